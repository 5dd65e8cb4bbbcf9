import { ButtonLink } from '@allmende/ui/button-link';
import { EmptyState } from '@allmende/ui/empty-state';
import { PageHeading } from '@allmende/ui/page-heading';
import { Pagination } from '@allmende/ui/pagination';
import { StatusLine } from '@allmende/ui/status-line';
import { laender } from '@allmende/vocabularies/laender';
import { MunicipalityFilter } from '../features/municipalities/municipality-filter.tsx';
import { MunicipalityList } from '../features/municipalities/municipality-list.tsx';
import { municipalityTexts } from '../features/municipalities/municipalities.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/municipalities';

const MunicipalitiesPage = graphql(`
  query MunicipalitiesPage($query: String, $land: String, $participating: Boolean, $after: String) {
    municipalities(query: $query, land: $land, participating: $participating, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...MunicipalityRow
        }
      }
    }
  }
`);

export async function loader({ context, url: { searchParams } }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const land = searchParams.get('land') ?? '';
  const view = {
    text: (searchParams.get('q') ?? '').trim().slice(0, 100),
    land: laender.some(({ code }) => code === land) ? land : '',
    onlyParticipating: searchParams.get('dabei') === 'ja',
  };
  const after = searchParams.get('nach');
  const { municipalities } = await query(context, MunicipalitiesPage, {
    query: view.text || null,
    land: view.land || null,
    participating: view.onlyParticipating || null,
    after,
  });
  return { view, municipalities, isFirst: !after, language, publicUrl };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const t = textsIn(language, municipalityTexts);
  return pageFace({
    language,
    title: t('title'),
    description: t('lead'),
    canonical: `${loaderData?.publicUrl ?? ''}/kommunen`,
  });
};

export default function Municipalities({ loaderData: { view, municipalities, isFirst } }: Route.ComponentProps) {
  const t = useTexts(municipalityTexts);
  const { edges, totalCount, pageInfo } = municipalities;
  const address = (after?: string | null) => {
    const search = new URLSearchParams({
      ...(view.text && { q: view.text }),
      ...(view.land && { land: view.land }),
      ...(view.onlyParticipating && { dabei: 'ja' }),
      ...(after && { nach: after }),
    }).toString();
    return search ? `/kommunen?${search}` : '/kommunen';
  };
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <PageHeading title={t('title')} lead={t('lead')} />
        <MunicipalityFilter view={view} />
      </div>
      <StatusLine>{t('found', { count: totalCount })}</StatusLine>
      {edges.length === 0 ? (
        <EmptyState title={t('nothing')} actions={<ButtonLink href="/kommunen">{t('showAll')}</ButtonLink>}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <MunicipalityList municipalities={edges.map(({ node }) => node)} />
      )}
      {pageInfo.hasNextPage || !isFirst ? (
        <Pagination
          label={t('pages')}
          previous={isFirst ? undefined : { href: address(), label: t('first') }}
          next={pageInfo.hasNextPage ? { href: address(pageInfo.endCursor), label: t('more') } : undefined}
        />
      ) : null}
    </div>
  );
}
