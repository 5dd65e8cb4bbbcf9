import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { HandOverLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { handOverTexts } from './hand-overs.texts.ts';

export const HandOverLinePart = graphql(`
  fragment HandOverLine on HandOver {
    id
    title
    state
    offeredAt
    endedAt
    viewerMayAnswer
    from {
      name
    }
    to {
      name
    }
  }
`);

/** What a municipality offers and is offered. */
export function HandOverList({ handOvers }: { handOvers: readonly HandOverLineFragment[] }) {
  const t = useTexts(handOverTexts);
  const format = useFormat();
  return (
    <DataTable
      id="uebergaben-liste"
      caption={t('list')}
      captionHidden
      rows={handOvers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('solution'),
          rowHeader: true,
          cell: ({ id, title }) => <Link href={`/uebergaben/${id}`}>{title}</Link>,
        },
        { key: 'from', header: t('from'), cell: ({ from }) => from.name },
        { key: 'to', header: t('toShort'), cell: ({ to }) => to.name },
        {
          key: 'state',
          header: t('state'),
          cell: ({ state, endedAt, offeredAt }) => t(`state_${state}`, { date: format.date(endedAt ?? offeredAt) }),
        },
      ]}
    />
  );
}
