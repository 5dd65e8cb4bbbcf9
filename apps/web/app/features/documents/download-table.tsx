import { DataTable } from '@allmende/ui/data-table';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { graphql } from '../../gql/gql.ts';
import type { DownloadRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { downloadTexts } from './downloads.texts.ts';

export const DownloadRowPart = graphql(`
  fragment DownloadRow on Download {
    id
    takenAt
    person
    municipality
    form
    fileName
    number
    tlp
  }
`);

/** Who has taken what along, the newest first. */
export function DownloadTable({ caption, downloads }: { caption: string; downloads: readonly DownloadRowFragment[] }) {
  const t = useTexts(downloadTexts);
  const format = useFormat();
  return (
    <DataTable
      id="mitgenommen"
      caption={caption}
      captionHidden
      rows={downloads}
      rowKey={({ id }) => id}
      emptyText={t('empty')}
      columns={[
        {
          key: 'when',
          header: t('when'),
          sorted: 'descending',
          cell: ({ takenAt }) => (
            <time className="unbroken" dateTime={takenAt}>
              {format.moment(takenAt)}
            </time>
          ),
        },
        { key: 'who', header: t('who'), rowHeader: true, cell: ({ person }) => person },
        {
          key: 'municipality',
          header: t('municipality'),
          cell: ({ municipality }) => municipality ?? t('moderation'),
        },
        {
          key: 'what',
          header: t('what'),
          cell: ({ form, fileName }) => (form === 'FILE' ? t('file', { name: fileName ?? '' }) : t(form)),
        },
        { key: 'version', header: t('version'), cell: ({ number }) => number ?? t('draft') },
        { key: 'label', header: t('label'), cell: ({ tlp }) => <TlpLabel tlp={tlp} /> },
      ]}
    />
  );
}
