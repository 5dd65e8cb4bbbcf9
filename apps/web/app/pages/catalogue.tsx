import { ActiveFilters } from '@allmende/ui/active-filters';
import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { Pagination } from '@allmende/ui/pagination';
import { SelectField } from '@allmende/ui/select-field';
import { StatusLine } from '@allmende/ui/status-line';
import { type FormEvent, useCallback } from 'react';
import { useNavigate } from 'react-router';
import {
  addressOf,
  type CatalogueView,
  filterOf,
  firstPage,
  readAddress,
  sorts,
  type SortName,
} from '../features/search/catalogue-address.ts';
import { CatalogueSearch } from '../features/search/catalogue-search.tsx';
import { chipsOf, Facets } from '../features/search/facets.tsx';
import { HitCard } from '../features/search/hit-card.tsx';
import { NoHits } from '../features/search/no-hits.tsx';
import { searchTexts } from '../features/search/search.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { useWords } from '../i18n/vocabulary.ts';
import { query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { pageFace } from '../shell/page-title.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { today } from '../i18n/format.ts';
import type { Route } from './+types/catalogue';

export const handle: PageHandle = { interactive: true };

const PAGE_SIZE = 20;

const CataloguePage = graphql(`
  query CataloguePage($query: String!, $filter: SolutionFilter, $sort: SearchSort!, $first: Int!, $after: String) {
    searchSolutions(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      degraded
      suggestion
      pageInfo {
        hasNextPage
        endCursor
      }
      ...FacetCounts
      edges {
        cursor
        highlight {
          title
          excerpt
        }
        node {
          ...Hit
        }
      }
    }
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const view = readAddress(url.searchParams);
  const { searchSolutions } = await query(context, CataloguePage, {
    query: view.text,
    filter: filterOf(view),
    sort: sorts[view.sort],
    first: PAGE_SIZE,
    after: view.after,
  });
  return { view, result: searchSolutions, language, publicUrl, day: today() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const t = textsIn(loaderData?.language ?? 'de', searchTexts);
  const view = loaderData?.view;
  return pageFace({
    language: loaderData?.language ?? 'de',
    title: view?.text ? t('resultsFor', { text: view.text }) : t('catalogue'),
    description: t('catalogueLead'),
    canonical: `${loaderData?.publicUrl ?? ''}/katalog`,
    isHidden: !view || addressOf(view) !== '/katalog',
  });
};

export default function Catalogue({ loaderData: { view, result, day } }: Route.ComponentProps) {
  const t = useTexts(searchTexts);
  const words = useWords();
  const person = usePerson();
  const navigate = useNavigate();
  const show = useCallback(
    (form: HTMLFormElement) => {
      const address = addressOf(
        readAddress(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))),
      );
      void navigate(address, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
  const showOnSubmit = (event: FormEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    show(event.target);
  };
  const chips = chipsOf(view, t, words);
  const { totalCount, pageInfo, edges } = result;
  const suggestion = result.suggestion
    ? { text: result.suggestion, href: addressOf({ ...firstPage(view), text: result.suggestion }) }
    : null;
  return (
    <div className="al-page al-stack al-stack--loose" onSubmit={showOnSubmit}>
      <div>
        <PageHeading title={t('catalogue')} lead={t('catalogueLead')} />
        <CatalogueSearch key={view.text} text={view.text} keep={hiddenFields({ ...view, text: '' })} />
      </div>
      <div className="al-with-filters">
        <Facets view={view} facets={result.facets} total={totalCount} onChange={show} />
        <section className="al-stack" aria-label={t('catalogue')}>
          {result.degraded ? (
            <Alert tone="warning" title={t('degraded')}>
              {t('degradedText')}
            </Alert>
          ) : null}
          <div className="al-cluster al-cluster--spread">
            <StatusLine>
              {view.text ? t('foundFor', { count: totalCount, text: view.text }) : t('found', { count: totalCount })}
            </StatusLine>
            <SortForm view={view} onChange={show} />
          </div>
          <ActiveFilters label={t('active')} filters={chips} removeText={t('remove')} />
          {suggestion && edges.length > 0 ? (
            <p>
              {t('didYouMean')} <Link href={suggestion.href}>{suggestion.text}</Link>
            </p>
          ) : null}
          {edges.length === 0 ? <NoHits suggestion={suggestion} chips={chips} isSignedIn={person !== null} /> : null}
          <div>
            {edges.map(({ node, highlight }) => (
              <HitCard key={node.id} hit={node} highlight={view.text ? highlight : undefined} today={day} />
            ))}
          </div>
          {pageInfo.hasNextPage || view.page > 1 ? (
            <Pagination
              label={t('pages')}
              previous={view.page > 1 ? { href: addressOf(firstPage(view)), label: t('first') } : undefined}
              next={
                pageInfo.hasNextPage && pageInfo.endCursor
                  ? { href: addressOf({ ...view, page: view.page + 1, after: pageInfo.endCursor }), label: t('next') }
                  : undefined
              }
            />
          ) : null}
        </section>
      </div>
    </div>
  );
}

function SortForm({ view, onChange }: { view: CatalogueView; onChange: (form: HTMLFormElement) => void }) {
  const t = useTexts(searchTexts);
  return (
    <form method="get" action="/katalog" className="al-cluster">
      {hiddenFields({ ...view, sort: 'relevanz' }).map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        key={view.sort}
        name="sort"
        inline
        label={t('sort')}
        defaultValue={view.sort}
        options={(Object.keys(sorts) as SortName[]).map((value) => ({ value, label: t(value) }))}
        onChange={(event) => event.currentTarget.form && onChange(event.currentTarget.form)}
      />
      <noscript>
        <Button look="secondary" small>
          {t('sortApply')}
        </Button>
      </noscript>
    </form>
  );
}

/** What a form has to carry along so that the view stays as it is, on its first page. */
function hiddenFields(view: CatalogueView) {
  const search = new URLSearchParams(addressOf(firstPage(view)).split('?')[1] ?? '');
  return [...search].map(([name, value]) => ({ name, value }));
}
