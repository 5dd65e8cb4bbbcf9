import type { BenchWorld } from '../world/open-world.ts';
import { openBenchWorld } from '../world/open-world.ts';
import { startBareServer, type BareSettings } from '../rivals/bare.ts';
import { startProductApi, statementOf, type ProductApi } from '../rivals/product-api.ts';
import { startLoadClient } from './load.ts';
import { memoryOf } from './processes.ts';
import { commit, print, ratioOf, type Target } from './report.ts';
import { runRounds, type Round, type Side } from './rounds.ts';
import { benchSettings, type BenchSettings } from './settings.ts';
import { Client } from 'pg';

export interface Contest {
  readonly sides: readonly Side[];
  readonly targets: (
    ratio: (side: string) => number | null,
    results: ReadonlyMap<string, readonly Round[]>,
  ) => readonly Target[];
  readonly notMeasured: readonly string[];
}

export interface Ring {
  readonly world: BenchWorld;
  readonly api: ProductApi;
  readonly settings: BenchSettings;
  /** Starts the limit with these statements. */
  readonly bare: (routes: BareSettings['routes']) => Promise<{ url: string; pid: number }>;
}

/** Most memory that the api may take at rest, MB. */
const MEMORY_AIM = 250;

/** Opens the world, lets the sides answer in turn, prints what came of it, and stops whatever was started. */
export async function bench(
  name: string,
  needs: { index: boolean },
  prepare: (ring: Ring) => Promise<Contest>,
): Promise<void> {
  const settings = benchSettings();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const closing: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)));
  try {
    const world = await openBenchWorld(settings.entries, needs, say);
    closing.push(world.close);
    const api = await startProductApi(world);
    closing.push(api.stop);
    const client = startLoadClient();
    closing.push(client.close);
    const session = await statementOf('foundation/identity/sessions.js', 'findSession');
    const bare: Ring['bare'] = async (routes) => {
      const server = await startBareServer({ databaseUrl: world.databaseUrl, connections: 10, session, routes });
      closing.push(server.stop);
      return server;
    };
    const { sides, targets, notMeasured } = await prepare({ world, api, settings, bare });
    const servicePid = needs.index ? world.meilisearch!.pid : world.postgresPid;
    const results = await runRounds(client, sides, settings, servicePid, say);
    const ratio = (side: string) =>
      ratioOf(
        sides.find((each) => each.name === side)!,
        results,
      );
    const memory = { 'at rest': api.memoryAtRest, 'after the load': memoryOf(api.pid) };
    const met = print({
      bench: name,
      entries: settings.entries,
      course: settings,
      sides,
      results,
      service: needs.index ? 'Meilisearch' : 'PostgreSQL',
      memory,
      versions: { commit: commit(), node: process.version, ...(await serverVersions(world)) },
      notMeasured,
      targets: [
        ...targets(ratio, results),
        { what: 'memory of the api at rest, MB', value: api.memoryAtRest, aim: MEMORY_AIM, atLeast: false },
      ],
    });
    if (settings.check && met === null) say('The machine was too busy: nothing is judged by this run.');
    if (settings.check && met === false) process.exitCode = 1;
  } finally {
    await stop();
  }
}

async function serverVersions({ databaseUrl, meilisearch }: BenchWorld): Promise<Record<string, string>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const postgresql = rows[0]!.server_version;
    if (!meilisearch) return { postgresql };
    const answer = await fetch(`${meilisearch.url}/version`, {
      headers: { authorization: `Bearer ${meilisearch.masterKey}` },
    });
    return { postgresql, meilisearch: ((await answer.json()) as { pkgVersion: string }).pkgVersion };
  } finally {
    await client.end();
  }
}
