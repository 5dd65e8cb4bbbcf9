import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { graphql } from '../../gql/gql.ts';
import type { MunicipalityHeadFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { shellTexts } from '../../shell/shell.texts.ts';
import { municipalityTexts } from './municipalities.texts.ts';

export const MunicipalityHeadPart = graphql(`
  fragment MunicipalityHead on Municipality {
    ags
    name
    kind
    land
    population
    sizeClass
    associationMembership
    participates
  }
`);

/** Which municipality this is: Land, size, membership. */
export function MunicipalityHead({ municipality }: { municipality: MunicipalityHeadFragment }) {
  const t = useTexts(municipalityTexts);
  const shell = useTexts(shellTexts);
  const words = useWords();
  const format = useFormat();
  const { name, kind, land, population, sizeClass, associationMembership, ags } = municipality;
  const isProvider = kind === 'PROVIDER';
  return (
    <>
      <Breadcrumb
        label={shell('here')}
        items={[
          { label: t('title'), href: '/kommunen' },
          { label: words.land(land), href: `/kommunen?land=${land}` },
          { label: name },
        ]}
      />
      <PageHeading
        title={name}
        meta={
          <>
            <span>{words.land(land)}</span>
            {isProvider ? (
              <span>{t('provider')}</span>
            ) : population == null ? (
              <span>{words.sizeClass(sizeClass)}</span>
            ) : (
              <span>{t('population', { count: format.number(population) })}</span>
            )}
            {associationMembership === 'DIRECT' ? <span>{t('direct')}</span> : null}
            {associationMembership === 'INDIRECT' ? <span>{t('indirect')}</span> : null}
            {isProvider ? null : <span>{t('ags', { ags })}</span>}
          </>
        }
      />
    </>
  );
}
