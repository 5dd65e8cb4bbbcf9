import type { Clause, Condition } from './content.ts';
import { MAX_CLAUSES, MAX_CLAUSE_CHARACTERS } from './limits.ts';
import { joinedBody, splitBody } from './clause-bodies.ts';
import { outlineOf } from './outline.ts';

/** Requirements that one clause may name. */
const MAX_REQUIREMENTS = 40;
const MAX_GUIDANCE = 20_000;
const MAX_DEVIATION = 500;

/**
 * Why clauses cannot be split or joined: one of them is not there, there would be too many, one would be too long or name
 * too many requirements, or they are shown under different conditions and cannot stand together.
 */
export type ClauseObstacle = 'missing' | 'too-many' | 'too-long' | 'conditions-differ';
export type ClauseChange =
  | { readonly clauses: Clause[]; readonly obstacle: null }
  | { readonly clauses: null; readonly obstacle: ClauseObstacle };

const impossible = (obstacle: ClauseObstacle): ClauseChange => ({ clauses: null, obstacle });

/**
 * Cuts a clause in two before the block of its text that begins at or after an offset. The first part keeps the id, and
 * with it guidance, requirements and reason; the second stands behind it on the same level, under the same condition.
 */
export function splitClause(
  clauses: readonly Clause[],
  id: string,
  offset: number,
  second: Pick<Clause, 'id' | 'heading'>,
): ClauseChange {
  const at = clauses.findIndex((clause) => clause.id === id);
  const clause = clauses[at];
  if (!clause) return impossible('missing');
  if (clauses.length >= MAX_CLAUSES) return impossible('too-many');
  const [before, after] = splitBody(clause.body, offset);
  if (Math.max(before.length, after.length) > MAX_CLAUSE_CHARACTERS) return impossible('too-long');
  const added: Clause = {
    id: second.id,
    heading: second.heading,
    level: clause.level,
    body: after,
    guidance: '',
    requirements: [],
    ...(clause.when && { when: clause.when }),
  };
  return { clauses: clauses.toSpliced(at, 1, { ...clause, body: before }, added), obstacle: null };
}

/**
 * Joins a clause with the one behind it. The first keeps its id, heading, level and place; the heading of the second
 * becomes a heading in the text, so that no word is lost.
 */
export function joinClauses(clauses: readonly Clause[], firstId: string): ClauseChange {
  const at = clauses.findIndex(({ id }) => id === firstId);
  const [first, second] = at < 0 ? [] : clauses.slice(at, at + 2);
  if (!first || !second) return impossible('missing');
  if (conditionOf(first) !== conditionOf(second)) return impossible('conditions-differ');
  const joined: Clause = {
    ...first,
    body: joinedBody(first.body, second.heading, second.body),
    guidance: together(first.guidance, second.guidance, '\n\n'),
    requirements: [...new Set([...first.requirements, ...second.requirements])],
  };
  const deviation = together(first.deviation ?? '', second.deviation ?? '', ' ');
  if (deviation) joined.deviation = deviation;
  const isTooLong =
    joined.body.length > MAX_CLAUSE_CHARACTERS ||
    joined.guidance.length > MAX_GUIDANCE ||
    joined.requirements.length > MAX_REQUIREMENTS ||
    deviation.length > MAX_DEVIATION;
  return isTooLong ? impossible('too-long') : { clauses: clauses.toSpliced(at, 2, joined), obstacle: null };
}

/** The condition of a clause as one text: equal texts, equal conditions. */
export const conditionOf = ({ when }: { readonly when?: Condition | null | undefined }): string =>
  when ? JSON.stringify([when.key, when.is.toSorted()]) : '';

/** Two texts as one; what both say is said once. */
const together = (one: string, other: string, between: string): string =>
  one.trim() === other.trim() ? one : [one, other].filter((text) => text.trim() !== '').join(between);

/** Levels that a clause may stand on. */
const DEEPEST = 4;

/** The clauses below a clause, which go where it goes. */
export function clausesBelow(clauses: readonly Clause[], id: string): Clause[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  return at < 0 ? [] : clauses.slice(at + 1, endOfBranch(clauses, at));
}

/** A clause and the clauses below it: the index of the first behind them. */
function endOfBranch(clauses: readonly Clause[], at: number): number {
  const level = clauses[at]?.level ?? 0;
  const end = clauses.findIndex((clause, index) => index > at && clause.level <= level);
  return end < 0 ? clauses.length : end;
}

/** Moves a clause, and the clauses below it, by one place: over the next clause that is not below it. At the ends it stays. */
export function moveClause(clauses: readonly Clause[], id: string, by: -1 | 1): Clause[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  const moved = clauses[at];
  if (!moved) return [...clauses];
  const end = endOfBranch(clauses, at);
  if (by === 1) {
    const next = clauses[end];
    if (!next) return [...clauses];
    const target = next.level === moved.level ? endOfBranch(clauses, end) : end + 1;
    return [
      ...clauses.slice(0, at),
      ...clauses.slice(end, target),
      ...clauses.slice(at, end),
      ...clauses.slice(target),
    ];
  }
  const target = clauses.slice(0, at).findLastIndex(({ level }) => level <= moved.level);
  const to = target < 0 ? 0 : target;
  return [...clauses.slice(0, to), ...clauses.slice(at, end), ...clauses.slice(to, at), ...clauses.slice(end)];
}

/** Puts a clause, and the clauses below it, before another one; null puts them at the end. Before one of its own it stays. */
export function placeClause(clauses: readonly Clause[], id: string, beforeId: string | null): Clause[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  if (at < 0) return [...clauses];
  const end = endOfBranch(clauses, at);
  const rest = clauses.toSpliced(at, end - at);
  const to = beforeId === null ? rest.length : rest.findIndex((clause) => clause.id === beforeId);
  return to < 0 ? [...clauses] : rest.toSpliced(to, 0, ...clauses.slice(at, end));
}

/**
 * Puts a clause, and the clauses below it, one level higher (-1) or deeper (1). Nothing changes where one of them has no
 * level left to go to.
 */
export function shiftClause(clauses: readonly Clause[], id: string, by: -1 | 1): Clause[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  const end = at < 0 ? 0 : endOfBranch(clauses, at);
  const shifted = clauses.map((clause, index) =>
    index < at || index >= end || at < 0 ? clause : { ...clause, level: clause.level + by },
  );
  return shifted.every(({ level }) => level >= 1 && level <= DEEPEST) ? shifted : [...clauses];
}

/** A clause that stands too deep below the one before it. */
export interface LevelJump {
  readonly id: string;
  readonly level: number;
  /** The deepest level that may follow here. */
  readonly allowed: number;
}

/** Clauses whose level is more than one below the clause before: readers and screen readers miss a heading between. */
export function levelJumps(clauses: readonly Clause[]): LevelJump[] {
  return outlineOf(clauses).flatMap(({ id, level, jumps }, at) =>
    jumps ? [{ id, level, allowed: (clauses[at - 1]?.level ?? 0) + 1 }] : [],
  );
}

/** The same clauses without jumps: what stands too deep is raised, and with it as much what stands below it. */
export function withoutLevelJumps(clauses: readonly Clause[]): Clause[] {
  const raised: { from: number; by: number }[] = [];
  let before = 0;
  return clauses.map((clause) => {
    while (raised.length > 0 && clause.level < raised.at(-1)!.from) raised.pop();
    const wanted = clause.level - (raised.at(-1)?.by ?? 0);
    const level = Math.min(wanted, before + 1);
    if (level < wanted) raised.push({ from: clause.level, by: clause.level - level });
    before = level;
    return level === clause.level ? clause : { ...clause, level };
  });
}

/** Takes everything of a clause back from its origin; a reason why it deviates has nothing left to explain. */
export function resetClause(clauses: readonly Clause[], source: Clause): Clause[] {
  const { deviation: _, ...original } = source;
  return clauses.map((clause) => (clause.id === source.id ? original : clause));
}

/** Puts a clause back behind the one it stood behind; at the beginning where there was none, at the end where that one is gone. */
export function restoreClause(clauses: readonly Clause[], clause: Clause, afterId: string | null): Clause[] {
  if (clauses.some(({ id }) => id === clause.id)) return [...clauses];
  const after = clauses.findIndex(({ id }) => id === afterId);
  return clauses.toSpliced(afterId === null ? 0 : after < 0 ? clauses.length : after + 1, 0, clause);
}

/** Puts a clause of the original that the city has left out back in: behind the one that stood before it there. */
export function restoreFromOrigin(clauses: readonly Clause[], original: readonly Clause[], id: string): Clause[] {
  const at = original.findIndex((clause) => clause.id === id);
  const lost = original[at];
  if (!lost) return [...clauses];
  const held = new Set(clauses.map((clause) => clause.id));
  const before = original.slice(0, at).findLast((clause) => held.has(clause.id));
  const { deviation: _, ...clause } = lost;
  return restoreClause(clauses, clause, before?.id ?? null);
}
