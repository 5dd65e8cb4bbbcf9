import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** A database of its own, made for one test worker. */
export interface OwnDatabase {
  readonly url: string;
  readonly name: string;
  /** Ends all its connections and removes it. */
  readonly drop: () => Promise<void>;
}

/** URL of the embedded server's superuser. */
export function urlOf(port: number, password: string, database = 'postgres'): string {
  return `postgresql://allmende:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** Creates a database on the server of `serverUrl` and returns its URL. */
export async function createDatabase(serverUrl: string, name: string, template = 'template0'): Promise<string> {
  await statement(serverUrl, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  return withDatabase(serverUrl, name);
}

/** Whether the server knows a database of this name. */
export async function databaseExists(serverUrl: string, name: string): Promise<boolean> {
  return (await statement(serverUrl, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])) > 0;
}

/**
 * Makes a database once, lets `prepare` migrate and fill it, and closes it to connections: a template that is
 * in use cannot be copied.
 */
export async function prepareTemplate(
  serverUrl: string,
  name: string,
  prepare: (url: string) => Promise<void>,
): Promise<string> {
  const url = await createDatabase(serverUrl, name);
  await prepare(url);
  await statement(serverUrl, `ALTER DATABASE ${escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
  await statement(serverUrl, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  return name;
}

/** A copy of the template for the Jest worker that asks: 100–400 ms instead of migrating again. */
export async function databaseFromTemplate(serverUrl: string, template: string): Promise<OwnDatabase> {
  const worker = process.env['JEST_WORKER_ID'] ?? '0';
  const name = `${template}_${worker}_${randomBytes(4).toString('hex')}`;
  const url = await createDatabase(serverUrl, name, template);
  return { url, name, drop: () => dropDatabase(serverUrl, name) };
}

/** Removes a database, connections or not. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await statement(serverUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

/** Runs one statement on a connection of its own. Answers how many rows it was about. */
export async function statement(serverUrl: string, sql: string, values: string[] = []): Promise<number> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
