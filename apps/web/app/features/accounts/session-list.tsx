import { Badge } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { DataTable } from '@allmende/ui/data-table';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { graphql } from '../../gql/gql.ts';
import type { SessionListFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { securityTexts } from './security.texts.ts';

graphql(`
  fragment SessionList on Viewer {
    sessions {
      id
      device
      createdAt
      lastUsedAt
      isThisOne
    }
  }
`);

const HERE = '/konto/sicherheit';

/** Where somebody is signed in; every other place can be signed out from here. */
export function SessionList({ viewer: { sessions } }: { viewer: SessionListFragment }) {
  const t = useTexts(securityTexts);
  const { moment } = useFormat();
  const named = (device: string) => device || t('unknownDevice');
  return (
    <section className="al-stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessionsTitle')}</h2>
      <p className="al-measure">{t('sessionsLead')}</p>
      <DataTable
        id="sessions-caption"
        caption={t('sessionsCaption')}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'device',
            header: t('device'),
            rowHeader: true,
            cell: ({ device, isThisOne }) => (
              <>
                {named(device)} {isThisOne ? <Badge>{t('thisDevice')}</Badge> : null}
              </>
            ),
          },
          // Before the times: on a narrow screen those may be scrolled to, signing out must not.
          {
            key: 'action',
            header: <VisuallyHidden>{t('action')}</VisuallyHidden>,
            cell: ({ id, device, lastUsedAt, isThisOne }) =>
              isThisOne ? null : (
                <form method="post" action={HERE}>
                  <input type="hidden" name="id" value={id} />
                  <Button look="secondary" small name="form" value="revokeSession">
                    {t('revoke')}{' '}
                    <VisuallyHidden>{t('revokeOf', { device: named(device), day: moment(lastUsedAt) })}</VisuallyHidden>
                  </Button>
                </form>
              ),
          },
          { key: 'lastUsed', header: t('lastUsed'), cell: ({ lastUsedAt }) => moment(lastUsedAt) },
          { key: 'since', header: t('since'), cell: ({ createdAt }) => moment(createdAt) },
        ]}
      />
      {sessions.length > 1 ? (
        <form method="post" action={HERE}>
          <Button look="secondary" name="form" value="revokeOtherSessions">
            {t('revokeOthers')}
          </Button>
        </form>
      ) : (
        <p>{t('noOthers')}</p>
      )}
    </section>
  );
}
