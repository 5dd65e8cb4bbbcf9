import { Badge } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { AdmissionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { decidingTexts } from './deciding.texts.ts';

export const AdmissionRowPart = graphql(`
  fragment AdmissionRow on Admission {
    id
    state
    name
    function
    verdict
    createdAt
    dueAt
    endedAt
    overdue
    municipality {
      name
    }
  }
`);

const DAY = 86_400_000;

/** Applications in a table; `now` in ISO 8601. */
export function AdmissionTable({ admissions, now }: { admissions: readonly AdmissionRowFragment[]; now: string }) {
  const t = useTexts(decidingTexts);
  const format = useFormat();
  const age = (moment: string) => Math.floor((Date.parse(now) - Date.parse(moment)) / DAY);
  return (
    <DataTable
      id="aufnahmen"
      caption={t('title')}
      captionHidden
      rows={admissions}
      rowKey={({ id }) => id}
      emptyText={t('empty')}
      columns={[
        {
          key: 'municipality',
          header: t('municipality'),
          rowHeader: true,
          cell: ({ id, municipality }) => <Link href={`/pruefstelle/aufnahmen/${id}`}>{municipality.name}</Link>,
        },
        {
          key: 'due',
          header: t('due'),
          cell: ({ dueAt, overdue }) => (
            <>
              <span className="unbroken">{format.date(dueAt)}</span>{' '}
              {overdue ? (
                <Badge tone="danger" symbol="clock">
                  {t('overdue')}
                </Badge>
              ) : null}
            </>
          ),
        },
        {
          key: 'verdict',
          header: t('verdict'),
          cell: ({ verdict }) => <Badge tone={verdict === 'KNOWN' ? 'success' : 'warning'}>{t(verdict)}</Badge>,
        },
        { key: 'applicant', header: t('applicant'), cell: ({ name, function: duty }) => `${name}, ${duty}` },
        {
          key: 'age',
          header: t('age'),
          cell: ({ createdAt }) => (
            <span className="unbroken">{age(createdAt) < 1 ? t('today') : t('days', { count: age(createdAt) })}</span>
          ),
        },
        { key: 'state', header: t('state'), cell: ({ state }) => t(state) },
      ]}
    />
  );
}
