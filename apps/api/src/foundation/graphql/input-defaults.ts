import {
  astFromValue,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/**
 * Fills in the defaults of input fields that were left out, as clients would have written them. graphql-jit (0.8) does
 * not: it refuses the operation where such a field may not be null, and hands out nothing where it may.
 */
export function withDefaults(value: unknown, type: GraphQLInputType): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return withDefaults(value, type.ofType as GraphQLInputType);
  if (isListType(type))
    return Array.isArray(value) ? value.map((item) => withDefaults(item, type.ofType as GraphQLInputType)) : value;
  if (!isInputObjectType(type) || typeof value !== 'object' || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  const filled = { ...given };
  for (const field of Object.values(type.getFields())) {
    if (given[field.name] !== undefined) filled[field.name] = withDefaults(given[field.name], field.type);
    else if (field.defaultValue !== undefined) filled[field.name] = asWritten(field.defaultValue, field.type);
  }
  return filled;
}

/** Is there a default anywhere in this type? Most operations have none, and their variables are left as they came. */
export function holdsDefaults(type: GraphQLInputType, seen = new Set<GraphQLInputObjectType>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some(
    (field) => field.defaultValue !== undefined || holdsDefaults(field.type, seen),
  );
}

function asWritten(value: unknown, type: GraphQLInputType): unknown {
  const node = astFromValue(value, type);
  return node ? valueFromASTUntyped(node) : value;
}
