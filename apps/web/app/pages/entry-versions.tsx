import { CreditSentence } from '../features/proposals/credits.tsx';
import { EntryFrame } from '../features/solutions/entry-frame.tsx';
import { EntryProvenance } from '../features/solutions/entry-provenance.tsx';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { solutionTexts } from '../features/solutions/solutions.texts.ts';
import { VersionHistory } from '../features/solutions/version-history.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/entry-versions';

const EntryVersionsPage = graphql(`
  query EntryVersionsPage($slug: String!) {
    solution(slug: $slug) {
      ...EntryFrame
      ...EntryProvenance
      ...VersionHistory
      versions {
        id
        credits {
          ...CreditLine
        }
      }
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const { solution } = await query(context, EntryVersionsPage, { slug: params.slug });
  if (!solution) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  return { solution, language, publicUrl };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { solution, language, publicUrl } = loaderData;
  const title = `${solution.title}: ${textsIn(language, solutionTexts)('versionsTitle')}`;
  return pageFace({
    language,
    title,
    canonical: `${publicUrl}/v/${solution.slug}/fassungen`,
    isHidden: solution.tlp !== 'CLEAR',
  });
};

export default function EntryVersions({ loaderData: { solution } }: Route.ComponentProps) {
  const t = useTexts(solutionTexts);
  return (
    <EntryFrame solution={solution} tab="versions">
      <div className="al-with-rail">
        <section className="al-stack al-stack--loose">
          <div className="al-stack al-stack--tight">
            <h2>{t('versionsTitle')}</h2>
            <p>{t('versionsLead')}</p>
          </div>
          <VersionHistory
            solution={solution}
            creditsOf={(id) => (
              <CreditSentence credits={solution.versions.find((one) => one.id === id)?.credits ?? []} />
            )}
          />
        </section>
        <EntryProvenance solution={solution} />
      </div>
    </EntryFrame>
  );
}
