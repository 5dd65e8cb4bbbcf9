import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { rooms } from './app.module.ts';
import { NodesModule } from './foundation/graphql/nodes.module.ts';

const target = new URL('../../../packages/contract/schema.graphql', import.meta.url);

/** The contract as the rooms write it: sorted, described; no service has to run for it. */
async function contract(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder
    .get(GraphQLSchemaFactory)
    .create([NodesModule, ...rooms].flatMap(resolversOf), { noDuplicatedFields: true });
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The classes of a room that carry GraphQL metadata. */
function resolversOf(room: Type): Type[] {
  const providers: unknown[] = Reflect.getMetadata('providers', room) ?? [];
  return providers.filter(
    (provider): provider is Type =>
      typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
  );
}

const printed = await contract();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== printed) {
    process.stderr.write(
      'packages/contract/schema.graphql is not what the api prints: npm run schema -w @allmende/api\n',
    );
    process.exitCode = 1;
  }
} else if (process.argv.includes('--stdout')) process.stdout.write(printed);
else writeFileSync(target, printed);
