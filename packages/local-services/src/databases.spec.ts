import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { databaseExists, databaseFromTemplate, prepareTemplate } from './databases.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { trialFolder } from './trials/trial.ts';

// Real servers start here, on machines that may be busy with everything else.
jest.setTimeout(60_000);

describe('a database per test worker', () => {
  const folder = trialFolder();
  let server: Postgres;

  beforeAll(async () => {
    server = await startPostgres({ dataDir: folder.path, durability: 'none' });
    await prepareTemplate(server.url, 'vorlage', async (url) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(`CREATE TABLE municipality AS SELECT 'Kelheim' AS name`);
      await client.end();
    });
  });

  afterAll(async () => {
    await server.stop();
    folder.clear();
  });

  it('is a full copy of the template and independent of its siblings', async () => {
    const [mine, yours] = await Promise.all([
      databaseFromTemplate(server.url, 'vorlage'),
      databaseFromTemplate(server.url, 'vorlage'),
    ]);
    const writer = new Client({ connectionString: mine.url });
    await writer.connect();
    await writer.query(`INSERT INTO municipality VALUES ('Ansbach')`);
    await writer.end();
    const reader = new Client({ connectionString: yours.url });
    await reader.connect();
    expect((await reader.query('SELECT name FROM municipality')).rows).toEqual([{ name: 'Kelheim' }]);
    await reader.end();
    expect(mine.name).not.toBe(yours.name);
  });

  it('can be dropped while somebody is still connected', async () => {
    const mine = await databaseFromTemplate(server.url, 'vorlage');
    const client = new Client({ connectionString: mine.url });
    client.on('error', () => undefined);
    await client.connect();
    await mine.drop();
    expect(await databaseExists(server.url, mine.name)).toBe(false);
    await client.end().catch(() => undefined);
  });

  it('copies a template nobody can connect to, so that no worker can spoil it', async () => {
    const intruder = new Client({ connectionString: server.url.replace(/postgres$/, 'vorlage') });
    intruder.on('error', () => undefined);
    await expect(intruder.connect()).rejects.toThrow(/not currently accepting connections/);
  });
});
