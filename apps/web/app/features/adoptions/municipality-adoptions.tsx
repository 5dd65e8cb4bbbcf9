import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { MunicipalityAdoptionsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { adoptionTexts } from './adoptions.texts.ts';

export const MunicipalityAdoptionsPart = graphql(`
  fragment MunicipalityAdoptions on Municipality {
    adoptions(first: 50) {
      totalCount
      edges {
        node {
          id
          status
          since
          unconfirmed
          version {
            number
          }
          solution {
            slug
            title
          }
        }
      }
    }
  }
`);

/** What a municipality uses, as far as the visitor may know. */
export function MunicipalityAdoptions({
  municipality: { adoptions },
  caption,
  emptyText,
  solutionHeader,
}: {
  municipality: MunicipalityAdoptionsFragment;
  caption: string;
  emptyText: string;
  solutionHeader: string;
}) {
  const t = useTexts(adoptionTexts);
  const format = useFormat();
  if (adoptions.edges.length === 0) return <p>{emptyText}</p>;
  return (
    <DataTable
      id="municipality-adoptions"
      caption={caption}
      captionHidden
      rows={adoptions.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'solution',
          header: solutionHeader,
          rowHeader: true,
          cell: ({ solution }) => <Link href={`/v/${solution.slug}`}>{solution.title}</Link>,
        },
        { key: 'version', header: t('version'), cell: ({ version }) => version.number },
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
      ]}
    />
  );
}
