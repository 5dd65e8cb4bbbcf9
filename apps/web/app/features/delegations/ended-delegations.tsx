import { DataTable } from '@allmende/ui/data-table';
import type { DelegationLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DelegationState } from './delegation-state.tsx';
import { delegationTexts } from './delegations.texts.ts';

/** What is over, for as long as it is kept. */
export function EndedDelegations({ delegations }: { delegations: readonly DelegationLineFragment[] }) {
  const t = useTexts(delegationTexts);
  const format = useFormat();
  return (
    <DataTable
      id="beendet"
      caption={t('ended')}
      captionHidden
      rows={delegations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'body', header: t('body'), rowHeader: true, cell: ({ body }) => body.name },
        { key: 'municipality', header: t('municipality'), cell: ({ municipality }) => municipality.name },
        { key: 'grade', header: t('grade'), cell: ({ grade }) => t(`grade_${grade}`) },
        { key: 'state', header: t('state'), cell: (one) => <DelegationState {...one} /> },
        { key: 'ended', header: t('endedOn'), cell: ({ endedAt, endsOn }) => format.date(endedAt ?? endsOn) },
      ]}
    />
  );
}
