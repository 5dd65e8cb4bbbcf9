import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apiEnvironment, runApiCommand } from './api-command.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { startMeilisearch } from './meilisearch.ts';
import { portIsFree } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { Part, type PartName } from './product-part.ts';
import { type ProductPrograms, PROGRAMS, startApi, startWeb } from './product-programs.ts';
import { announce, type Services, startServices, withdraw } from './services.ts';
import { PortTaken } from './start-refusals.ts';

export type ProductStep = 'initialise' | 'start' | 'migrate' | 'seed' | 'index' | 'programs';

/** Somebody the visitor of the sample world can be. */
export interface DemoAccount {
  readonly name: string;
  readonly role: string;
  readonly email: string;
}

export interface ProductOptions {
  /** Port of the web on `host`. */
  readonly port: number;
  readonly dataDir: string;
  /** The sample world with its one-click sign-in. Only with the embedded database. */
  readonly demo: boolean;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly databaseUrl?: string | null;
  readonly meiliUrl?: string | null;
  readonly meiliMasterKey?: string | null;
  /** `off` leaves the index outbox alone, for fault tests. */
  readonly worker?: 'on' | 'off';
  readonly durability?: 'full' | 'none';
  readonly onProgress?: (step: ProductStep) => void;
  /** Aborts a start between its steps; what runs by then is stopped. */
  readonly signal?: AbortSignal;
  readonly programs?: ProductPrograms;
}

/** The whole product, running: the same for `npm start`, browser journeys and fault tests. */
export interface Product {
  readonly url: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly meiliUrl: string;
  readonly meiliMasterKey: string;
  readonly accounts: readonly DemoAccount[];
  /** Process ids of the living parts. External services have none. */
  readonly pids: () => Partial<Record<PartName, number>>;
  /** kill -9, as an accident would. Resolves when the process is gone. */
  readonly kill: (name: PartName) => Promise<void>;
  /** Starts a part that has ended, on the address it had. */
  readonly restart: (name: PartName) => Promise<void>;
  /** Called whenever a part ends that nobody asked to stop. */
  readonly onAccident: (listener: (name: PartName) => void) => void;
  /** Runs a command of the api against this product and returns what it printed. */
  readonly command: (...args: string[]) => Promise<string>;
  /** web, api, Meilisearch, PostgreSQL: nobody loses a service it still talks to. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts everything on one data folder. What was started is stopped again when a later step fails.
 * @throws StartRefusal
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const dataDir = resolve(options.dataDir);
  const host = options.host ?? '127.0.0.1';
  if (!(await portIsFree(options.port, host))) throw new PortTaken(options.port, 'ALLMENDE_PORT');
  const lock = lockFolder(dataDir);
  const parts: Part[] = [];
  try {
    const services = await startServices({
      dataDir,
      databaseUrl: options.databaseUrl ?? null,
      meiliUrl: options.meiliUrl ?? null,
      meiliMasterKey: options.meiliMasterKey ?? null,
      ...(options.durability ? { durability: options.durability } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    });
    parts.push(...serviceParts(services, dataDir, options));
    return await startPrograms(options, dataDir, host, services, parts, lock);
  } catch (error) {
    await stopAll(parts);
    withdraw(dataDir);
    lock.release();
    throw error;
  }
}

async function startPrograms(
  options: ProductOptions,
  dataDir: string,
  host: string,
  services: Services,
  parts: Part[],
  lock: FolderLock,
): Promise<Product> {
  const programs = options.programs ?? PROGRAMS;
  const publicUrl = options.publicUrl ?? `http://127.0.0.1:${options.port}`;
  const env = {
    ...apiEnvironment(services, dataDir, options.demo),
    ALLMENDE_PUBLIC_URL: publicUrl,
    ALLMENDE_HOST: host,
  };
  const command = (...args: string[]) => runApiCommand(programs.cli, args, env, dataDir, options.signal);
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  announce(dataDir, services);

  const begin = (step: ProductStep): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(step);
  };

  begin('migrate');
  await command('migrate');
  const accounts = options.demo ? await sampleWorld(dataDir, command, begin) : [];
  if (services.indexIsNew) {
    begin('index');
    await command('rebuild-index');
  }

  begin('programs');
  const api = await startApi(programs.api, { ...env, ALLMENDE_WORKER: options.worker ?? 'on' }, dataDir);
  parts.push(
    new Part(
      'api',
      api.process,
      (port) => startApi(programs.api, { ...env, ALLMENDE_WORKER: options.worker ?? 'on' }, dataDir, port),
      api.port,
    ),
  );
  const web = () => startWeb(programs.web, { ...env, ALLMENDE_API_URL: api.url }, dataDir, options.port, host);
  const running = await web();
  parts.push(new Part('web', running.process, web, options.port));

  let stopping: Promise<void> | null = null;
  const part = (name: PartName): Part => {
    const found = parts.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`${name} is an external service`);
    return found;
  };
  return {
    url: running.url,
    apiUrl: api.url,
    databaseUrl: services.databaseUrl,
    meiliUrl: services.meiliUrl,
    meiliMasterKey: services.meiliMasterKey,
    accounts,
    pids: () => Object.fromEntries(parts.filter((one) => one.lives).map((one) => [one.name, one.pid])),
    kill: (name) => part(name).kill(),
    restart: (name) => part(name).restart(),
    onAccident: (listener) => parts.forEach((one) => one.onAccident(() => listener(one.name))),
    command,
    stop: () =>
      (stopping ??= stopAll(parts).finally(() => {
        withdraw(dataDir);
        lock.release();
      })),
  };
}

function serviceParts(services: Services, dataDir: string, options: ProductOptions): Part[] {
  const { postgres, meilisearch } = services;
  const parts: Part[] = [];
  if (postgres) {
    const durability = options.durability ? { durability: options.durability } : {};
    const again = async (port: number) => ({
      process: await startPostgres({ dataDir: join(dataDir, 'postgres'), port, ...durability }),
    });
    parts.push(new Part('postgres', postgres, again, postgres.port));
  }
  if (meilisearch) {
    const again = async (port: number) => ({
      process: await startMeilisearch({ dataDir: join(dataDir, 'meilisearch'), port }),
    });
    parts.push(new Part('meilisearch', meilisearch, again, meilisearch.port));
  }
  return parts;
}

/** Seeds once per cluster and remembers who can be signed in as; an interrupted seed is run again. */
async function sampleWorld(
  dataDir: string,
  command: (...args: string[]) => Promise<string>,
  begin: (step: ProductStep) => void,
): Promise<DemoAccount[]> {
  const remembered = join(dataDir, 'postgres', 'sample-world.json');
  if (existsSync(remembered)) return JSON.parse(readFileSync(remembered, 'utf8')) as DemoAccount[];
  begin('seed');
  await command('seed');
  const accounts = (await command('demo-accounts'))
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([name, role, email]) => (name && role && email ? [{ name, role, email: email.trim() }] : []));
  writeFileSync(remembered, JSON.stringify(accounts));
  return accounts;
}

async function stopAll(parts: readonly Part[]): Promise<void> {
  for (const part of parts.toReversed()) await part.stop();
}
