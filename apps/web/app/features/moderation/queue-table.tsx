import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { QueueFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { moderationTexts } from './moderation.texts.ts';

export const QueuePart = graphql(`
  fragment Queue on CaseConnection {
    edges {
      node {
        id
        number
        state
        submittedAt
        dueAt
        overdue
        previousNumber
        claimedBy {
          id
          name
        }
        findings {
          code
          severity
        }
        solution {
          title
          municipality {
            name
          }
        }
        version {
          number
        }
      }
    }
  }
`);

const DAY = 86_400_000;

/** Cases in a table; `now` in ISO 8601, `accountId` of who looks at it. */
export function QueueTable({ queue, now, accountId }: { queue: QueueFragment; now: string; accountId: string }) {
  const t = useTexts(moderationTexts);
  const format = useFormat();
  const age = (moment: string) => Math.floor((Date.parse(now) - Date.parse(moment)) / DAY);
  return (
    <DataTable
      id="vorgaenge"
      caption={t('title')}
      captionHidden
      rows={queue.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      emptyText={t('empty')}
      columns={[
        {
          key: 'due',
          header: t('due'),
          sorted: 'ascending',
          cell: ({ dueAt, overdue }) => (
            <>
              <time dateTime={dueAt}>{format.date(dueAt)}</time>{' '}
              {overdue ? (
                <Badge tone="danger" symbol="clock">
                  {t('overdue')}
                </Badge>
              ) : null}
            </>
          ),
        },
        {
          key: 'solution',
          header: t('solution'),
          rowHeader: true,
          cell: ({ number, solution }) => <Link href={`/pruefstelle/${number}`}>{solution.title}</Link>,
        },
        { key: 'municipality', header: t('municipality'), cell: ({ solution }) => solution.municipality.name },
        {
          key: 'kind',
          header: t('kind'),
          cell: ({ previousNumber, version }) =>
            previousNumber ? t('newVersion', { number: version?.number ?? '' }) : t('newEntry'),
        },
        {
          key: 'age',
          header: t('age'),
          cell: ({ submittedAt }) => (
            <span className="unbroken">
              {age(submittedAt) < 1 ? t('today') : t('days', { count: age(submittedAt) })}
            </span>
          ),
        },
        { key: 'findings', header: t('findings'), numeric: true, cell: ({ findings }) => findings.length },
        {
          key: 'claimedBy',
          header: t('claimedBy'),
          cell: ({ claimedBy }) =>
            claimedBy ? (
              claimedBy.id === accountId ? (
                <Badge tone="info">{t('mine')}</Badge>
              ) : (
                claimedBy.name
              )
            ) : (
              t('nobody')
            ),
        },
        { key: 'case', header: t('case'), cell: ({ number }) => <span className="unbroken">{number}</span> },
      ]}
    />
  );
}
