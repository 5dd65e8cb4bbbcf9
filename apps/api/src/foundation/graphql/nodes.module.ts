import { Global, Module } from '@nestjs/common';
import { Nodes } from './nodes.ts';
import { NodesResolver } from './nodes.resolver.ts';

@Global()
@Module({ providers: [Nodes, NodesResolver], exports: [Nodes] })
export class NodesModule {}
