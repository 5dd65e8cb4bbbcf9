import { Badge } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { DataTable } from '@allmende/ui/data-table';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { graphql } from '../../gql/gql.ts';
import type { InvitationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { memberTexts } from './members.texts.ts';

export const InvitationRowPart = graphql(`
  fragment InvitationRow on Invitation {
    id
    name
    email
    role
    function
    invitedBy
    expiresAt
    standing
  }
`);

/** Invitations that were not accepted yet; each can be sent again or withdrawn. */
export function InvitationTable({ invitations }: { invitations: readonly InvitationRowFragment[] }) {
  const t = useTexts(memberTexts);
  const format = useFormat();
  const isResting = invitations.some(({ standing }) => standing === 'RESTING');
  if (invitations.length === 0) return <p>{t('invitationsNone')}</p>;
  return (
    <>
      {isResting ? <p className="al-measure">{t('restingText')}</p> : null}
      <DataTable
        id="einladungen"
        caption={t('invitationsTitle')}
        captionHidden
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            cell: ({ name, email }) => (
              <>
                {name}
                <div className="under-name">{email}</div>
              </>
            ),
          },
          {
            key: 'state',
            header: t('state'),
            cell: ({ standing }) => (standing === 'OPEN' ? t(standing) : <Badge tone="warning">{t(standing)}</Badge>),
          },
          {
            key: 'action',
            header: t('action'),
            cell: ({ id, name }) => (
              <form method="post" className="al-cluster">
                <input type="hidden" name="invitationId" value={id} />
                {(['resend', 'withdraw'] as const).map((act) => (
                  <Button key={act} name="form" value={act} look="secondary" small>
                    {t(act)}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </Button>
                ))}
              </form>
            ),
          },
          {
            key: 'role',
            header: t('role'),
            cell: ({ role, function: duty }) => [t(role), duty].filter(Boolean).join(', '),
          },
          {
            key: 'validUntil',
            header: t('validUntil'),
            cell: ({ expiresAt }) => <span className="unbroken">{format.date(expiresAt)}</span>,
          },
          { key: 'invitedBy', header: t('invitedBy'), cell: ({ invitedBy }) => invitedBy ?? t('city') },
        ]}
      />
    </>
  );
}
