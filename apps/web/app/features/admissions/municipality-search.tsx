import { Badge } from '@allmende/ui/badge';
import { EmptyState } from '@allmende/ui/empty-state';
import { Link } from '@allmende/ui/link';
import { SearchField } from '@allmende/ui/search-field';
import { StatusLine } from '@allmende/ui/status-line';
import { graphql } from '../../gql/gql.ts';
import type { FoundMunicipalitiesFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { admissionTexts } from './admissions.texts.ts';

export const FoundMunicipalitiesPart = graphql(`
  fragment FoundMunicipalities on MunicipalityConnection {
    totalCount
    edges {
      node {
        id
        ags
        name
        land
        participates
      }
    }
  }
`);

/** Finds a municipality of the register; a GET form, so that it works without script. */
export function MunicipalitySearch({ text, found }: { text: string; found: FoundMunicipalitiesFragment | null }) {
  const t = useTexts(admissionTexts);
  const words = useWords();
  return (
    <section className="al-stack" aria-labelledby="suche">
      <h2 id="suche" className="al-visually-hidden">
        {t('find')}
      </h2>
      <SearchField
        action="/aufnahme"
        label={t('search')}
        hint={t('searchHint')}
        buttonLabel={t('find')}
        name="q"
        defaultValue={text}
      />
      {found === null ? null : found.edges.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>
      ) : (
        <>
          <StatusLine>
            {found.totalCount > found.edges.length
              ? t('foundMany', { count: found.totalCount })
              : t('found', { count: found.totalCount })}
          </StatusLine>
          <ul className="plain-list" aria-label={t('results')}>
            {found.edges.map(({ node: { id, ags, name, land, participates } }) => (
              <li key={id}>
                <Link href={`/aufnahme/${ags}`}>{name}</Link>{' '}
                <span className="al-muted">
                  {words.land(land)}, {ags}
                </span>{' '}
                {participates ? <Badge tone="info">{t('takesPart')}</Badge> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
