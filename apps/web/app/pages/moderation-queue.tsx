import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { Pagination } from '@allmende/ui/pagination';
import { TabLinks } from '@allmende/ui/tab-links';
import { redirect } from 'react-router';
import { moderationTexts } from '../features/moderation/moderation.texts.ts';
import { QueueTable } from '../features/moderation/queue-table.tsx';
import { graphql } from '../gql/gql.ts';
import type { CaseState } from '../gql/graphql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { whoAsks } from '../session/viewer.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/moderation-queue';

export const handle: PageHandle = { interactive: true };

const states = { offen: 'OPEN', 'in-arbeit': 'CLAIMED', rueckfrage: 'WAITING', erledigt: 'CLOSED' } as const;
const tabs = Object.entries(states) as [keyof typeof states, CaseState][];

const ModerationQueuePage = graphql(`
  query ModerationQueuePage($state: CaseState, $after: String) {
    moderationQueue(state: $state, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      ...Queue
    }
    viewer {
      waitingAdmissions
    }
    all: moderationQueue(first: 1) {
      totalCount
    }
    open: moderationQueue(state: OPEN, first: 1) {
      totalCount
    }
    claimed: moderationQueue(state: CLAIMED, first: 1) {
      totalCount
    }
    waiting: moderationQueue(state: WAITING, first: 1) {
      totalCount
    }
    closed: moderationQueue(state: CLOSED, first: 1) {
      totalCount
    }
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { account, mayModerate } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  if (!mayModerate) throw notFound();
  const tab = url.searchParams.get('stand');
  const state = tabs.find(([name]) => name === tab)?.[1] ?? null;
  const { moderationQueue, viewer, ...counted } = await query(context, ModerationQueuePage, {
    state,
    after: url.searchParams.get('nach'),
  });
  return {
    queue: moderationQueue,
    waiting: viewer.waitingAdmissions,
    counts: {
      ALL: counted.all.totalCount,
      OPEN: counted.open.totalCount,
      CLAIMED: counted.claimed.totalCount,
      WAITING: counted.waiting.totalCount,
      CLOSED: counted.closed.totalCount,
    },
    state,
    tab,
    accountId: account.id,
    now: new Date().toISOString(),
    language: session.language,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, moderationTexts)('title'), isHidden: true });
};

export default function ModerationQueue({ loaderData }: Route.ComponentProps) {
  const { queue, waiting, counts, state, tab, accountId, now } = loaderData;
  const t = useTexts(moderationTexts);
  const next = new URLSearchParams({ ...(tab && { stand: tab }), nach: queue.pageInfo.endCursor ?? '' });
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/pruefstelle/aufnahmen" look="secondary">
              {t('admissions', { waiting })}
            </ButtonLink>
            <ButtonLink href="/pruefstelle/gruppen" look="secondary">
              {t('groups')}
            </ButtonLink>
          </>
        }
      />
      <div className="al-stack">
        <TabLinks
          label={t('tabs')}
          items={[
            { href: '/pruefstelle', label: t('ALL'), count: counts.ALL, current: state === null },
            ...tabs.map(([name, one]) => ({
              href: `/pruefstelle?stand=${name}`,
              label: t(one),
              count: counts[one],
              current: state === one,
            })),
          ]}
        />
        <QueueTable queue={queue} now={now} accountId={accountId} />
        {queue.pageInfo.hasNextPage ? (
          <Pagination label={t('pages')} next={{ href: `/pruefstelle?${next}`, label: t('more') }} />
        ) : null}
      </div>
    </div>
  );
}
