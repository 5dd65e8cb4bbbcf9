import { Global, Module } from '@nestjs/common';
import { ContextFactory } from './context-factory.ts';
import { KeptKeys } from './kept-keys.ts';
import { OneTimeTokens } from './one-time-tokens.ts';
import { Secrets } from './secrets.ts';
import { Sessions } from './sessions.ts';

const services = [Sessions, ContextFactory, Secrets, KeptKeys, OneTimeTokens];

@Global()
@Module({ providers: services, exports: services })
export class IdentityModule {}
