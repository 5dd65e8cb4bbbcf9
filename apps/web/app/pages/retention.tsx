import { PageHeading } from '@allmende/ui/page-heading';
import { ownDataTexts } from '../features/privacy/privacy.texts.ts';
import { RetentionTable } from '../features/privacy/retention-table.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { OperatorTabs } from '../shell/operator-tabs.tsx';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/retention';

const RetentionPage = graphql(`
  query RetentionPage {
    retentionPeriods {
      ...RetentionRow
    }
  }
`);

export async function loader({ context }: Route.LoaderArgs) {
  const { retentionPeriods } = await query(context, RetentionPage);
  if (!retentionPeriods) throw notFound();
  return { periods: retentionPeriods, language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, ownDataTexts)('retentionTitle'), isHidden: true });
};

export default function Retention({ loaderData: { periods } }: Route.ComponentProps) {
  const t = useTexts(ownDataTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading kicker={t('operation')} title={t('retentionTitle')} lead={t('retentionLead')} />
      <OperatorTabs />
      <RetentionTable periods={periods} />
    </div>
  );
}
