import type { Variables } from '../client.ts';
import type { Kind, Person, Town } from './people.ts';

/** One query, asked for one thing. */
export interface QueryRow {
  /** Its name; for `node` with the type of the thing: `node Version`. */
  readonly query: string;
  readonly of: string;
  /** Makes the thing and says how each person asks for it. */
  readonly make: (town: Town) => Promise<(person: Person) => { document: string; variables: Variables }>;
  readonly finds: readonly Kind[];
}

/** What an answer holds of the thing: null, or nothing in a list, where it does not exist for who asked. */
export const heldBy = (data: Readonly<Record<string, unknown>> | null): unknown => {
  const [answer] = Object.values(data ?? {});
  return holds(answer) ? answer : null;
};

function holds(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === false) return false;
  if (Array.isArray(answer)) return answer.some(holds);
  if (typeof answer !== 'object') return true;
  const { __typename: _, errors: __, ...rest } = answer as Record<string, unknown>;
  return Object.values(rest).some(holds);
}

/** A row, from how the thing is made and how it is asked for. */
export const queryRow = <Made>(
  query: string,
  of: string,
  make: (town: Town) => Promise<Made>,
  ask: (made: Made, person: Person) => { document: string; variables: Variables },
  finds: readonly Kind[],
): QueryRow => ({
  query,
  of,
  make: async (town) => {
    const made = await make(town);
    return (person) => ask(made, person);
  },
  finds,
});

export const nodeRow = <Made extends { id: string }>(
  type: string,
  of: string,
  make: (town: Town) => Promise<Made>,
  finds: readonly Kind[],
): QueryRow =>
  queryRow(
    `node ${type}`,
    of,
    make,
    ({ id }) => ({ document: `query ($id: ID!) { node(id: $id) { ... on ${type} { id } } }`, variables: { id } }),
    finds,
  );

export const bySlug = (field: string, fields: string) => (made: { slug: string }) => ({
  document: `query ($slug: String!) { ${field}(slug: $slug) { ${fields} } }`,
  variables: { slug: made.slug },
});
