import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { withDatabase } from './databases.ts';
import { freePort } from './ports.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { serversOn } from './postgres-lock.ts';
import { type Postgres, type PostgresOptions, startPostgres } from './postgres.ts';
import { MissingBinary, PortTaken } from './start-refusals.ts';
import { inAnotherProcess, isGone, trialFolder } from './trials/trial.ts';

// Real servers start here, on machines that may be busy with everything else.
jest.setTimeout(60_000);

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let folder: ReturnType<typeof trialFolder>;
  let started: Postgres[];

  const start = async (options: Partial<PostgresOptions> = {}): Promise<Postgres> => {
    const server = await startPostgres({ dataDir: join(folder.path, 'postgres'), durability: 'none', ...options });
    started.push(server);
    return server;
  };

  beforeEach(() => {
    folder = trialFolder();
    started = [];
  });

  afterEach(async () => {
    await Promise.all(started.map((server) => server.stop()));
    folder.clear();
  });

  it('keeps what was written across a stop and a start', async () => {
    const steps: string[] = [];
    const first = await start({ onProgress: (step) => steps.push(step) });
    const url = await first.createDatabase('rathaus');
    await query(
      url,
      `CREATE TABLE entry (title text COLLATE "de-x-icu"); INSERT INTO entry VALUES ('Zweck'), ('Ämter'), ('Bürger')`,
    );
    await first.stop();
    expect(await isGone(first.pid, 0)).toBe(true);

    const second = await start({ onProgress: (step) => steps.push(step) });
    const rows = await query(withDatabase(second.url, 'rathaus'), 'SELECT title FROM entry ORDER BY title');
    expect(rows.map((row) => row['title'])).toEqual(['Ämter', 'Bürger', 'Zweck']);
    expect(steps).toEqual(['initialise', 'start', 'start']);
  });

  it('brings the extensions the catalogue needs and listens on loopback only', async () => {
    const server = await start();
    const url = await server.createDatabase('katalog');
    await query(
      url,
      'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext; CREATE EXTENSION pgcrypto',
    );
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  });

  it('keeps a random password that only its owner can read, and lets nobody in without it', async () => {
    const server = await start();
    const file = join(folder.path, 'postgres/password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toHaveLength(32);
    const withWrongPassword = new URL(server.url);
    withWrongPassword.password = 'geraten';
    await expect(query(withWrongPassword.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('starts two at the same time, each on its own port', async () => {
    const [one, two] = await Promise.all([
      start({ dataDir: join(folder.path, 'one') }),
      start({ dataDir: join(folder.path, 'two') }),
    ]);
    expect(one.port).not.toBe(two.port);
    expect(await query(one.url, 'SELECT 1 AS up')).toEqual(await query(two.url, 'SELECT 1 AS up'));
  });

  it('refuses a second server on the same folder and names the first', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ code: 'ALREADY_RUNNING', pid: first.pid });
    expect(await query(first.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('is not fooled by a postmaster.pid whose number belongs to somebody else', async () => {
    await (await start()).stop();
    const cluster = join(folder.path, 'postgres/cluster');
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n\nready\n`);
    expect(await query((await start()).url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('recovers everything committed after a kill -9 of the server itself', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await query((await start()).url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  it('ends with its owner, even by kill -9, and can be started again at once', async () => {
    const dataDir = join(folder.path, 'postgres');
    const { owner, report } = await inAnotherProcess(['postgres', dataDir]);
    await query(String(report.url), 'CREATE TABLE kept AS SELECT 1 AS number');
    owner.kill('SIGKILL');
    const again = await start();
    expect(await query(again.url, 'SELECT number FROM kept')).toEqual([{ number: 1 }]);
    expect(await isGone(Number(report.pid))).toBe(true);
    await again.stop();
    expect(serversOn(join(dataDir, 'cluster'))).toEqual([]);
  });

  it('runs for an ordinary user too', async () => {
    const { report } = await inAnotherProcess(
      ['postgres', join(folder.path, 'postgres'), 'once'],
      ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
    );
    expect(report).toMatchObject({ uid: 1000, pid: expect.any(Number) });
  });

  it('says which port is taken and how to choose another', async () => {
    const port = await freePort();
    const stranger = createServer().listen(port, '127.0.0.1');
    const refusal = await start({ port }).catch((error: unknown) => error);
    stranger.close();
    expect(refusal).toBeInstanceOf(PortTaken);
    expect(String(refusal)).toContain(`Der Port ${port} ist belegt`);
    expect(String(refusal)).toContain(`Port ${port} is taken`);
  });

  it('says that the disk is full', async () => {
    const disk = join(folder.path, 'disk');
    mkdirSync(disk);
    const { report } = await inAnotherProcess(
      ['postgres', join(disk, 'postgres')],
      [
        'unshare',
        '--user',
        '--map-root-user',
        '--mount',
        'sh',
        '-c',
        `mount -t tmpfs -o size=20m tmpfs '${disk}' && exec "$@"`,
        'sh',
      ],
    );
    expect(report.refusal).toBe('DISK_FULL');
    expect(report.message).toMatch(/Datenträger .* voll[^]*ALLMENDE_DATA_DIR[^]*disk .* is full/);
  });

  it('says that the data folder cannot be used', async () => {
    writeFileSync(join(folder.path, 'postgres'), 'a file where a folder should be');
    await expect(start()).rejects.toMatchObject({ code: 'UNREADABLE_DATA_FOLDER' });
  });

  it('does not touch a cluster of another major version', async () => {
    await (await start()).stop();
    const file = join(folder.path, 'postgres/cluster/PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(start()).rejects.toMatchObject({
      code: 'OTHER_VERSION',
      message: expect.stringContaining('PostgreSQL 17'),
    });
    expect(readFileSync(file, 'utf8')).toBe('17\n');
  });

  it('names DATABASE_URL where there is no binary for the platform', () => {
    expect(() => postgresBinaries(folder.path, null)).toThrow(MissingBinary);
    expect(() => postgresBinaries(folder.path, null)).toThrow(/Setzen Sie DATABASE_URL[^]*Set DATABASE_URL/);
  });
});
