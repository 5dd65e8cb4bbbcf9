// The catalogue as a list of 20: its first page and one far behind, against a bare server that asks the same statement.
import { Client } from 'pg';
import { bench } from './measuring/bench.ts';
import { ratiosOf, median } from './measuring/rounds.ts';
import { statementOf } from './rivals/product-api.ts';
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
  const limit = await bare({
    '/first': await statementOf('features/solutions/list-solutions.js', 'newest.first'),
    '/next': await statementOf('features/solutions/list-solutions.js', 'newest.next'),
  });
  const visible = Math.floor(world.entries * 0.8);
  const keys = await keysBehind(
    world.databaseUrl,
    Array.from({ length: DIFFERENT }, () => Math.floor(visible * (0.5 + chance.next() / 2)) - SIZE),
  );
  const question = (key: [string, string] | null) => JSON.stringify({ values: ['$doors', SIZE + 1, ...(key ?? [])] });
  const operation = (key: [string, string] | null) =>
    JSON.stringify({
      operationName: 'ListPage',
      query: listPage,
      variables: { first: SIZE, after: key && Buffer.from(JSON.stringify(key)).toString('base64url') },
    });
  const signedIn = { cookie: `allmende=${sessionToken(chance.below(SESSIONS))}` };
  const ours = { url: api.url, pid: api.pid };
  const [first, firstAsked] = [[operation(null)], [question(null)]];
  const [deep, deepAsked] = [keys.map(operation), keys.map(question)];
  return {
    sides: [
      {
        name: 'limit, first page',
        url: `${limit.url}/first`,
        pid: limit.pid,
        headers: signedIn,
        bodies: () => firstAsked,
      },
      { name: 'api, first page', ...ours, headers: signedIn, bodies: () => first, limit: 'limit, first page' },
      { name: 'limit, deep page', url: `${limit.url}/next`, pid: limit.pid, headers: {}, bodies: () => deepAsked },
      { name: 'api, deep page', ...ours, headers: {}, bodies: () => deep, limit: 'limit, deep page' },
    ],
    targets: (ratio, results) => [
      {
        what: 'first page, signed in, in relation to the limit',
        value: ratio('api, first page'),
        aim: 0.5,
        atLeast: true,
      },
      { what: 'deep page, visitor, in relation to the limit', value: ratio('api, deep page'), aim: 0.5, atLeast: true },
      {
        what: 'deep page in relation to the first one',
        value: median(ratiosOf(results.get('api, deep page')!, results.get('api, first page')!)),
        aim: 0.5,
        atLeast: true,
      },
    ],
    notMeasured: [],
  };
});
