// The catalogue as a list of 20: its first page and one far behind, against a bare server that asks the same statement.
import { Client } from 'pg';
import { bench } from './measuring/bench.ts';
import { ratiosOf, median, type Side } from './measuring/rounds.ts';
import { operation } from './rivals/operation.ts';
import { statementOf } from './rivals/product-api.ts';
import { writtenStatements } from './rivals/written-statements.ts';
import { sessionToken, SESSIONS } from './world/fill-database.ts';
import { Chance } from './world/chance.ts';

const SIZE = 20;
const DIFFERENT = 500;

const listPage = `
  query ListPage($first: Int!, $after: String) {
    solutions(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id slug title kind type tlp updatedAt
          municipality { id ags name land }
          versions { id number publication seal publishedAt }
        }
      }
    }
  }`;

/** The key after which a page begins that lies `offset` entries behind the newest, as a visitor sees the list. */
async function keysBehind(url: string, offsets: readonly number[]): Promise<[string, string][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; id: string; place: string }>(
      `SELECT * FROM (SELECT published_at::text AS key, id, row_number() OVER (ORDER BY published_at DESC, id DESC) AS place
         FROM solution WHERE published_version_id IS NOT NULL AND audience && '{everyone}') numbered WHERE place = ANY($1::bigint[])`,
      [offsets],
    );
    return rows.map(({ key, id }) => [key, id]);
  } finally {
    await client.end();
  }
}

await bench('list', { index: false }, async ({ world, api, bare }) => {
  const chance = new Chance(11);
  const page = operation('ListPage', listPage);
  const [first, next] = await writtenStatements('solutions', listPage);
  const executed = await statementOf('features/solutions/list-solutions.js', 'newest.first');
  const limit = await bare({ '/first': first!, '/next': next!, '/executed': executed });
  const visible = Math.floor(world.entries * 0.8);
  const keys = await keysBehind(
    world.databaseUrl,
    Array.from({ length: DIFFERENT }, () => Math.floor(visible * (0.5 + chance.next() / 2)) - SIZE),
  );
  const question = (key: [string, string] | null) => JSON.stringify({ values: ['$doors', SIZE + 1, ...(key ?? [])] });
  const variables = (key: [string, string] | null) => ({
    first: SIZE,
    after: key && Buffer.from(JSON.stringify(key)).toString('base64url'),
  });
  await page.introduce(api.url, variables(null));
  const signedIn = { cookie: `allmende=${sessionToken(chance.below(SESSIONS))}` };
  const the = (name: string, path: string, headers: Record<string, string>, questions: string[]): Side => ({
    ...{ name, url: `${limit.url}${path}`, pid: limit.pid, headers, bodies: () => questions },
  });
  const our = (name: string, headers: Record<string, string>, bodies: string[], of: string): Side => ({
    ...{ name, url: api.url, pid: api.pid, headers, bodies: () => bodies, limit: of },
  });
  const [newest, asked] = [variables(null), [question(null)]];
  return {
    sides: [
      the('limit, first page', '/first', signedIn, asked),
      { ...the('the limit behind the wall, first page', '/wall/first', signedIn, asked), limit: 'limit, first page' },
      our('by hash, first page', signedIn, [page.byHash(newest)], 'limit, first page'),
      the('limit, deep page', '/next', {}, keys.map(question)),
      {
        ...the('the limit behind the wall, deep page', '/wall/next', {}, keys.map(question)),
        limit: 'limit, deep page',
      },
      our(
        'by hash, deep page',
        {},
        keys.map((key) => page.byHash(variables(key))),
        'limit, deep page',
      ),
      the('limit of the text, first page', '/executed', signedIn, asked),
      our('by text, first page', signedIn, [page.byText(newest)], 'limit of the text, first page'),
    ],
    targets: (ratio, results) => [
      {
        what: 'first page, signed in, by hash, in relation to the limit',
        value: ratio('by hash, first page'),
        aim: 0.5,
        atLeast: true,
      },
      {
        what: 'deep page, visitor, by hash, in relation to the limit',
        value: ratio('by hash, deep page'),
        aim: 0.5,
        atLeast: true,
      },
      {
        what: 'deep page in relation to the first one',
        value: median(ratiosOf(results.get('by hash, deep page')!, results.get('by hash, first page')!)),
        aim: 0.5,
        atLeast: true,
      },
    ],
    notMeasured: [],
  };
});
