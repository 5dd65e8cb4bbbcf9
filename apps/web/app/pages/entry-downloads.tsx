import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { Pagination } from '@allmende/ui/pagination';
import { StatusLine } from '@allmende/ui/status-line';
import { DownloadTable } from '../features/documents/download-table.tsx';
import { downloadTexts } from '../features/documents/downloads.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/entry-downloads';

const EntryDownloadsPage = graphql(`
  query EntryDownloadsPage($slug: String!, $after: String) {
    solution(slug: $slug) {
      slug
      title
    }
    downloads(slug: $slug, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...DownloadRow
        }
      }
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const after = url.searchParams.get('nach')?.slice(0, 200) || null;
  const { solution, downloads } = await query(context, EntryDownloadsPage, { slug: params.slug, after });
  if (!solution || !downloads) throw notFound();
  return { ...solution, downloads, after, language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: textsIn(language, downloadTexts)('titleOf', { title }), isHidden: true });
};

export default function EntryDownloads({ loaderData: { slug, title, downloads, after } }: Route.ComponentProps) {
  const t = useTexts(downloadTexts);
  const { totalCount, edges, pageInfo } = downloads;
  const here = `/v/${slug}/mitgenommen`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb
        label={t('here')}
        items={[
          { label: t('catalogue'), href: '/katalog' },
          { label: title, href: `/v/${slug}` },
          { label: t('title') },
        ]}
      />
      <PageHeading kicker={title} title={t('title')} lead={`${t('lead')} ${t('whoReads')}`} />
      <div className="al-stack">
        <StatusLine>{t('found', { count: totalCount })}</StatusLine>
        <DownloadTable caption={t('titleOf', { title })} downloads={edges.map(({ node }) => node)} />
        {pageInfo.hasNextPage || after ? (
          <Pagination
            label={t('pages')}
            {...(after && { previous: { href: here, label: t('first') } })}
            {...(pageInfo.hasNextPage && {
              next: { href: `${here}?nach=${encodeURIComponent(pageInfo.endCursor ?? '')}`, label: t('more') },
            })}
          />
        ) : null}
      </div>
    </div>
  );
}
