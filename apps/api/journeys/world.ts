import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  databaseExists,
  databaseFromTemplate,
  dropDatabase,
  prepareTemplate,
} from '@allmende/local-services/databases';
import pg from 'pg';
import { createApplication } from '../src/application.ts';
import { Configuration, configurationSchema, type Settings } from '../src/foundation/config/configuration.ts';
import { migrate } from '../src/foundation/database/data-source.ts';
import { Database } from '../src/foundation/database/database.ts';
import { Sessions } from '../src/foundation/identity/sessions.ts';
import { sowSampleWorld } from '../src/sample-world/sow-sample-world.ts';
import { Client } from './client.ts';
import { journeyServices } from './services.ts';

export interface WorldOptions {
  /** Whether the sample world is in it; an empty one has its tables and nothing else. Default true. */
  readonly sample?: boolean;
  /** Settings other than those of a journey, for example `ALLMENDE_WORKER`. */
  readonly settings?: Partial<Settings>;
}

/** The api in process on a port of its own, before a database and an index of its own. */
export interface World {
  readonly url: string;
  readonly application: NestFastifyApplication;
  readonly database: Database;
  /** A visitor who is not signed in, in a browser and a network of their own where these matter. */
  visitor(language?: 'de' | 'en', userAgent?: string, network?: string): Client;
  /** Somebody of this world, signed in with two factors. @throws where nobody has this address */
  as(email: string, language?: 'de' | 'en'): Promise<Client>;
  /** Rows of a statement run straight in the database: to look behind the api, and to set what time would bring. */
  rows<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Opens a world for one file of journeys: `beforeAll(async () => { world = await openWorld(); })`, `afterAll(() => world.close())`. */
export async function openWorld({ sample = true, settings = {} }: WorldOptions = {}): Promise<World> {
  const services = journeyServices();
  const template = await templateOf(services.databaseUrl, sample);
  const own = await databaseFromTemplate(services.databaseUrl, template);
  const dataDir = await mkdtemp(join(tmpdir(), 'allmende-journey-'));
  const configuration = new Configuration({
    ...configurationSchema.parse({
      DATABASE_URL: own.url,
      DATABASE_POOL: 4,
      MEILI_URL: services.meiliUrl,
      MEILI_MASTER_KEY: services.meiliMasterKey,
      MEILI_INDEX: `journey-${randomBytes(6).toString('hex')}`,
      ALLMENDE_API_PORT: 0,
      ALLMENDE_DATA_DIR: dataDir,
      ALLMENDE_SECRET: randomBytes(24).toString('hex'),
      ALLMENDE_WORKER: 'off',
      ALLMENDE_DEMO: 'on',
      ALLMENDE_LOG: 'fatal',
    }),
    ...settings,
  });
  const application = await createApplication(configuration);
  await application.listen(configuration.settings.ALLMENDE_API_PORT, '127.0.0.1');
  const url = (await application.getUrl()).replace('[::1]', '127.0.0.1');
  const database = application.get(Database);
  return {
    url,
    application,
    database,
    visitor: (language, userAgent, network) => new Client(url, null, language, userAgent, network),
    as: async (email, language) => {
      const [account]: { id: string }[] = await database.source.query(
        'SELECT id FROM account WHERE email = $1::citext',
        [email],
      );
      if (!account) throw new Error(`Nobody in this world has the address ${email}.`);
      return new Client(url, await application.get(Sessions).open(account.id, ['password', 'totp']), language);
    },
    rows: (sql, values = []) => database.source.query(sql, values),
    close: async () => {
      await application.close();
      await untilNobodyIsConnected(services.databaseUrl, own.name);
      await own.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Made by whoever comes first, while the others wait: a template can only be copied when nobody is connected to it. */
async function templateOf(serverUrl: string, sample: boolean): Promise<string> {
  const name = sample ? 'journeys_sample' : 'journeys_empty';
  const lock = new pg.Client({ connectionString: serverUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    if (!(await databaseExists(serverUrl, name))) await makeTemplate(serverUrl, name, sample);
    return name;
  } finally {
    await lock.end();
  }
}

async function makeTemplate(serverUrl: string, name: string, sample: boolean): Promise<void> {
  try {
    await prepareTemplate(serverUrl, name, async (url) => {
      await migrate(url);
      if (sample) await sowSampleWorld(url);
      await untilNobodyIsConnected(serverUrl, name);
    });
  } catch (error) {
    await dropDatabase(serverUrl, name);
    throw error;
  }
}

/**
 * A pool counts as ended while its last sockets are still closing; a server that ends them first would leave errors that
 * nobody listens for.
 */
async function untilNobodyIsConnected(serverUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [database]);
      if (!rowCount) return;
    }
  } finally {
    await client.end();
  }
}
