import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../identity/request-context.ts';
import type { CompiledOperations } from './compiled-operations.ts';

/** Runs operations compiled; what cannot be compiled, or does not fit, is left to the reference implementation. */
export const compiledExecution = (operations: CompiledOperations): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async responseForOperation({ schema, document, operation, queryHash, request, contextValue }) {
        if (!queryHash) return null;
        // Under the name that was sent along, mostly none: the one it will be asked for by hash.
        const compiled = operations.compile(queryHash, schema, document, operation, request.operationName ?? null);
        const answer = compiled && (await operations.run(compiled, request.variables, contextValue));
        if (!answer) return null;
        return {
          http: { status: undefined, headers: new HeaderMap() },
          body: { kind: 'single', singleResult: answer },
        };
      },
    };
  },
});
