import { Global, Module } from '@nestjs/common';
import { CompiledOperations } from './compiled-operations.ts';

@Global()
@Module({ providers: [CompiledOperations], exports: [CompiledOperations] })
export class CompiledOperationsModule {}
