import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { MenuButton } from '@allmende/ui/menu-button';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { EntryActionsFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { solutionTexts } from './solutions.texts.ts';

export const EntryActionsPart = graphql(`
  fragment EntryActions on Solution {
    id
    slug
    tlp
    origin {
      number
    }
    viewerCan {
      edit
      fork
      comment
    }
  }
`);

export interface EntryActionsProps {
  readonly solution: EntryActionsFragment;
  /** The version that is shown and would be copied. */
  readonly versionId: string;
  readonly number: string | null;
  /** The municipality that would own the copy; null where nobody is signed in. */
  readonly municipalityId: string | null;
  /** Whether the platform writes OpenDocument, which takes a program that may be missing. */
  readonly hasOdt: boolean;
  /** The municipality's own version, if it has one already. */
  readonly forkId: string | null;
}

/** What one can do with an entry: make it one's own, take it along, edit it. The one primary action comes first. */
export function EntryActions({ solution, versionId, number, municipalityId, hasOdt, forkId }: EntryActionsProps) {
  const t = useTexts(solutionTexts);
  const { id, slug, tlp, origin, viewerCan } = solution;
  const file = number ? `/v/${slug}/${number}` : `/v/${slug}`;
  return (
    <>
      {viewerCan.edit ? (
        <ButtonLink href={origin ? `/eigene-fassung/${id}` : `/entwurf/${id}`}>{t('edit')}</ButtonLink>
      ) : null}
      {forkId ? <ButtonLink href={`/eigene-fassung/${forkId}`}>{t('openFork')}</ButtonLink> : null}
      {viewerCan.fork && municipalityId && !forkId ? (
        <Form method="post" action={`/v/${slug}`}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <input type="hidden" name="versionId" value={versionId} />
          <Button name="form" value="fork" look={viewerCan.edit ? 'secondary' : 'primary'}>
            {t('fork')}
          </Button>
        </Form>
      ) : null}
      {!municipalityId && tlp !== 'AMBER_STRICT' ? (
        <ButtonLink href={`/anmelden?zurueck=${encodeURIComponent(`/v/${slug}`)}`}>{t('forkSignIn')}</ButtonLink>
      ) : null}
      <MenuButton label={t('download')} icon="download">
        {[
          <a key="docx" href={`${file}.docx`} rel="nofollow">
            {t('asWord')}
          </a>,
          <a key="pdf" href={`${file}.pdf`} rel="nofollow">
            {t('asPdf')}
          </a>,
          ...(hasOdt
            ? [
                <a key="odt" href={`${file}.odt`} rel="nofollow">
                  {t('asOdt')}
                </a>,
              ]
            : []),
          <a key="md" href={`${file}.md`} download>
            {t('asMarkdown')}
          </a>,
          <a key="json" href={`${file}.json`} download>
            {t('asJson')}
          </a>,
        ]}
      </MenuButton>
    </>
  );
}
