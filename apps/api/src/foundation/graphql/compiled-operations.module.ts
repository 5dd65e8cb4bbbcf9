import { Global, Module } from '@nestjs/common';
import { CompiledOperations } from './compiled-operations.ts';
import { WrittenOperations } from './written-operations.ts';

@Global()
@Module({ providers: [CompiledOperations, WrittenOperations], exports: [CompiledOperations, WrittenOperations] })
export class CompiledOperationsModule {}
