import { newClauseId, type Clause, type Content } from './content.ts';
import { matchClauses, withKnownIds, type ClauseMatch } from './match-clauses.ts';
import { putBackValues } from './put-back.ts';
import { fill, type Values } from './variables.ts';

/**
 * Which clauses of a document that came in again are which of the known ones: by their ids where the document brings them,
 * the others by their likeness. A proposal: a person sees it before it is used. In the order of the known clauses.
 */
export function proposedMatches(known: Content, found: Content): ClauseMatch[] {
  const brought = new Set(found.clauses.map(({ id }) => id));
  const common = new Set(known.clauses.flatMap(({ id }) => (brought.has(id) ? [id] : [])));
  const others = ({ clauses }: Content) => clauses.filter(({ id }) => !common.has(id));
  const alike = new Map(matchClauses(others(known), others(found)).map((match) => [match.known, match]));
  return known.clauses.flatMap(({ id }) => {
    const match = common.has(id) ? { known: id, found: id, score: 1 } : alike.get(id);
    return match ? [match] : [];
  });
}

/** The document with variables where it speaks of the city's values. */
export const withoutValues = (found: Content, values: Values): Content => ({
  ...found,
  clauses: found.clauses.map((clause) => putBackValues(clause, values).clause),
});

/**
 * What a document makes of the content it goes back into, once it is settled which clause is which. The document says
 * order, headings, levels and texts; what no document shows (conditions, reasons of deviations, and guidance and references
 * where it brings none) stays, and so do metadata, files and links. A text that reads the same with the city's values
 * stays as it was written.
 *
 * @param newId makes the ids of new clauses whose own is already that of another clause
 */
export function reimported(
  known: Content,
  found: Content,
  matches: readonly Pick<ClauseMatch, 'known' | 'found'>[],
  values: Values = {},
  newId: () => string = newClauseId,
): Content {
  const taken = new Set(known.clauses.map(({ id }) => id));
  const matched = new Set(matches.map((match) => match.found));
  const fresh = found.clauses.flatMap(({ id }) =>
    taken.has(id) && !matched.has(id) ? [{ known: newId(), found: id }] : [],
  );
  const stood = new Map(known.clauses.map((clause) => [clause.id, clause]));
  const clauses = withKnownIds(found, [...matches, ...fresh]).clauses.map((clause) => {
    const before = stood.get(clause.id);
    return before ? goneOn(before, clause, values) : clause;
  });
  const keys = new Set(known.variables.map(({ key }) => key));
  const variables = [...known.variables, ...found.variables.filter(({ key }) => !keys.has(key))];
  return { ...known, clauses, variables };
}

function goneOn(before: Clause, now: Clause, values: Values): Clause {
  const kept = (part: 'heading' | 'body') => (readsSame(before[part], now[part], values) ? before[part] : now[part]);
  return {
    ...before,
    heading: kept('heading'),
    level: now.level,
    body: kept('body'),
    guidance: now.guidance || before.guidance,
    requirements: now.requirements.length > 0 ? now.requirements : before.requirements,
  };
}

const readsSame = (one: string, other: string, values: Values): boolean =>
  one === other || fill(one, values).text.trim() === fill(other, values).text.trim();
