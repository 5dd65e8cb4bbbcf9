import { Alert } from '@allmende/ui/alert';
import { DataTable } from '@allmende/ui/data-table';
import { FactsList } from '@allmende/ui/facts-list';
import { Link } from '@allmende/ui/link';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { graphql } from '../../gql/gql.ts';
import type { ArchiveReportFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { archiveTexts } from './archives.texts.ts';

export const ArchiveReportPart = graphql(`
  fragment ArchiveReport on Conversion {
    kind
    notes {
      code
      message
    }
    archive {
      writtenAt
      platform
      municipalityName
      ags
      label
      profile
      solutions {
        sourceId
        title
        number
        versions
        files
        tlp
        standing
        solution {
          id
          workingCopy {
            id
          }
        }
      }
    }
  }
`);

export interface ArchiveReportProps {
  readonly conversion: ArchiveReportFragment;
  /** The municipality that it is brought to. */
  readonly municipality: { readonly name: string; readonly ags: string };
}

/** What is in an archive, and what each of it is here. */
export function ArchiveReport({ conversion: { kind, archive, notes }, municipality }: ArchiveReportProps) {
  const t = useTexts(archiveTexts);
  const format = useFormat();
  if (!archive) return null;
  const isTaken = kind === 'TAKE_ARCHIVE';
  return (
    <div className="al-stack al-stack--loose">
      {archive.ags === municipality.ags ? null : (
        <Alert tone="warning" title={t('otherCity', { name: municipality.name })} />
      )}
      <FactsList
        facts={[
          { term: t('from'), value: t('fromValue', { name: archive.municipalityName, ags: archive.ags }) },
          { term: t('platform'), value: archive.platform },
          { term: t('written'), value: format.moment(archive.writtenAt) },
          { term: t('label'), value: <TlpLabel tlp={archive.label} /> },
          { term: t('profile'), value: String(archive.profile) },
        ]}
      />
      {notes.length > 0 ? (
        <Alert tone="info" title={t('notes')} titleLevel={2}>
          <ul className="plain-list">
            {notes.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <section className="al-stack" aria-labelledby="loesungen">
        <h2 id="loesungen">{t('solutions')}</h2>
        <DataTable
          id="inhalt"
          caption={t('solutions')}
          captionHidden
          rows={archive.solutions}
          rowKey={({ sourceId }) => sourceId}
          emptyText={t('none')}
          columns={[
            {
              key: 'title',
              header: t('name'),
              rowHeader: true,
              cell: ({ title, solution }) =>
                solution?.workingCopy ? <Link href={`/entwurf/${solution.id}`}>{title}</Link> : title,
            },
            {
              key: 'standing',
              header: t('standing'),
              cell: ({ standing }) => (standing === 'NEW' && isTaken ? t('NEW_taken') : t(standing)),
            },
            { key: 'version', header: t('version'), cell: ({ number }) => number ?? t('draft') },
            { key: 'files', header: t('files'), numeric: true, cell: ({ files }) => files },
            { key: 'label', header: t('label'), cell: ({ tlp }) => <TlpLabel tlp={tlp} /> },
          ]}
        />
      </section>
    </div>
  );
}
