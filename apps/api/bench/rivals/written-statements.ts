import {
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Sql } from './bare.ts';

type Prepare = (chosen: unknown, named: (text: string) => Sql) => unknown;
type Room = new (database: null, operations: { enter: (root: string, prepare: Prepare) => void }) => unknown;
type ChosenFields = (
  schema: GraphQLSchema,
  document: DocumentNode,
  type: GraphQLObjectType,
  set: OperationDefinitionNode['selectionSet'],
) => unknown[];

const built = (module: string) => import(new URL(`../../dist/${module}`, import.meta.url).href) as Promise<object>;
const rooms = {
  solution: ['features/solutions/written-solution.js', 'WrittenSolution'],
  solutions: ['features/solutions/written-list.js', 'WrittenList'],
} as const;

/** The statements that the built api prepares for an operation which PostgreSQL writes: both sides ask the very same. */
export async function writtenStatements(root: keyof typeof rooms, operation: string): Promise<Sql[]> {
  const { schemaOfRooms } = (await built('schema-of-rooms.js')) as { schemaOfRooms: () => Promise<GraphQLSchema> };
  const { chosenFields } = (await built('foundation/graphql/chosen-fields.js')) as { chosenFields: ChosenFields };
  const [module, name] = rooms[root];
  const room = ((await built(module)) as Record<string, Room>)[name]!;
  const statements: Sql[] = [];
  const named = (text: string): Sql => {
    statements.push({ name: `written-${statements.length}`, text });
    return statements.at(-1)!;
  };
  const [schema, document] = [await schemaOfRooms(), parse(operation)];
  const { selectionSet } = document.definitions[0] as OperationDefinitionNode;
  const [chosen] = chosenFields(schema, document, schema.getQueryType()!, selectionSet);
  new room(null, { enter: (_root, prepare) => prepare(chosen, named) });
  return statements;
}
