import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { GroupRowsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { groupTexts } from './groups.texts.ts';

export const GroupRowsPart = graphql(`
  fragment GroupRows on Query {
    groups {
      id
      name
      purpose
      lands
      kinds
      populationFrom
      populationTo
      municipalityCount
      participatingCount
    }
  }
`);

type GroupRow = GroupRowsFragment['groups'][number];

/** All groups with their rules in words. */
export function GroupTable({ rows }: { rows: GroupRowsFragment }) {
  const t = useTexts(groupTexts);
  const format = useFormat();
  const rule = useRuleInWords();
  return (
    <DataTable
      id="gruppen"
      caption={t('title')}
      captionHidden
      rows={rows.groups}
      rowKey={({ id }) => id}
      emptyText={t('none')}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ id, name, purpose }) => (
            <>
              <Link href={`/pruefstelle/gruppen/${id}`}>{name}</Link>
              {purpose ? (
                <>
                  <br />
                  <span className="al-muted al-small">{purpose}</span>
                </>
              ) : null}
            </>
          ),
        },
        { key: 'rule', header: t('rule'), cell: rule },
        {
          key: 'size',
          header: t('size'),
          numeric: true,
          cell: ({ municipalityCount }) => format.number(municipalityCount),
        },
        {
          key: 'participating',
          header: t('participating'),
          numeric: true,
          cell: ({ participatingCount }) => format.number(participatingCount),
        },
      ]}
    />
  );
}

function useRuleInWords(): (group: GroupRow) => string {
  const t = useTexts(groupTexts);
  const words = useWords();
  const format = useFormat();
  return ({ lands, kinds, populationFrom, populationTo }) => {
    const parts = [
      ...(lands.length > 0 ? [format.list(lands.map(words.land))] : []),
      ...(kinds.length > 0 ? [format.list(kinds.map((kind) => t(`kind${kind}`)))] : []),
      ...(populationFrom === null ? [] : [t('ruleFrom', { count: format.number(populationFrom) })]),
      ...(populationTo === null ? [] : [t('ruleTo', { count: format.number(populationTo) })]),
    ];
    return parts.length > 0 ? parts.join('; ') : t('ruleNamed');
  };
}
