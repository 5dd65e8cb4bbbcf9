import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';
import type { RequestContext } from '../identity/request-context.ts';

/** The standard introspection query counts 21; nothing is exempt, so no operation can pass itself off as introspection. */
export const MAX_DEPTH = 22;
export const MAX_ALIASES = 15;
export const MAX_TOKENS = 2_000;
export const MAX_COST = 20_000;
export const MAX_PAGE = 100;

/** Guards against operations that cost more than any page needs. */
export function limits(): { plugins: ApolloServerPlugin<RequestContext>[]; validationRules: ValidationRule[] } {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: MAX_DEPTH, ignoreIntrospection: false },
    maxAliases: { n: MAX_ALIASES },
    // Counted by the parser itself (graphql.module.ts), which answers with the right status.
    maxTokens: { enabled: false },
    maxDirectives: { n: 20 },
    costLimit: { maxCost: MAX_COST, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  // The library types its plugins by Apollo's CommonJS face; they are the same at run time.
  return { plugins: plugins as unknown as ApolloServerPlugin<RequestContext>[], validationRules };
}
