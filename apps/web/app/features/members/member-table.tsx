import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { MemberRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { memberTexts } from './members.texts.ts';

export const MemberRowPart = graphql(`
  fragment MemberRow on Member {
    id
    name
    email
    role
    function
    since
    vouchReason
    hasSecondFactor
    canSignIn
    lastSeenOn
    isViewer
  }
`);

/** Who acts for a municipality, each with the way to what they may do. */
export function MemberTable({ ags, members }: { ags: string; members: readonly MemberRowFragment[] }) {
  const t = useTexts(memberTexts);
  const format = useFormat();
  return (
    <DataTable
      id="personen"
      caption={t('membersTitle')}
      captionHidden
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ id, name, email, isViewer, vouchReason }) => (
            <>
              <Link href={`/kommunen/${ags}/mitglieder/${id}`}>{name}</Link>{' '}
              {isViewer ? <Badge>{t('you')}</Badge> : null}
              <div className="under-name">{email}</div>
              {vouchReason ? <div className="under-name">{t('vouched', { reason: vouchReason })}</div> : null}
            </>
          ),
        },
        { key: 'role', header: t('role'), cell: ({ role }) => t(role) },
        { key: 'function', header: t('function'), cell: ({ function: duty }) => duty || t('noFunction') },
        {
          key: 'factor',
          header: t('factor'),
          cell: ({ hasSecondFactor, canSignIn }) =>
            !canSignIn ? (
              <Badge tone="warning">{t('notYetIn')}</Badge>
            ) : hasSecondFactor ? (
              t('factorYes')
            ) : (
              <Badge tone="warning">{t('factorNo')}</Badge>
            ),
        },
        {
          key: 'lastSeen',
          header: t('lastSeen'),
          cell: ({ lastSeenOn }) => (
            <span className="unbroken">{lastSeenOn ? format.date(lastSeenOn) : t('longAgo')}</span>
          ),
        },
        {
          key: 'since',
          header: t('since'),
          cell: ({ since }) => <span className="unbroken">{format.date(since)}</span>,
        },
      ]}
    />
  );
}
