import type { Clause } from './content.ts';
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
