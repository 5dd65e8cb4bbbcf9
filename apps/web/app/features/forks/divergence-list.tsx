import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { DivergenceListFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ChangedWords } from '../../shell/changed-words.tsx';
import { type Labels, readableText } from '../../shell/readable.ts';
import { divergenceTexts } from './divergence.texts.ts';

export const DivergenceListPart = graphql(`
  fragment DivergenceList on Divergence {
    shown
    forks
    clauses {
      clauseId
      heading
      changed
      removed
      kept
      unknown
      variants {
        slug
        municipalityName
        number
        baseNumber
        before
        after
      }
    }
  }
`);

type Clause = DivergenceListFragment['clauses'][number];

export interface DivergenceListProps {
  readonly divergence: DivergenceListFragment;
  /** What placeholders ask for. */
  readonly labels: Labels;
}

const deviates = ({ changed, removed }: Clause): boolean => changed + removed > 0;
const anchorOf = ({ clauseId }: Clause): string => `abschnitt-${clauseId}`;

/** Counts for every clause, then those that others change, with the wording of those that are published. */
export function DivergenceList({ divergence: { clauses, forks }, labels }: DivergenceListProps) {
  const t = useTexts(divergenceTexts);
  const deviating = clauses.filter(deviates);
  const hasUnknown = clauses.some(({ unknown }) => unknown > 0);
  const column = (key: 'changed' | 'removed' | 'kept' | 'unknown') => ({
    key,
    header: t(key),
    numeric: true,
    cell: (clause: Clause) => clause[key],
  });
  return (
    <>
      <section className="al-stack">
        <h3>{t('table')}</h3>
        <p>{t('counted', { count: forks })}</p>
        {deviating.length === 0 ? <p>{t('allKept')}</p> : null}
        <DataTable
          id="abweichungen-tabelle"
          caption={t('table')}
          captionHidden
          rows={clauses}
          rowKey={({ clauseId }) => clauseId}
          columns={[
            {
              key: 'clause',
              header: t('clause'),
              rowHeader: true,
              cell: (clause: Clause) =>
                deviates(clause) ? (
                  <Link href={`#${anchorOf(clause)}`}>{readableText(clause.heading, labels)}</Link>
                ) : (
                  readableText(clause.heading, labels)
                ),
            },
            column('changed'),
            column('removed'),
            column('kept'),
            ...(hasUnknown ? [column('unknown')] : []),
          ]}
        />
      </section>
      {deviating.length > 0 ? (
        <section className="al-stack" aria-labelledby="abschnitte-mit-abweichungen">
          <h3 id="abschnitte-mit-abweichungen">{t('details')}</h3>
          {deviating.map((clause) => (
            <ClauseShown key={clause.clauseId} clause={clause} labels={labels} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function ClauseShown({ clause, labels }: { clause: Clause; labels: Labels }) {
  const t = useTexts(divergenceTexts);
  const { heading, changed, removed, kept, unknown, variants } = clause;
  return (
    <article id={anchorOf(clause)} className="divergence-clause" tabIndex={-1}>
      <h4>{readableText(heading, labels)}</h4>
      <p>
        {t('sentence', { changed, removed, kept })} {unknown > 0 ? t('unknownSentence', { count: unknown }) : null}
      </p>
      {variants.length === 0 ? (
        <p className="al-muted">{t('noVariants')}</p>
      ) : (
        <>
          <p>
            <strong>{t('variants')}</strong>
          </p>
          <ul className="divergence-variants">
            {variants.map(({ slug, municipalityName, number, baseNumber, before, after }) => (
              <li key={slug}>
                <p>
                  <Link href={`/v/${slug}`}>{t('variantOf', { name: municipalityName, number })}</Link>{' '}
                  <span className="al-muted">{t('against', { number: baseNumber })}</span>
                </p>
                {after === null || after === undefined ? (
                  <p>{t('without')}</p>
                ) : (
                  <ChangedWords from={readableText(before, labels)} to={readableText(after, labels)} folded />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
