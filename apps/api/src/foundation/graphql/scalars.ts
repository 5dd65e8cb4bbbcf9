import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const wrong = (name: string, value: unknown) =>
  new GraphQLError(`${name} cannot represent ${JSON.stringify(value)?.slice(0, 80)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** An instant, ISO 8601 in UTC. PostgreSQL's JSON gives text with an offset, its rows give Date. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: (value) => instant(value),
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

/** A day in the civil calendar, YYYY-MM-DD. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, YYYY-MM-DD.',
  serialize: (value) => (value instanceof Date ? localDay(value) : String(value)),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): Date {
  const parsed = typeof value === 'string' ? new Date(value) : null;
  if (!parsed || Number.isNaN(parsed.getTime())) throw wrong('DateTime', value);
  return parsed;
}

function day(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw wrong('Date', value);
  const parsed = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) throw wrong('Date', value);
  return value;
}

/** pg reads a `date` as local midnight. */
function localDay(value: Date): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${value.getFullYear()}-${part(value.getMonth() + 1)}-${part(value.getDate())}`;
}
