import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { FactsList } from '@allmende/ui/facts-list';
import { graphql } from '../../gql/gql.ts';
import type { LetterheadKeptFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { letterheadTexts } from './letterhead.texts.ts';

export const LetterheadKeptPart = graphql(`
  fragment LetterheadKept on Letterhead {
    name
    size
    updatedAt
    notes {
      code
      message
    }
  }
`);

export interface LetterheadKeptProps {
  readonly letterhead: LetterheadKeptFragment;
  readonly here: string;
  readonly mayChange: boolean;
  /** Whether somebody wants it removed and is asked once more. */
  readonly isAsked: boolean;
}

/** The letterhead that a city has, and what can be done with it. */
export function LetterheadKept({ letterhead, here, mayChange, isAsked }: LetterheadKeptProps) {
  const t = useTexts(letterheadTexts);
  const format = useFormat();
  const { name, size, updatedAt, notes } = letterhead;
  return (
    <section className="al-stack" aria-labelledby="vorhanden">
      <h2 id="vorhanden">{t('present')}</h2>
      <FactsList
        facts={[
          { term: t('file'), value: name },
          { term: t('size'), value: format.size(size) },
          { term: t('since'), value: format.date(updatedAt) },
        ]}
      />
      {notes.length > 0 ? (
        <Alert tone="info" title={t('notes')} titleLevel={3}>
          <ul className="plain-list">
            {notes.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {mayChange && isAsked ? (
        <Alert
          tone="warning"
          title={t('removeTitle')}
          titleLevel={3}
          actions={
            <form method="post" action={here} className="al-cluster">
              <Button name="form" value="remove" look="danger" small>
                {t('remove')}
              </Button>
              <ButtonLink href={here} look="quiet" small>
                {t('keep')}
              </ButtonLink>
            </form>
          }
        >
          <p>{t('removeText')}</p>
        </Alert>
      ) : null}
      {mayChange && !isAsked ? (
        <form method="post" action={here} className="al-cluster">
          <Button name="form" value="sample" look="secondary" icon="download">
            {t('sample')}
          </Button>
          <ButtonLink href={`${here}?entfernen`} look="quiet">
            {t('remove')}
          </ButtonLink>
        </form>
      ) : null}
    </section>
  );
}
