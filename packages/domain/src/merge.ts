import type { Clause, Content, FileReference } from './content.ts';
import { mergeClause, withDeviationOf } from './merge-clause.ts';
import { MAX_CLAUSES } from './limits.ts';
import { keepShown, mergeMetadata, mergeParts } from './merge-fields.ts';
import type { ClauseMerge, FieldMerge, ContentMerge, Decision, MergeOptions } from './merge-outcome.ts';
import { mergeOrder } from './merge-order.ts';
import { mergeVariables } from './merge-variables.ts';
import { namesShownIn } from './pictures.ts';
import { rememberingReader } from './text-blocks.ts';

/**
 * Three-way merge: `base` is the origin's version at the time of the fork or of the last merge, `mine` the city's own
 * version, `theirs` the origin's newest. The same code shows the preview in the browser and merges on the server.
 */
export function mergeContents(base: Content, mine: Content, theirs: Content, options: MergeOptions = {}): ContentMerge {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const blocksOf = rememberingReader();
  const order = mergeOrder([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()]);
  const clauses = withinLimit(
    order.map((id) =>
      mergeClause(id, inBase.get(id) ?? null, inMine.get(id) ?? null, inTheirs.get(id) ?? null, options, blocksOf),
    ),
  );
  const { files, links } = mergeParts(base, mine, theirs);
  const merged = {
    clauses,
    metadata: mergeMetadata(base.metadata, mine.metadata, theirs.metadata),
    variables: mergeVariables(base, mine, theirs, clauses),
    files: filesShown(
      files,
      clauses,
      clauses.map((clause) => settledClause(clause)),
    ),
    links,
  };
  return { ...merged, conflicts: conflictsIn(merged) };
}

/**
 * The files with those that the merged text shows as pictures. The side that took a file out has a say only about
 * clauses in which it does not show it itself.
 */
function filesShown(
  files: readonly FieldMerge[],
  clauses: readonly ClauseMerge[],
  standing: readonly (Clause | null)[],
): FieldMerge[] {
  if (files.every(({ result }) => result !== null)) return [...files];
  const names = (clause: Clause | null) => namesShownIn(clause ? [clause] : []);
  const shown = clauses.map(({ mine, theirs }, at) => ({
    result: names(standing[at]!),
    mine: names(mine),
    theirs: names(theirs),
  }));
  return keepShown(files, (name, by) => shown.some((side) => side.result.has(name) && !side[by].has(name)));
}

/** Clauses that they added beyond what a version may hold are not taken without being asked for. */
function withinLimit(clauses: ClauseMerge[]): ClauseMerge[] {
  let held = clauses.filter(({ outcome, mine, result }) => (outcome === 'conflict' ? mine : result) !== null).length;
  const checked = clauses.toReversed().map((clause): ClauseMerge => {
    if (held <= MAX_CLAUSES || clause.outcome !== 'addedByThem') return clause;
    held -= 1;
    return { ...clause, outcome: 'conflict', conflict: 'bothAdded' };
  });
  return checked.reverse();
}

const byId = ({ clauses }: Content): Map<string, Clause> => new Map(clauses.map((clause) => [clause.id, clause]));

/** What a decision about a field is filed under. */
export const decisionId = (kind: 'metadata' | 'variable' | 'file' | 'link', field: string): string =>
  `${kind}:${field}`;

function conflictsIn({ clauses, metadata, variables, files, links }: Omit<ContentMerge, 'conflicts'>): string[] {
  const open = (kind: Parameters<typeof decisionId>[0], fields: readonly FieldMerge[]) =>
    fields.filter(({ outcome }) => outcome === 'conflict').map(({ field }) => decisionId(kind, field));
  return [
    ...clauses.filter(({ outcome }) => outcome === 'conflict').map(({ id }) => id),
    ...open('metadata', metadata),
    ...open('variable', variables),
    ...open('file', files),
    ...open('link', links),
  ];
}

/**
 * The merged content. `open` names conflicts without a decision; the content then holds mine there. Decisions also
 * overrule what is no conflict.
 */
export function settle(
  merge: ContentMerge,
  mine: Content,
  decisions: Readonly<Record<string, Decision>>,
): { content: Content; open: string[] } {
  const decided = (id: string): Decision | undefined => (Object.hasOwn(decisions, id) ? decisions[id] : undefined);
  const fieldsOf = (kind: Parameters<typeof decisionId>[0], fields: readonly FieldMerge[]) =>
    fields.map((field) => [field.field, settledField(field, decided(decisionId(kind, field.field)))] as const);
  const listOf = <Thing>(kind: 'variable' | 'link', fields: readonly FieldMerge[]) =>
    fieldsOf(kind, fields).flatMap(([, value]) => (value === null ? [] : [value as Thing]));
  const standing = merge.clauses.map((clause) => settledClause(clause, decided(clause.id)));
  const files = merge.files.map((file): FieldMerge => {
    const decision = decided(decisionId('file', file.field));
    return decision ? { ...file, outcome: 'merged', result: settledField(file, decision) } : file;
  });
  const open = merge.conflicts.filter((id) => decided(id) === undefined);
  const content: Content = {
    ...mine,
    metadata: { ...mine.metadata, ...Object.fromEntries(fieldsOf('metadata', merge.metadata)) },
    clauses: standing.flatMap((clause) => clause ?? []),
    variables: listOf('variable', merge.variables),
    files: filesShown(files, merge.clauses, standing).flatMap((file) => (settledField(file) as FileReference) ?? []),
    links: listOf('link', merge.links),
  };
  return { content, open };
}

function settledClause({ outcome, mine, theirs, result }: ClauseMerge, decision?: Decision): Clause | null {
  if (!decision) return outcome === 'conflict' ? mine : result;
  if (decision.take === 'mine') return mine;
  if (decision.take === 'theirs') return theirs && withDeviationOf(theirs, mine);
  const ground = result ?? mine ?? theirs;
  return ground && 'clause' in decision ? { ...ground, ...decision.clause, id: ground.id } : ground;
}

function settledField({ outcome, mine, theirs, result }: FieldMerge, decision?: Decision): unknown {
  if (!decision) return outcome === 'conflict' ? mine : result;
  if (decision.take === 'combined') return 'value' in decision ? decision.value : result;
  return decision.take === 'mine' ? mine : theirs;
}
