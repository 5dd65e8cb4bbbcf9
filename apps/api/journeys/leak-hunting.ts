import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

export const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../packages/contract/schema.graphql'), 'utf8'),
);
export const queries = Object.values(schema.getQueryType()!.getFields());
export const mutations = Object.values(schema.getMutationType()!.getFields());

/** Fields in one operation; more than the limits of the api allow would be refused. */
const MAX_FIELDS = 450;

/** Everything that can be asked of a type without saying anything, as deep as the limits allow. */
export function selectionOf(type: GraphQLOutputType, noun?: string): string {
  for (let depth = 6; depth > 0; depth -= 1) {
    const fields = selected(type, depth, [], noun);
    if (fields.split(/[\s{}]+/).length <= MAX_FIELDS) return fields;
  }
  return selected(type, 1, [], noun);
}

function selected(type: GraphQLOutputType, depth: number, path: readonly string[], noun?: string): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) {
    const one = schema.getPossibleTypes(named).find(({ name }) => name === noun);
    return one ? `{ __typename ... on ${one.name} ${selected(one, depth, path)} }` : '{ __typename id }';
  }
  const fields = Object.values((named as GraphQLObjectType).getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && isWorthwhile(field, depth, path),
  );
  const parts = fields.map((field) => `${field.name} ${selected(field.type, depth - 1, [...path, named.name])}`);
  return `{ __typename ${parts.join(' ')} }`;
}

/** What grows with every act of whoever hunts, so that no two answers are alike; searched for words apart. */
export const growing: ReadonlySet<string> = new Set(['auditTrail', 'ownDataJson']);

/** A type within itself says nothing new, and below the last level only leaves are of use. */
function isWorthwhile(field: GraphQLField<unknown, unknown>, depth: number, path: readonly string[]): boolean {
  if (growing.has(field.name)) return false;
  const named = getNamedType(field.type);
  return isLeafType(named) || (depth > 1 && !path.includes(named.name) && !isAbstractType(named));
}

/** The type that an id speaks of, by its prefix. */
export const typeOfId: Readonly<Record<string, string>> = {
  sol: 'Solution',
  ver: 'Version',
  ado: 'Adoption',
  rat: 'Rating',
  dis: 'Discussion',
  com: 'Comment',
  cas: 'ModerationCase',
  mer: 'Merge',
  pro: 'Proposal',
};

/** A value for an input: what `said` knows by the name of the field, else the smallest one of its type. */
export function valueFor(type: GraphQLInputType, name: string, said: Readonly<Record<string, unknown>>): unknown {
  if (name in said) return said[name];
  if (isNonNullType(type)) return valueFor(type.ofType, name, said);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => isNonNullType(field.type) || field.name in said);
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, field.name, said)]));
  }
  const smallest: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, Date: '2026-01-31' };
  return named.name === 'DateTime' ? '2026-01-31T12:00:00Z' : (smallest[named.name] ?? 'x');
}

/** The text of an operation that asks one root field with variables for its arguments. */
export function operationFor(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
  noun?: string,
): string {
  const used = field.args.filter(({ name }) => name in given);
  const head = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} Hunt${head ? `(${head})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selectionOf(field.type, noun)} }`;
}
