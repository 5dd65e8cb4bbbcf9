import { sameContent } from './canonical.ts';
import { clauseSchema, type Clause } from './content.ts';
import { mergeSet, mergeValue } from './merge-fields.ts';
import { mergeLine, mergeMarkdown } from './merge-markdown.ts';
import type { TextMerge } from './merge-words.ts';
import type { ClauseField, ClauseMerge, MergeOptions } from './merge-outcome.ts';
import type { BlockReader } from './text-blocks.ts';
import { fill, type Values } from './variables.ts';
import { likeness } from './words.ts';

const fields = ['heading', 'level', 'body', 'guidance', 'requirements', 'when'] as const satisfies ClauseField[];

/** One clause in three versions. At least one of mine and theirs is there. */
export function mergeClause(
  id: string,
  base: Clause | null,
  mine: Clause | null,
  theirs: Clause | null,
  { values, agreed }: MergeOptions,
  blocksOf: BlockReader,
): ClauseMerge {
  const given = mine && theirs ? agreed?.get(id) : undefined;
  const held = { id, base: given && mine ? nearest(given, base, mine, values) : base, mine, theirs };
  if (mine && theirs) {
    if (values && held.base === given && readSame(mine, theirs, values))
      return { ...held, outcome: 'theirs', result: withDeviationOf(theirs, mine) };
    return { ...held, ...mergeBoth(held.base, mine, theirs, values, blocksOf) };
  }
  if (mine) {
    if (!held.base) return { ...held, outcome: 'addedByMe', result: mine };
    if (readSame(held.base, mine, values) && !mine.deviation)
      return { ...held, outcome: 'removedByThem', result: null };
    return { ...held, outcome: 'conflict', conflict: 'removedByThemEditedByMe', result: mine };
  }
  if (!held.base) return { ...held, outcome: 'addedByThem', result: theirs && withDeviationOf(theirs, null) };
  if (readSame(held.base, theirs!, undefined)) return { ...held, outcome: 'removedByMe', result: null };
  return { ...held, outcome: 'conflict', conflict: 'editedByThemRemovedByMe', result: null };
}

/**
 * What the origin took over is the common ground until the city has merged it; from then on the base is nearer. Which
 * one a city's text comes from is told by the text itself.
 */
function nearest(given: Clause, base: Clause | null, mine: Clause, values: Values | undefined): Clause {
  if (!base || (!same(mine, base) && readSame(mine, given, values))) return given;
  const text = ({ heading, body }: Clause) => fill(`${heading}\n\n${body}`, values ?? {}).text;
  return likeness(text(mine), text(given)) >= likeness(text(mine), text(base)) ? given : base;
}

type Merged = Pick<ClauseMerge, 'outcome' | 'result' | 'conflict' | 'contradicting'>;

function mergeBoth(
  base: Clause | null,
  mine: Clause,
  theirs: Clause,
  values: Values | undefined,
  blocksOf: BlockReader,
): Merged {
  const taken = withDeviationOf(theirs, mine);
  if (same(mine, theirs)) return { outcome: 'unchanged', result: mine };
  if (base && same(base, theirs)) return { outcome: 'mine', result: mine };
  if (base && same(base, mine)) return { outcome: 'theirs', result: taken };
  if (values && (readSame(mine, theirs, values) || (base && readSame(base, mine, values))))
    return { outcome: 'theirs', result: taken };
  if (!base)
    return { outcome: 'conflict', conflict: 'bothAdded', contradicting: differing(mine, theirs), result: mine };
  const how = values
    ? { blocksOf, readsSame: (one: string, other: string) => readsSame(one, other, values) }
    : { blocksOf };
  return mergeEdited(base, mine, theirs, how);
}

function mergeEdited(base: Clause, mine: Clause, theirs: Clause, how: TextMerge): Merged {
  const contradicting: ClauseField[] = [];
  const result: Record<string, unknown> = { ...mine };
  for (const field of fields) {
    const merged = mergeField(field, base, mine, theirs, how);
    if (merged.outcome === 'conflict') contradicting.push(field);
    if (merged.result === undefined) delete result[field];
    else result[field] = merged.result;
  }
  const clause = result as Clause;
  if (contradicting.length > 0) return { outcome: 'conflict', conflict: 'bothEdited', contradicting, result: clause };
  if (clauseSchema.safeParse(clause).success) return { outcome: 'merged', result: clause };
  return { outcome: 'conflict', conflict: 'bothEdited', contradicting: differing(mine, theirs), result: mine };
}

function mergeField(field: ClauseField, base: Clause, mine: Clause, theirs: Clause, how: TextMerge) {
  if (field === 'requirements') return mergeSet(base[field], mine[field], theirs[field]);
  const whole = mergeValue<unknown>(base[field], mine[field], theirs[field]);
  if (whole.outcome !== 'conflict' || field === 'level' || field === 'when') return whole;
  const merge = field === 'heading' ? mergeLine : mergeMarkdown;
  const texts = [base[field], mine[field], theirs[field]] as const;
  const result = merge(...texts, how);
  if (result !== null) return { outcome: 'merged' as const, result };
  return { outcome: 'conflict' as const, result: merge(...texts, { ...how, mineWhereInConflict: true }) };
}

const differing = (one: Clause, other: Clause): ClauseField[] =>
  fields.filter((field) => !sameContent(one[field], other[field]));

/** The same clause, whatever a city notes about its deviation. */
const same = (one: Clause, other: Clause): boolean =>
  one.body === other.body &&
  one.heading === other.heading &&
  one.level === other.level &&
  one.guidance === other.guidance &&
  sameContent(one.requirements, other.requirements) &&
  sameContent(one.when, other.when);

/** The same clause for those who read it with the city's values in place. */
function readSame(one: Clause, other: Clause, values: Values | undefined): boolean {
  if (!values) return same(one, other);
  const filled = (clause: Clause): Clause => ({
    ...clause,
    heading: fill(clause.heading, values).text,
    body: fill(clause.body, values).text,
  });
  return same(filled(one), filled(other));
}

/** Why a city deviates is its own note: it neither comes from the origin nor goes with its text. */
export function withDeviationOf(clause: Clause, mine: Clause | null): Clause {
  const { deviation: _theirs, ...rest } = clause;
  return mine?.deviation === undefined ? rest : { ...rest, deviation: mine.deviation };
}

/** The same piece of text for those who read it with the city's values in place. */
const readsSame = (one: string, other: string, values: Values): boolean =>
  (one.includes('{{') || other.includes('{{')) && fill(one, values).text.trim() === fill(other, values).text.trim();
