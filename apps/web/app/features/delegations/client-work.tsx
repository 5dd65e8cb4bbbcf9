import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { ClientWorkRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { delegationTexts } from './delegations.texts.ts';

export const ClientWorkPart = graphql(`
  fragment ClientWorkRow on ClientWork {
    slug
    title
    status
    reviewDate
    overdue
    ownVersionId
    ownRelease
    newNumber
    municipality {
      id
      name
    }
  }
`);

/** Solution by municipality: what is used where, and what is to do about it. */
export function ClientWorkTable({ rows }: { rows: readonly ClientWorkRowFragment[] }) {
  const t = useTexts(delegationTexts);
  const format = useFormat();
  const statusOf = ({ status, ownRelease }: ClientWorkRowFragment) =>
    [status && t(`status_${status}`), ownRelease && t(`own_${ownRelease}`)].filter(Boolean).join(', ');
  return (
    <DataTable
      id="vertretungen"
      caption={t('workTable')}
      captionHidden
      rows={rows}
      rowKey={({ slug, municipality }) => `${slug} ${municipality.id}`}
      columns={[
        {
          key: 'entry',
          header: t('entry'),
          rowHeader: true,
          cell: ({ slug, title, ownVersionId }) => (
            <Link href={ownVersionId ? `/eigene-fassung/${ownVersionId}` : `/v/${slug}`}>{title}</Link>
          ),
        },
        { key: 'municipality', header: t('municipality'), cell: ({ municipality }) => municipality.name },
        { key: 'status', header: t('status'), cell: statusOf },
        {
          key: 'due',
          header: t('dueNow'),
          cell: ({ overdue, reviewDate, newNumber }) => (
            <span className="al-cluster">
              {overdue ? <Badge tone="warning">{t('overdue', { date: format.date(reviewDate) })}</Badge> : null}
              {newNumber ? <Badge tone="info">{t('news', { number: newNumber })}</Badge> : null}
              {!overdue && reviewDate ? t('review', { date: format.date(reviewDate) }) : null}
              {!overdue && !newNumber && !reviewDate ? t('nothingDue') : null}
            </span>
          ),
        },
      ]}
    />
  );
}
