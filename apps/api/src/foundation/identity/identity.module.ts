import { Global, Module } from '@nestjs/common';
import { ContextFactory } from './context-factory.ts';
import { Sessions } from './sessions.ts';

@Global()
@Module({ providers: [Sessions, ContextFactory], exports: [Sessions, ContextFactory] })
export class IdentityModule {}
