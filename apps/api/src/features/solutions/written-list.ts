import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { CannotBeWritten, type Chosen } from '../../foundation/graphql/chosen-fields.ts';
import {
  cursorOf,
  keyIn,
  pageOf,
  pageSize,
  type PageArguments,
  type PageInfo,
} from '../../foundation/graphql/paging.ts';
import { writtenObject } from '../../foundation/graphql/written-json.ts';
import { WrittenOperations, type Naming, type WriteRoot } from '../../foundation/graphql/written-operations.ts';
import { doorsFor } from './find-solution.ts';
import { byTitle, newest, type Listing, type ListSort } from './list-solutions.ts';
import { solutionFields, versionsField } from './written-fields.ts';

interface Written {
  id: string;
  sortKey: string;
  node: string;
}

const fields = { ...solutionFields, versions: versionsField('$1') };

/** The catalogue as a list whose solutions PostgreSQL writes; edges and page are put around them. */
@Injectable()
export class WrittenList {
  constructor(
    private readonly database: Database,
    operations: WrittenOperations,
  ) {
    operations.enter('solutions', (chosen, named) => this.prepare(chosen, named));
  }

  private prepare({ fields: connection }: Chosen, named: Naming): WriteRoot {
    for (const { name } of connection) if (name !== 'edges' && name !== 'pageInfo') throw new CannotBeWritten(name);
    const statements = ({ written }: Listing) => {
      const nodes = connection.flatMap(({ fields: edge }) => edge).filter(({ name }) => name === 'node');
      if (nodes.length > 1) throw new CannotBeWritten('several nodes');
      const { first, next } = written(`s.id, ${writtenObject(nodes[0]?.fields ?? [], fields)}::text AS node`);
      return { first: named<Written>(first), next: named<Written>(next) };
    };
    const sorted = { newest: statements(newest), title: statements(byTitle) };
    return async ({ sort, ...asked }, { actor }) => {
      const { first, after } = asked as unknown as PageArguments;
      const size = pageSize(first);
      const listing = (sort as ListSort) === 'title' ? byTitle : newest;
      const key = keyIn(after, listing.keyShape, 'uuid');
      const statement = sorted[sort as ListSort][key ? 'next' : 'first'];
      const doors = doorsFor(actor);
      const rows = await this.database.readBehind(doors, statement, [doors, size + 1, ...(key ?? [])]);
      const { edges, pageInfo } = pageOf(rows, size, 0, key !== null, (row) => cursorOf(row.sortKey, row.id));
      const members = connection.map(({ key: name, name: part, fields: chosen }) =>
        part === 'edges'
          ? `"${name}":[${edges.map(({ cursor, node }) => edgeOf(chosen, cursor, node.node)).join(',')}]`
          : `"${name}":${pageOfFields(chosen, pageInfo)}`,
      );
      return `{${members.join(',')}}`;
    };
  }
}

/** An edge; a cursor has nothing in it that JSON would have to escape. */
const edgeOf = (chosen: readonly Chosen[], cursor: string, node: string): string =>
  `{${chosen.map(({ key, name }) => `"${key}":${name === 'cursor' ? `"${cursor}"` : node}`).join(',')}}`;

const pageOfFields = (chosen: readonly Chosen[], page: PageInfo): string =>
  JSON.stringify(Object.fromEntries(chosen.map(({ key, name }) => [key, page[name as keyof PageInfo]])));
