import { moveClause, placeClause, restoreClause, shiftClause, withoutLevelJumps } from '@allmende/domain/clauses';
import { type Clause, clauseSchema, type Content } from '@allmende/domain/content';
import { textOf } from '../../session/problems.ts';

/** A clause that was deleted, and where it stood: all that is needed to put it back. */
export interface RemovedClause {
  readonly clause: Clause;
  /** The clause before it; null where it was the first. */
  readonly afterId: string | null;
}

type Clauses = readonly Clause[];

/** What the forms of the outline may ask for. */
const changes = new Map<string, (clauses: Clauses, form: FormData) => Clause[]>([
  ['arrange', (clauses, form) => steps.get(textOf(form, 'to'))?.(clauses, textOf(form, 'clauseId')) ?? [...clauses]],
  ['place', (clauses, form) => placeClause(clauses, textOf(form, 'clauseId'), textOf(form, 'before') || null)],
  ['mend', (clauses) => withoutLevelJumps(clauses)],
  ['remove', (clauses, form) => clauses.filter(({ id }) => id !== textOf(form, 'clauseId'))],
  ['undo', withRemoved],
]);

/** Where a button sends a clause, with what stands below it. */
const steps = new Map<string, (clauses: Clauses, id: string) => Clause[]>([
  ['up', (clauses, id) => moveClause(clauses, id, -1)],
  ['down', (clauses, id) => moveClause(clauses, id, 1)],
  ['higher', (clauses, id) => shiftClause(clauses, id, -1)],
  ['deeper', (clauses, id) => shiftClause(clauses, id, 1)],
]);

/** The content as a form of the outline wants it; unchanged where it wants nothing of it. */
export function outlineChange(content: Content, form: FormData): Content {
  const change = changes.get(textOf(form, 'form'));
  return change ? { ...content, clauses: change(content.clauses, form) } : content;
}

export function removedClause({ clauses }: Content, clauseId: string): RemovedClause | null {
  const at = clauses.findIndex(({ id }) => id === clauseId);
  const clause = clauses[at];
  return clause ? { clause, afterId: clauses[at - 1]?.id ?? null } : null;
}

/** What the page has given along for undoing comes from a browser, hence the look at its shape. */
function withRemoved(clauses: Clauses, form: FormData): Clause[] {
  try {
    const clause = clauseSchema.parse(JSON.parse(textOf(form, 'removed')));
    return restoreClause(clauses, clause, textOf(form, 'after') || null);
  } catch {
    return [...clauses];
  }
}
