import { EmptyState } from '@allmende/ui/empty-state';
import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { DivergenceList } from '../features/forks/divergence-list.tsx';
import { divergenceTexts } from '../features/forks/divergence.texts.ts';
import { EntryFrame } from '../features/solutions/entry-frame.tsx';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { labelsIn } from '../shell/readable.ts';
import type { Route } from './+types/entry-divergence';

const EntryDivergencePage = graphql(`
  query EntryDivergencePage($slug: String!) {
    solution(slug: $slug) {
      ...EntryFrame
      viewerCan {
        seeDivergence
      }
      version {
        variables {
          key
          label
        }
      }
    }
    divergence(slug: $slug) {
      ...DivergenceList
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const { solution, divergence } = await query(context, EntryDivergencePage, { slug: params.slug });
  if (!solution?.viewerCan.seeDivergence || !divergence) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  return { solution, divergence, language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { solution, language } = loaderData;
  const title = `${solution.title}: ${textsIn(language, divergenceTexts)('title')}`;
  return pageFace({ language, title, isHidden: true });
};

export default function EntryDivergence({ loaderData: { solution, divergence } }: Route.ComponentProps) {
  const t = useTexts(divergenceTexts);
  const language = useLanguage();
  const { slug, version } = solution;
  const labels = labelsIn(language, { variables: version?.variables ?? [] });
  return (
    <EntryFrame solution={solution} tab="family">
      <div className="al-stack al-stack--sections">
        <div className="al-stack al-stack--tight al-measure">
          <h2>{t('title')}</h2>
          <p>{t('lead')}</p>
          <p>{t('private')}</p>
          <p>
            {t('onlyYou')} <Link href={`/v/${slug}/abwandlungen`}>{t('back')}</Link>
          </p>
        </div>
        {divergence.shown ? (
          <DivergenceList divergence={divergence} labels={labels} />
        ) : (
          <EmptyState
            title={t('tooFew')}
            titleLevel={3}
            actions={<ButtonLink href={`/v/${slug}/abwandlungen`}>{t('back')}</ButtonLink>}
          >
            {t('tooFewText')}
          </EmptyState>
        )}
      </div>
    </EntryFrame>
  );
}
