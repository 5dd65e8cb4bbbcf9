import { Injectable } from '@nestjs/common';
import { nounOf, type Noun } from '../database/ids.ts';
import type { RequestContext } from '../identity/request-context.ts';
import type { Node } from './node.type.ts';

export type FindNode = (id: string, context: RequestContext) => Promise<Node | null>;

/** Who finds what: each room enters its nouns when it starts, and `node(id:)` asks the one that the id names. */
@Injectable()
export class Nodes {
  private readonly finders = new Map<Noun, FindNode>();

  enter(noun: Noun, find: FindNode): void {
    this.finders.set(noun, find);
  }

  async find(id: string, context: RequestContext): Promise<Node | null> {
    const noun = nounOf(id);
    const find = noun ? this.finders.get(noun) : undefined;
    return find ? find(id, context) : null;
  }
}
