import type { Clause, Content, FileReference } from './content.ts';
import { mergeClause, withDeviationOf } from './merge-clause.ts';
import { MAX_CLAUSES } from './limits.ts';
import { keepShown, mergeMetadata, mergeParts } from './merge-fields.ts';
import { mergeOrder } from './merge-order.ts';
import { mergeVariables } from './merge-variables.ts';
import { namesShownIn } from './pictures.ts';
import { rememberingReader } from './text-blocks.ts';
import type { Values } from './variables.ts';

/** How a clause of the merged content came about, seen from the city that merges. `unchanged`: nothing changes for it. */
export type Outcome =
  | 'unchanged'
  | 'theirs'
  | 'mine'
  | 'merged'
  | 'conflict'
  | 'addedByThem'
  | 'addedByMe'
  | 'removedByThem'
  | 'removedByMe';

/**
 * Why a person has to decide. `bothAdded`: both hold a clause of this id that the base does not know, or together they
 * added more clauses than a version may hold.
 */
export type ClauseConflict = 'bothEdited' | 'removedByThemEditedByMe' | 'editedByThemRemovedByMe' | 'bothAdded';

/** Parts of a clause that merge each on their own; the reason of a deviation is always mine. */
export type ClauseField = 'heading' | 'level' | 'body' | 'guidance' | 'requirements' | 'when';

export interface ClauseMerge {
  readonly id: string;
  readonly outcome: Outcome;
  /** The common ground: from the base, or what the origin took over from this city. */
  readonly base: Clause | null;
  readonly mine: Clause | null;
  readonly theirs: Clause | null;
  /**
   * What stands without a decision: the merged clause; in a conflict the proposal for combining by hand (mine, where
   * nothing better is known). Null: the clause is gone.
   */
  readonly result: Clause | null;
  /** Only for conflicts. */
  readonly conflict?: ClauseConflict;
  /** Only for conflicts where both hold the clause: the fields in which they contradict each other. */
  readonly contradicting?: readonly ClauseField[];
}

export interface FieldMerge {
  /** Field of the metadata, key of a variable, name of a file, address of a link. */
  readonly field: string;
  readonly outcome: 'unchanged' | 'theirs' | 'mine' | 'merged' | 'conflict';
  /** Null where a side does not hold the variable, file or link. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What stands without a decision; mine in a conflict. Null: the variable, file or link is gone. */
  readonly result: unknown;
}

export interface ContentMerge {
  /** In merged order, with the clauses that fall away in their old place. What both sides removed is not mentioned. */
  readonly clauses: readonly ClauseMerge[];
  readonly metadata: readonly FieldMerge[];
  readonly variables: readonly FieldMerge[];
  readonly files: readonly FieldMerge[];
  readonly links: readonly FieldMerge[];
  /** Decision ids of what is open: a clause id, `metadata:<field>`, `variable:<key>`, `file:<name>`, `link:<address>`. */
  readonly conflicts: readonly string[];
}

export type Decision =
  | { readonly take: 'mine' | 'theirs' }
  | { readonly take: 'combined'; readonly clause: Pick<Clause, 'heading' | 'level' | 'body'> }
  | { readonly take: 'combined'; readonly value: unknown };

export interface MergeOptions {
  /** Values of the merging city: clauses that read the same with them are no conflict. */
  readonly values?: Values;
  /** Clauses that the origin took over from this city, as it gave them: the common ground of that clause. */
  readonly agreed?: ReadonlyMap<string, Clause>;
}

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
