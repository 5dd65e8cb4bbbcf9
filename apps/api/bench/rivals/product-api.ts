import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { apiEnvironment } from '@allmende/local-services/api-command';
import { PROGRAMS, startApi } from '@allmende/local-services/product-programs';
import { memoryOf } from '../measuring/processes.ts';
import { INDEX, type BenchWorld } from '../world/open-world.ts';
import type { Sql } from './bare.ts';

/** How long the api is left alone before its memory is read, seconds. */
const REST = 5;

export interface ProductApi {
  readonly url: string;
  readonly pid: number;
  /** Resident memory before the first request, MB. */
  readonly memoryAtRest: number | null;
  readonly stop: () => Promise<void>;
}

/** The api as it is operated: its built program in a process of its own, in production mode. */
export async function startProductApi(world: BenchWorld): Promise<ProductApi> {
  const folder = mkdtempSync(join(tmpdir(), 'allmende-bench-'));
  mkdirSync(join(folder, 'logs'));
  const { databaseUrl, meilisearch } = world;
  const addresses = {
    databaseUrl,
    meiliUrl: meilisearch?.url ?? 'http://127.0.0.1:9',
    meiliMasterKey: meilisearch?.masterKey ?? '',
    secret: 'a secret of no importance, long enough',
  };
  const env = {
    ...apiEnvironment(addresses, folder, false),
    MEILI_INDEX: INDEX,
    ALLMENDE_WORKER: meilisearch ? 'on' : 'off',
    ALLMENDE_LOG: 'error',
  };
  const { process: bound, url } = await startApi(PROGRAMS.api, env, folder);
  await pause(REST * 1000);
  return {
    url: `${url}/graphql`,
    pid: bound.pid,
    memoryAtRest: memoryOf(bound.pid),
    stop: async () => {
      await bound.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A prepared statement of the built api, so that both sides ask the very same. */
export async function statementOf(module: string, name: string): Promise<Sql> {
  const exported = (await import(new URL(`../../dist/${module}`, import.meta.url).href)) as object;
  // A name such as `newest.next` leads into a group of statements.
  const found = name
    .split('.')
    .reduce<unknown>((within, part) => (within as Record<string, unknown> | undefined)?.[part], exported);
  const { name: called, text } = (found ?? {}) as Partial<Sql>;
  if (!called || !text) throw new Error(`dist/${module} has no statement ${name}`);
  return { name: called, text };
}
