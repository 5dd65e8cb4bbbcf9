import { clausesBelow, levelJumps } from '@allmende/domain/clauses';
import type { Clause } from '@allmende/domain/content';

/** A clause as the outline shows it. */
export interface OutlineClause {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  /** Characters of the body; null where only the clauses below it have text. */
  readonly length: number | null;
  /** How many clauses stand below it and go where it goes. */
  readonly below: number;
  /** Where it can be sent. */
  readonly canGo: readonly ('up' | 'down' | 'higher' | 'deeper')[];
  /** Why the city deviates here; empty where it has not said so. */
  readonly deviation: string;
}

export function outlineShown(clauses: readonly Clause[]): OutlineClause[] {
  return clauses.map(({ id, heading, level, body, deviation = '' }, index) => {
    const branch = clausesBelow(clauses, id);
    const deepest = Math.max(level, ...branch.map((one) => one.level));
    const isTitleOnly = body.trim() === '' && branch.length > 0;
    return {
      ...{ id, heading, level, deviation },
      length: isTitleOnly ? null : body.trim().length,
      below: branch.length,
      canGo: [
        ...(index > 0 ? (['up'] as const) : []),
        ...(index + branch.length < clauses.length - 1 ? (['down'] as const) : []),
        ...(level > 1 ? (['higher'] as const) : []),
        ...(deepest < 4 && index > 0 && level <= (clauses[index - 1]?.level ?? 0) ? (['deeper'] as const) : []),
      ],
    };
  });
}

/** A clause that has just been sent elsewhere, and where it stands now. */
export interface MovedClause {
  readonly heading: string;
  readonly level: number;
  readonly below: number;
  readonly place: number;
  readonly all: number;
}

export function movedClause(clauses: readonly Clause[], id: string | null): MovedClause | null {
  const at = clauses.findIndex((clause) => clause.id === id);
  const clause = clauses[at];
  if (!clause) return null;
  const { heading, level } = clause;
  return { heading, level, below: clausesBelow(clauses, clause.id).length, place: at + 1, all: clauses.length };
}

export interface ShownJump {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  readonly allowed: number;
}

export function jumpsShown(clauses: readonly Clause[]): ShownJump[] {
  const headings = new Map(clauses.map(({ id, heading }) => [id, heading]));
  return levelJumps(clauses).map((jump) => ({ ...jump, heading: headings.get(jump.id) ?? '' }));
}
