import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { ContextFactory } from '../identity/context-factory.ts';
import { Log } from '../log/log.ts';
import { compiledExecution } from './compiled-execution.ts';
import { CompiledOperations } from './compiled-operations.ts';
import { limits, MAX_TOKENS } from './limits.ts';
import { errorMask } from './mask-error.ts';

/** The GraphQL door: code first, every field explicit, no field enhancers, within limits. */
export const GraphqlModule = NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [ContextFactory, CompiledOperations, Log],
  useFactory: (contexts: ContextFactory, operations: CompiledOperations, log: Log): ApolloDriverConfig => {
    const mask = errorMask(log.pino);
    const { plugins: guard, validationRules } = limits();
    return {
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      introspection: true,
      graphiql: false,
      csrfPrevention: true,
      parseOptions: { maxTokens: MAX_TOKENS },
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      buildSchemaOptions: { noDuplicatedFields: true },
      context: (request: FastifyRequest, reply: FastifyReply) => contexts.create(request, reply),
      // The page's own answers are never cached by strangers, so nobody has to work out for how long.
      plugins: [...guard, compiledExecution(operations), ApolloServerPluginCacheControlDisabled()],
      stringifyResult: (result) => JSON.stringify(result),
      validationRules,
      formatError: (formatted: GraphQLFormattedError, error: unknown) =>
        formatted.extensions?.['requestId'] ? formatted : mask(error, ''),
    };
  },
});
