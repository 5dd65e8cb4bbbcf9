import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Disclosure } from '@allmende/ui/disclosure';
import { EmptyState } from '@allmende/ui/empty-state';
import { FactsList } from '@allmende/ui/facts-list';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { AdoptersFragment, SizeClass } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { adoptionTexts } from './adoptions.texts.ts';

export const AdoptersPart = graphql(`
  fragment Adopters on Solution {
    adoptionFigures {
      total
      inForce
      bySizeClass {
        value
        count
      }
    }
    adoptions(first: 100) {
      totalCount
      edges {
        node {
          id
          status
          since
          unconfirmed
          changed
          contactWelcome
          version {
            number
          }
          municipality {
            ags
            name
            sizeClass
          }
        }
      }
    }
  }
`);

/** Who uses the solution, since when, and whom one may ask. */
export function Adopters({ solution: { adoptionFigures, adoptions } }: { solution: AdoptersFragment }) {
  const t = useTexts(adoptionTexts);
  const words = useWords();
  const format = useFormat();
  const rows = adoptions.edges.map(({ node }) => node);
  const hidden = adoptionFigures.total - adoptions.totalCount;
  const changes = rows.filter(({ changed }) => changed);
  if (adoptionFigures.total === 0) return <EmptyState title={t('figuresNone')}>{t('beFirst')}</EmptyState>;
  return (
    <section className="al-stack" aria-labelledby="adopters">
      <h2 id="adopters">{t('whoUses')}</h2>
      <p>{t('figures', { count: adoptionFigures.total, inForce: format.number(adoptionFigures.inForce) })}</p>
      {adoptionFigures.bySizeClass.length > 0 ? (
        <Disclosure summary={t('bySize')}>
          <FactsList
            facts={adoptionFigures.bySizeClass.map(({ value, count }) => ({
              term: words.sizeClass(value as SizeClass),
              value: format.number(count),
            }))}
          />
        </Disclosure>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          id="adopters-table"
          caption={t('adoptionsTable')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'municipality',
              header: t('municipality'),
              rowHeader: true,
              cell: ({ municipality }) => <Link href={`/kommunen/${municipality.ags}`}>{municipality.name}</Link>,
            },
            { key: 'size', header: t('size'), cell: ({ municipality }) => words.sizeClass(municipality.sizeClass) },
            {
              key: 'status',
              header: t('status'),
              cell: ({ status, unconfirmed }) => (
                <>
                  {t(status)} {unconfirmed ? <Badge tone="warning">{t('unconfirmed')}</Badge> : null}
                </>
              ),
            },
            { key: 'since', header: t('since'), cell: ({ since }) => (since ? format.date(since) : '–') },
            { key: 'version', header: t('version'), cell: ({ version }) => version.number },
            {
              key: 'contact',
              header: t('contact'),
              cell: ({ contactWelcome }) => (contactWelcome ? t('contactWelcome') : '–'),
            },
          ]}
        />
      ) : null}
      {hidden > 0 ? <p className="al-muted">{t('hiddenRest', { count: hidden })}</p> : null}
      {changes.length > 0 ? (
        <div className="al-stack al-stack--tight">
          <h3>{t('changedTitle')}</h3>
          <FactsList
            facts={changes.map(({ municipality, changed }) => ({ term: municipality.name, value: changed }))}
          />
        </div>
      ) : null}
    </section>
  );
}
