import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { graphql } from '../../gql/gql.ts';
import type { RetentionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ownDataTexts } from './privacy.texts.ts';

export const RetentionRowPart = graphql(`
  fragment RetentionRow on RetentionPeriod {
    key
    what
    seconds
    from
    why
    lastRunAt
    lastRemoved
    lastFailed
    removedInAll
  }
`);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Periods with what became of them. */
export function RetentionTable({ periods }: { periods: readonly RetentionRowFragment[] }) {
  const t = useTexts(ownDataTexts);
  const format = useFormat();
  const length = (seconds: number) => {
    if (seconds === 0) return t('atOnce');
    if (seconds >= DAY) return t('days', { count: seconds / DAY });
    return seconds >= HOUR ? t('hours', { count: seconds / HOUR }) : t('minutes', { count: seconds / MINUTE });
  };
  return (
    <DataTable
      id="fristen"
      caption={t('retentionTitle')}
      captionHidden
      rows={periods}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', header: t('what'), rowHeader: true, cell: ({ what }) => what },
        {
          key: 'period',
          header: t('period'),
          cell: ({ seconds, from }) => (seconds === null ? from : `${length(seconds)} ${from}`),
        },
        { key: 'why', header: t('why'), cell: ({ why }) => why },
        {
          key: 'lastRun',
          header: t('lastRun'),
          cell: ({ seconds, lastRunAt, lastFailed }) => {
            if (seconds === null) return t('byNoJob');
            if (!lastRunAt) return t('never');
            return (
              <>
                <time className="unbroken" dateTime={lastRunAt}>
                  {format.moment(lastRunAt)}
                </time>{' '}
                {lastFailed ? (
                  <Badge tone="danger" symbol="danger">
                    {t('failed')}
                  </Badge>
                ) : null}
              </>
            );
          },
        },
        {
          key: 'removed',
          header: t('removed'),
          numeric: true,
          cell: ({ lastRemoved }) => (lastRemoved === null ? '–' : format.number(lastRemoved)),
        },
        {
          key: 'removedInAll',
          header: t('removedInAll'),
          numeric: true,
          cell: ({ seconds, removedInAll }) => (seconds === null ? '–' : format.number(removedInAll)),
        },
      ]}
    />
  );
}
