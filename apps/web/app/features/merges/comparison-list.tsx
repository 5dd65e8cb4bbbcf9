import { Badge } from '@allmende/ui/badge';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import type { ClauseComparison, FieldComparison } from '@allmende/domain/compare';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { ChangedWords } from '../../shell/changed-words.tsx';
import type { Comparison } from './comparison-sides.ts';
import { comparisonTexts } from './comparison.texts.ts';
import { useFieldName } from './item-name.ts';
import { type Labels, readableClause, readableText, readableValue } from '../../shell/readable.ts';

/** How many things differ; each is anchored as `aenderung-1`, `aenderung-2` … */
export function countOf({ clauses, metadata, variables, files, links }: Comparison['changes']): number {
  const changed = clauses.filter(({ change }) => change !== 'same').length;
  return changed + metadata.length + variables.length + files.length + links.length;
}

export interface ComparisonListProps extends Pick<Comparison, 'changes' | 'labels'> {
  /** What else is known about a change in a clause, by its id. */
  readonly beside?: (clauseId: string) => ReactNode;
}

/** What differs between two versions: clauses in order, what is the same folded, then everything beside the text. */
export function ComparisonList({ changes, labels, beside }: ComparisonListProps) {
  const t = useTexts(comparisonTexts);
  const fieldName = useFieldName();
  const count = countOf(changes);
  const runs = runsOf(changes.clauses);
  const inText = changes.clauses.filter(({ change }) => change !== 'same').length;
  const sections: { title: string; list: readonly FieldComparison[]; nameOf: (field: FieldComparison) => string }[] = [
    { title: t('profile'), list: changes.metadata, nameOf: ({ field }) => fieldName(field) },
    { title: t('values'), list: changes.variables, nameOf: labelled },
    { title: t('attachments'), list: [...changes.files, ...changes.links], nameOf: labelled },
  ];
  let at = inText;
  return (
    <div className="al-stack al-stack--sections">
      <section className="al-stack" aria-labelledby="text">
        <h2 id="text">{t('text')}</h2>
        {runs.map((run) =>
          run.kind === 'same' ? (
            <Disclosure key={run.clauses[0]!.id} summary={t('unchanged', { count: run.clauses.length })}>
              <ul className="al-stack al-stack--tight">
                {run.clauses.map(({ id, to }) => (
                  <li key={id}>{readableText(to?.heading ?? '', labels)}</li>
                ))}
              </ul>
            </Disclosure>
          ) : (
            <ChangedClause key={run.clause.id} change={run.clause} at={run.at} count={count} labels={labels}>
              {beside?.(run.clause.id)}
            </ChangedClause>
          ),
        )}
      </section>
      {sections.map(({ title, list, nameOf }) =>
        list.length === 0 ? null : (
          <section key={title} className="al-stack">
            <h2>{title}</h2>
            {list.map((field) => {
              at += 1;
              return (
                <article key={field.field} id={`aenderung-${at}`} className="comparison-item" tabIndex={-1}>
                  <h3>{nameOf(field)}</h3>
                  <ChangedWords from={wordsOf(field.from, labels)} to={wordsOf(field.to, labels)} />
                  <NextChange at={at} count={count} />
                </article>
              );
            })}
          </section>
        ),
      )}
    </div>
  );
}

function ChangedClause({
  change,
  at,
  count,
  labels,
  children,
}: {
  change: ClauseComparison;
  at: number;
  count: number;
  labels: Labels;
  children?: ReactNode;
}) {
  const t = useTexts(comparisonTexts);
  const { from, to, moved } = change;
  const words = (clause: typeof from) => clause && readableClause(clause, [from, to], labels);
  const kind = change.change === 'same' ? 'changed' : change.change;
  return (
    <article id={`aenderung-${at}`} className="comparison-item" tabIndex={-1}>
      <div className="al-cluster">
        <h3>{readableText((to ?? from)?.heading ?? '', labels)}</h3>
        <Badge tone={kind === 'removed' ? 'danger' : kind === 'added' ? 'success' : 'info'}>{t(kind)}</Badge>
        {kind === 'changed' && moved ? <span className="al-muted">{t('movedToo')}</span> : null}
      </div>
      {kind === 'moved' ? null : <ChangedWords from={words(from)} to={words(to)} />}
      {children}
      <NextChange at={at} count={count} />
    </article>
  );
}

function NextChange({ at, count }: { at: number; count: number }) {
  const t = useTexts(comparisonTexts);
  if (at >= count) return null;
  return (
    <p data-print="no">
      <Link href={`#aenderung-${at + 1}`}>
        {t('next')}
        <span className="al-visually-hidden"> ({at + 1})</span>
      </Link>
    </p>
  );
}

type Run =
  | { readonly kind: 'same'; readonly clauses: ClauseComparison[] }
  | { readonly kind: 'changed'; readonly clause: ClauseComparison; readonly at: number };

/** Clauses in order, neighbours that are the same taken together, the others counted. */
function runsOf(clauses: readonly ClauseComparison[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const clause of clauses) {
    const last = runs.at(-1);
    if (clause.change !== 'same') runs.push({ kind: 'changed', clause, at: (at += 1) });
    else if (last?.kind === 'same') last.clauses.push(clause);
    else runs.push({ kind: 'same', clauses: [clause] });
  }
  return runs;
}

const wordsOf = (value: unknown, labels: Labels): string | null =>
  value === null || value === undefined ? null : readableText(readableValue(value), labels);

const labelled = ({ field, from, to }: FieldComparison): string =>
  (to as { label?: string } | null)?.label ?? (from as { label?: string } | null)?.label ?? field;
