import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { TrailRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { auditTexts } from './audit.texts.ts';
import { aboutWords, factWords, verbWords, whoWords } from './entry-words.ts';

export const TrailRowPart = graphql(`
  fragment TrailRow on AuditEntry {
    position
    happenedAt
    verb
    origin
    actorName
    actorErased
    actingFor {
      ags
      name
    }
    through {
      name
    }
    subjectKind
    subjectName
    solution {
      id
      title
    }
    municipality {
      name
    }
    facts {
      name
      value
    }
  }
`);

export interface TrailTableProps {
  readonly caption: string;
  readonly entries: readonly TrailRowFragment[];
  /** AGS of the municipality whose trail it is: it need not be named in every row. */
  readonly ags?: string;
  /** The address of the same page with one solution only. */
  readonly onlyThis: (solutionId: string) => string;
  /** Outer id of the solution that is shown alone already. */
  readonly shown: string;
}

/** Entries of the trail, the newest first. */
export function TrailTable({ caption, entries, ags, onlyThis, shown }: TrailTableProps) {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const language = useLanguage();
  return (
    <DataTable
      id="protokoll"
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={({ position }) => String(position)}
      emptyText={t('empty')}
      columns={[
        {
          key: 'when',
          header: t('when'),
          sorted: 'descending',
          cell: ({ happenedAt }) => (
            <time className="unbroken" dateTime={happenedAt}>
              {format.moment(happenedAt)}
            </time>
          ),
        },
        { key: 'what', header: t('what'), rowHeader: true, cell: ({ verb }) => verbWords(verb, language) },
        {
          key: 'about',
          header: t('about'),
          cell: (entry) => (
            <>
              {aboutWords(entry, language)}
              {entry.solution && entry.solution.id !== shown ? (
                <div>
                  <Link href={onlyThis(entry.solution.id)} aria-label={`${t('onlyThis')}: ${entry.solution.title}`}>
                    {t('onlyThis')}
                  </Link>
                </div>
              ) : null}
            </>
          ),
        },
        {
          key: 'who',
          header: t('who'),
          cell: (entry) => {
            const other = entry.actingFor && entry.actingFor.ags !== ags ? entry.actingFor.name : '';
            const body = entry.through?.name ?? '';
            return [whoWords(entry, language), body, other].filter(Boolean).join(', ');
          },
        },
        { key: 'details', header: t('details'), cell: (entry) => factWords(entry, language).join(', ') || '–' },
        { key: 'position', header: t('position'), numeric: true, cell: ({ position }) => position },
      ]}
    />
  );
}
