// The limit: a bare HTTP server that looks the session up, asks PostgreSQL by the same prepared statements behind the
// same doors, and writes JSON. No schema, no validation, no fields chosen, no errors told: nobody would run it.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { anonymous, doorsOf, type City } from '@allmende/domain/audience';
import type { AddressInfo } from 'node:net';
import { Pool, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import type { BareSettings, Question } from './bare.ts';

const { databaseUrl, connections, session, routes } = JSON.parse(process.env['BENCH_BARE']!) as BareSettings;
const asText = { getTypeParser: () => (value: string) => value };
const pool = new Pool({ connectionString: databaseUrl, max: connections });
type Row = (string | null)[];
const { ReaderQuery } = (await import(
  new URL('../../dist/foundation/database/reader-query.js', import.meta.url).href
)) as { ReaderQuery: new (doors: string[], prepared: QueryArrayConfig) => QueryArrayConfig };
const JSON_TYPES = new Set([114, 3802]);

interface SessionRow {
  leaflet_version: number | null;
  memberships: { municipalityId: string; groupIds: string[] }[];
}

async function doorsFor(cookie: string | undefined): Promise<string[]> {
  const token = cookie?.slice(cookie.indexOf('=') + 1);
  if (!token) return doorsOf(anonymous);
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await pool.query<SessionRow>({ ...session, values: [hash] });
  const found = rows[0];
  const own = found?.memberships.map(({ municipalityId: id, groupIds }): City => ({ id, groupIds })) ?? [];
  return doorsOf({ ...anonymous, own, acknowledgedLeaflet: found?.leaflet_version === 1 });
}

async function bodyOf(request: IncomingMessage): Promise<Question> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text) as Question;
}

/** The rows as JSON; what PostgreSQL has written as JSON goes through untouched. */
function written({ rows, fields }: QueryArrayResult<Row>): string {
  const rowsWritten = rows.map((row) => {
    const parts = row.map((value, column) => {
      const { name, dataTypeID } = fields[column]!;
      // The api reads what is written as text, so that nobody takes it apart.
      const isWritten = value?.startsWith('{') || JSON_TYPES.has(dataTypeID);
      const json = isWritten ? value : JSON.stringify(value);
      return `"${name}":${json}`;
    });
    return `{${parts.join(',')}}`;
  });
  return `{"data":[${rowsWritten.join(',')}]}`;
}

const server = createServer((request, response) => {
  void (async () => {
    const [, wall, path] = /^(\/wall)?(.*)$/.exec(request.url ?? '')!;
    const route = routes[path!]!;
    const [question, doors] = await Promise.all([bodyOf(request), doorsFor(request.headers.cookie)]);
    const values = question.values.map((value) => (value === '$doors' ? doors : value));
    const prepared: QueryArrayConfig = { ...route, values, rowMode: 'array', types: asText };
    const result = await pool.query<Row>(wall ? new ReaderQuery(doors, prepared) : prepared);
    const body = Buffer.from(written(result));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  })().catch((error: unknown) =>
    response.writeHead(500, { 'content-length': 0 }).end(void process.stderr.write(`${String(error)}\n`)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
