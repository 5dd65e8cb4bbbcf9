import 'reflect-metadata';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import type { Configuration } from './foundation/config/configuration.ts';
import { CompiledOperations } from './foundation/graphql/compiled-operations.ts';
import { knownOperations } from './foundation/graphql/known-operations.ts';
import { ContextFactory } from './foundation/identity/context-factory.ts';
import { Log } from './foundation/log/log.ts';

/** Largest request body, bytes: one version's content and a little. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** Builds the api around a configuration; it listens only when told to. */
export async function createApplication(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // The web server in front of it says who really asks; in containers it lives in a private network of theirs.
    trustProxy: 'loopback, uniquelocal',
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
  });
  const application = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  // The door that reads forms sets the limits, and says in its own words what is too large.
  await application.register(multipart, { throwFileSizeLimit: false });
  application.useLogger(application.get(Log));
  adapter
    .getInstance()
    .addHook('preHandler', knownOperations(application.get(ContextFactory), application.get(CompiledOperations)));
  application.enableShutdownHooks();
  return application;
}
