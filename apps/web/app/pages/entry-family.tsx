import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { EmptyState } from '@allmende/ui/empty-state';
import { FamilyList } from '../features/forks/family-list.tsx';
import { FamilyPicture } from '../features/forks/family-picture.tsx';
import { familyTexts } from '../features/forks/family.texts.ts';
import { EntryFrame } from '../features/solutions/entry-frame.tsx';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/entry-family';

const EntryFamilyPage = graphql(`
  query EntryFamilyPage($slug: String!) {
    solution(slug: $slug) {
      ...EntryFrame
      viewerCan {
        seeDivergence
      }
    }
    family(slug: $slug) {
      ...FamilyList
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const { solution, family } = await query(context, EntryFamilyPage, { slug: params.slug });
  if (!solution) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  return { solution, family: family ?? { isComplete: true, members: [] }, language, publicUrl };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { solution, language, publicUrl } = loaderData;
  return pageFace({
    language,
    title: `${solution.title}: ${textsIn(language, familyTexts)('title')}`,
    canonical: `${publicUrl}/v/${solution.slug}/abwandlungen`,
    isHidden: solution.tlp !== 'CLEAR',
  });
};

export default function EntryFamily({ loaderData: { solution, family } }: Route.ComponentProps) {
  const t = useTexts(familyTexts);
  const { slug, viewerCan } = solution;
  return (
    <EntryFrame solution={solution} tab="family">
      <div className="al-stack al-stack--sections">
        <div className="al-stack al-stack--tight">
          <h2>{t('title')}</h2>
          <p className="al-measure">{t('lead')}</p>
        </div>
        {viewerCan.seeDivergence ? (
          <Alert
            tone="info"
            title={t('divergenceTitle')}
            actions={
              <ButtonLink href={`/v/${slug}/abweichungen`} look="secondary">
                {t('divergenceLink')}
              </ButtonLink>
            }
          >
            <p>{t('divergenceText')}</p>
          </Alert>
        ) : null}
        {family.members.length < 2 ? (
          <EmptyState title={t('none')} titleLevel={3}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <>
            <section className="al-stack" aria-labelledby="stammbaum-bild">
              <h3 id="stammbaum-bild">{t('picture')}</h3>
              <FamilyPicture family={family} />
            </section>
            <section className="al-stack" aria-labelledby="stammbaum-liste">
              <h3 id="stammbaum-liste">{t('list')}</h3>
              <FamilyList family={family} current={slug} />
              {family.isComplete ? null : <p>{t('incomplete')}</p>}
            </section>
          </>
        )}
      </div>
    </EntryFrame>
  );
}
