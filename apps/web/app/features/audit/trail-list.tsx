import { ButtonLink } from '@allmende/ui/button-link';
import { Pagination } from '@allmende/ui/pagination';
import { StatusLine } from '@allmende/ui/status-line';
import { graphql } from '../../gql/gql.ts';
import type { TrailFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { auditTexts } from './audit.texts.ts';
import { ChosenFilters, TrailFilter } from './trail-filter.tsx';
import { TrailTable } from './trail-table.tsx';
import { trailAddress, type TrailView } from './trail-view.ts';

export const TrailPart = graphql(`
  fragment Trail on AuditEntryConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...TrailRow
      }
    }
  }
`);

export interface TrailListProps {
  /** Address of the page without what is chosen. */
  readonly path: string;
  readonly view: TrailView;
  readonly trail: TrailFragment;
  readonly caption: string;
  readonly ags?: string;
}

/** A trail with its filter, its pages and the ways to take it along. */
export function TrailList({ path, view, trail, caption, ags }: TrailListProps) {
  const t = useTexts(auditTexts);
  const { totalCount, edges, pageInfo } = trail;
  return (
    <>
      <TrailFilter path={path} view={view} />
      <div className="al-stack">
        <StatusLine>{t('found', { count: totalCount })}</StatusLine>
        <ChosenFilters path={path} view={view} />
        <TrailTable
          caption={caption}
          entries={edges.map(({ node }) => node)}
          {...(ags && { ags })}
          shown={view.subject}
          onlyThis={(subject) => trailAddress(path, view, { subject })}
        />
        {pageInfo.hasNextPage || view.after ? (
          <Pagination
            label={t('pages')}
            {...(view.after && { previous: { href: trailAddress(path, view), label: t('first') } })}
            {...(pageInfo.hasNextPage && {
              next: { href: trailAddress(path, view, { after: pageInfo.endCursor ?? '' }), label: t('more') },
            })}
          />
        ) : null}
      </div>
      <section className="al-stack" aria-labelledby="mitnehmen">
        <h2 id="mitnehmen">{t('export')}</h2>
        <p className="al-measure">{t('exportText')}</p>
        <div className="al-cluster">
          <ButtonLink href={trailAddress(`${path}.csv`, view)} look="secondary" download>
            {t('csv')}
          </ButtonLink>
          <ButtonLink href={trailAddress(`${path}.jsonl`, view)} look="secondary" download>
            {t('jsonl')}
          </ButtonLink>
        </div>
      </section>
    </>
  );
}
