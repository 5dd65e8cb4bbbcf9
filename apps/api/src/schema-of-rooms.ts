import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { rooms } from './app.module.ts';
import { ConversionsModule } from './foundation/conversions/conversions.module.ts';
import { NodesModule } from './foundation/graphql/nodes.module.ts';

/** The schema as the rooms write it; no service has to run for it. */
export async function schemaOfRooms(): Promise<GraphQLSchema> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder
    .get(GraphQLSchemaFactory)
    .create([NodesModule, ConversionsModule, ...rooms].flatMap(resolversOf), { noDuplicatedFields: true });
  await builder.close();
  return schema;
}

/** The classes of a room that carry GraphQL metadata. */
function resolversOf(room: Type): Type[] {
  const providers: unknown[] = Reflect.getMetadata('providers', room) ?? [];
  return providers.filter(
    (provider): provider is Type =>
      typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
  );
}
