import {
  getNamedType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** A field that an operation asks for, with everything asked of it below, fragments resolved. */
export interface Chosen {
  /** Name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Empty for a leaf. */
  readonly fields: readonly Chosen[];
}

/** The operation cannot be written by PostgreSQL and is executed as usual. */
export class CannotBeWritten extends Error {}

/** Fields of an object type in the order of the answer. @throws CannotBeWritten at directives and abstract types */
export function chosenFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  type: GraphQLObjectType,
  ...sets: readonly SelectionSetNode[]
): Chosen[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const set of sets) collect(schema, document, type, set, byKey);
  return [...byKey].map(([key, nodes]) => {
    const node = nodes[0]!;
    const field = type.getFields()[node.name.value];
    if (!field) throw new CannotBeWritten(node.name.value);
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const named = getNamedType(field.type);
    if (below.length > 0 && !isObjectType(named)) throw new CannotBeWritten(named.name);
    const fields = isObjectType(named) ? chosenFields(schema, document, named, ...below) : [];
    return { key, name: field.name, field, node, fields };
  });
}

function collect(
  schema: GraphQLSchema,
  document: DocumentNode,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  byKey: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if (selection.directives?.length) throw new CannotBeWritten('a directive');
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      byKey.set(key, [...(byKey.get(key) ?? []), selection]);
      continue;
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragment(document, selection.name.value) : selection;
    const condition = part.typeCondition?.name.value ?? type.name;
    if (condition !== type.name && !type.getInterfaces().some(({ name }) => name === condition))
      throw new CannotBeWritten(condition);
    collect(schema, document, type, part.selectionSet, byKey);
  }
}

function fragment({ definitions }: DocumentNode, name: string): FragmentDefinitionNode {
  const found = definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
  if (!found) throw new CannotBeWritten(name);
  return found as FragmentDefinitionNode;
}
