import { DraftHead } from '../features/documents/draft-head.tsx';
import { historyTexts } from '../features/documents/history.texts.ts';
import { ReleaseHistory } from '../features/documents/release-history.tsx';
import { graphql } from '../gql/gql.ts';
import { today } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/own-version-history';

const OwnVersionHistoryPage = graphql(`
  query OwnVersionHistoryPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        title
        municipality {
          name
        }
        origin {
          number
        }
        version {
          contentJson
        }
        ...ReleaseHistory
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { node } = await query(context, OwnVersionHistoryPage, { id: params.id });
  // What was released when, and by whom, is for those who act for the city.
  if (node?.__typename !== 'Solution' || !node.origin || !node.version?.contentJson) throw notFound();
  return { solution: node, day: today(), language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  return pageFace({
    language,
    title: `${textsIn(language, historyTexts)('title')}: ${solution.title}`,
    isHidden: true,
  });
};

export default function OwnVersionHistory({ loaderData: { solution, day } }: Route.ComponentProps) {
  const t = useTexts(historyTexts);
  const { id, title, municipality } = solution;
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead
        solution={title}
        overview={`/eigene-fassung/${id}`}
        title={t('title')}
        lead={t('lead', { name: municipality.name })}
      />
      <ReleaseHistory solution={solution} today={day} />
    </div>
  );
}
