import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  getArgumentValues,
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { statement, type Statement } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { CannotBeWritten, chosenFields, type Chosen } from './chosen-fields.ts';

/** Reads the value of a root field as JSON text; null where the usual way has to say what is the matter. */
export type WriteRoot = (args: Readonly<Record<string, unknown>>, context: RequestContext) => Promise<string | null>;
/** A statement under a name of its own. @throws CannotBeWritten */
export type Naming = <Row>(text: string) => Statement<Row>;
/** Makes the reader for the fields asked for, once per operation. @throws CannotBeWritten */
export type PrepareRoot = (chosen: Chosen, named: Naming) => WriteRoot;

/** The whole answer as text, or null where the operation has to be executed. */
export type WriteOperation = (
  variables: Readonly<Record<string, unknown>> | null | undefined,
  context: RequestContext,
) => Promise<string | null>;

/** Each connection keeps these statements prepared as long as it lives; strangers must not fill it. */
const MAX_STATEMENTS = 100;

/**
 * Reads that PostgreSQL writes itself: an operation with one root field that consists of nothing but columns goes from
 * its JSON to the socket, and nothing is executed. Rooms enter their root fields when they start. Whatever is out of the
 * ordinary is left to execution: other fields, wrong variables, nothing found, a fault.
 */
@Injectable()
export class WrittenOperations {
  private readonly roots = new Map<string, PrepareRoot>();
  private readonly statements = new Map<string, Statement<never>>();

  enter(rootField: string, prepare: PrepareRoot): void {
    this.roots.set(rootField, prepare);
  }

  prepare(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): WriteOperation | null {
    if (operation.operation !== 'query' || operation.directives?.length) return null;
    try {
      const [root, ...more] = chosenFields(schema, document, schema.getQueryType()!, operation.selectionSet);
      const prepare = root && this.roots.get(root.name);
      if (!prepare || more.length > 0) return null;
      const write = prepare(root, this.named);
      return async (given, context) => {
        const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {});
        if (!variables.coerced) return null;
        try {
          const value = await write(getArgumentValues(root.field, root.node, variables.coerced), context);
          return value && `{"data":{"${root.key}":${value}}}`;
        } catch {
          // Executing it says what is wrong, and logs it.
          return null;
        }
      };
    } catch (error) {
      if (error instanceof CannotBeWritten) return null;
      throw error;
    }
  }
  private readonly named: Naming = (text) => {
    const known = this.statements.get(text);
    if (known) return known;
    if (this.statements.size >= MAX_STATEMENTS) throw new CannotBeWritten('one more statement');
    const made = statement<never>(`written-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`, text);
    this.statements.set(text, made);
    return made;
  };
}
