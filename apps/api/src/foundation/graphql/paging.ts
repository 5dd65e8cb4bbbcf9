import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { MAX_PAGE } from './limits.ts';
import { Refusal } from './refusal.ts';

@ObjectType({ description: 'Where a page of a connection lies (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether more follow.' }) hasNextPage: boolean;
  @Field({ description: 'Whether some come before.' }) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' }) startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge.' }) endCursor: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, description: `How many, at most ${MAX_PAGE}.` }) first: number;
  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' }) after?: string | null;
}

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The Relay types `<Name>Edge` and `<Name>Connection` for a node type. */
export function connectionOf<Node>(node: () => Type<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a page.` })
  class Edge {
    @Field({ description: 'Opaque cursor of this edge.' }) cursor: string;
    @Field(node, { description: 'The thing itself.' }) node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}s (Relay).` })
  class Connection {
    @Field(() => [Edge], { description: 'The page, in order.' }) edges: Edge[];
    @Field(() => PageInfo, { description: 'Where the page lies.' }) pageInfo: PageInfo;
    @Field(() => Int, { description: 'How many there are in all.' }) totalCount: number;
  }
  return Connection;
}

/** How many a caller asks for, refused outside 1 to the maximum. */
export function pageSize(first: number): number {
  if (first < 1 || first > MAX_PAGE)
    throw new Refusal('INVALID_INPUT', 'invalid', ['first'], { detail: `1–${MAX_PAGE}` });
  return first;
}

/** Cursors are opaque: the sort key of the last row, so that deep pages cost no more than the first. */
export const cursorOf = (...key: (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** An instant as PostgreSQL or ISO 8601 write it. */
const timePattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:\d\d)?)$/;
const isoOf = (time: string) => time.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

/** What a part of a sort key must look like before the database sees it. */
const shapes = {
  time: (part: unknown) => typeof part === 'string' && timePattern.test(part) && !Number.isNaN(Date.parse(isoOf(part))),
  text: (part: unknown) => typeof part === 'string' && part.length < 1_000 && !part.includes('\0'),
  uuid: (part: unknown) => typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  place: (part: unknown) => Number.isSafeInteger(part) && (part as number) >= 0,
};

/** The sort key inside a cursor of ours, or null where there is none; whatever else is sent is refused. */
export function keyIn(
  cursor: string | null | undefined,
  ...shape: (keyof typeof shapes)[]
): (string | number)[] | null {
  if (!cursor) return null;
  const key = parsed(cursor);
  if (Array.isArray(key) && key.length === shape.length && shape.every((name, at) => shapes[name](key[at]))) return key;
  throw new Refusal('INVALID_INPUT', 'invalid', ['after'], { detail: 'cursor' });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** Makes a page of rows fetched with one more than asked for. */
export function pageOf<Row>(
  rows: Row[],
  first: number,
  totalCount: number,
  isLater: boolean,
  cursor: (row: Row) => string,
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursor(node), node }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: isLater,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
