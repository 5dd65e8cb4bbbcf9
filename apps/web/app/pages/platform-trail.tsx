import { PageHeading } from '@allmende/ui/page-heading';
import { auditTexts } from '../features/audit/audit.texts.ts';
import { TrailList } from '../features/audit/trail-list.tsx';
import { trailFilter, trailViewIn } from '../features/audit/trail-view.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { OperatorTabs } from '../shell/operator-tabs.tsx';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/platform-trail';

const PlatformTrailPage = graphql(`
  query PlatformTrailPage($from: DateTime, $until: DateTime, $verb: String, $subject: ID, $after: String) {
    platformTrail(first: 50, from: $from, until: $until, verb: $verb, subject: $subject, after: $after) {
      ...Trail
    }
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const view = trailViewIn(url.searchParams);
  const { platformTrail } = await query(context, PlatformTrailPage, trailFilter(view));
  if (!platformTrail) throw notFound();
  return { trail: platformTrail, view, language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, auditTexts)('platformTitle'), isHidden: true });
};

export default function PlatformTrail({ loaderData: { trail, view } }: Route.ComponentProps) {
  const t = useTexts(auditTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading kicker={t('operation')} title={t('platformTitle')} lead={t('platformLead')} />
      <OperatorTabs />
      <TrailList path="/betrieb/protokoll" view={view} trail={trail} caption={t('platformTitle')} />
    </div>
  );
}
