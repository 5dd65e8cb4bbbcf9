import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDemo, settingsFrom } from './product-settings.ts';
import { freePort } from './ports.ts';
import { type Product, type ProductOptions, startProduct } from './product.ts';
import { runningServices } from './services.ts';
import { isGone, trialFolder } from './trials/trial.ts';

// Real servers start here, on machines that may be busy with everything else.
jest.setTimeout(60_000);

const programs = {
  api: join(import.meta.dirname, 'trials/stand-in-api.ts'),
  cli: join(import.meta.dirname, 'trials/stand-in-cli.ts'),
  web: join(import.meta.dirname, 'trials/stand-in-web.ts'),
};

describe('the whole product on one data folder', () => {
  let folder: ReturnType<typeof trialFolder>;
  let started: Product[];

  const start = async (options: Partial<ProductOptions> = {}): Promise<Product> => {
    const port = await freePort();
    const product = await startProduct({
      port,
      dataDir: folder.path,
      demo: true,
      durability: 'none',
      programs,
      ...options,
    });
    started.push(product);
    return product;
  };
  const events = () => readFileSync(join(folder.path, 'events'), 'utf8').trim().split('\n');

  beforeEach(() => {
    folder = trialFolder();
    started = [];
  });

  afterEach(async () => {
    await Promise.all(started.map((product) => product.stop()));
    folder.clear();
  });

  it('seeds once, stops in order and starts again with everything in place', async () => {
    const first = await start();
    expect(first.accounts).toEqual([
      { name: 'Anna Alt', role: 'Freigabe', email: 'anna@kelheim.example' },
      { name: 'Ben Bach', role: 'Moderation', email: 'ben@staedtetag.example' },
    ]);
    expect(await (await fetch(first.url)).json()).toEqual({
      ALLMENDE_DEMO: '1',
      ALLMENDE_WORKER: 'on',
      ALLMENDE_PUBLIC_URL: first.url,
      NODE_ENV: 'production',
    });
    const pids = Object.values(first.pids());
    expect(pids).toHaveLength(4);
    await first.stop();
    for (const pid of pids) expect(await isGone(pid, 0)).toBe(true);

    const second = await start();
    expect(await second.command('count')).toBe('1');
    expect(second.accounts).toEqual(first.accounts);
    expect(events()).toEqual(['migrate', 'seed', 'demo-accounts', 'web ended', 'api ended', 'migrate', 'count']);
  });

  it('builds the index again when only the index is gone', async () => {
    await (await start()).stop();
    rmSync(join(folder.path, 'meilisearch'), { recursive: true });
    await start();
    expect(events().slice(-2)).toEqual(['migrate', 'rebuild-index']);
  });

  it('lets a killed api come back on its address, and tells of the accident', async () => {
    const product = await start();
    const accidents: string[] = [];
    product.onAccident((name) => accidents.push(name));
    await product.kill('api');
    expect((await fetch(product.url)).status).toBe(502);
    await product.restart('api');
    expect((await fetch(product.url)).status).toBe(200);
    await product.kill('postgres');
    await product.restart('postgres');
    expect(await product.command('count')).toBe('1');
    await product.stop();
    expect(accidents).toEqual(['api', 'postgres']);
  });

  it('tells other commands where the services are, and only its owner can read it', async () => {
    const product = await start();
    expect(runningServices(folder.path)).toMatchObject({
      databaseUrl: product.databaseUrl,
      meiliUrl: product.meiliUrl,
    });
    expect(statSync(join(folder.path, 'services.json')).mode & 0o777).toBe(0o600);
    await product.stop();
    expect(runningServices(folder.path)).toBeNull();
  });

  it('refuses a second start on the folder and a taken port, and leaves the first alone', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ code: 'ALREADY_RUNNING', pid: process.pid });
    await expect(start({ port: Number(new URL(first.url).port) })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect((await fetch(first.url)).status).toBe(200);
  });

  it('leaves nothing running when a step fails, and says what the step said', async () => {
    const broken = { ...programs, web: join(import.meta.dirname, 'trials/no-such-program.ts') };
    await expect(start({ programs: broken })).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('no-such-program'),
    });
    expect(runningServices(folder.path)).toBeNull();
    const product = await start();
    await expect(product.command('fail')).rejects.toThrow(/Die Spalte gibt es schon/);
  });

  it('neither seeds nor demonstrates on an external database', async () => {
    const lender = await start();
    const borrowed = {
      databaseUrl: lender.databaseUrl,
      meiliUrl: lender.meiliUrl,
      meiliMasterKey: lender.meiliMasterKey,
    };
    const guest = await start({ ...borrowed, demo: false, dataDir: join(folder.path, 'guest') });
    expect(Object.keys(guest.pids())).toEqual(['api', 'web']);
    expect(guest.accounts).toEqual([]);
    expect(await (await fetch(guest.url)).json()).toMatchObject({ ALLMENDE_DEMO: '0' });
  });
});

describe('the settings of a start', () => {
  it('default to port 3000 on loopback with embedded services and the sample world', () => {
    const settings = settingsFrom({});
    expect(settings).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      databaseUrl: null,
    });
    expect(settings.dataDir).toMatch(/\/\.allmende$/);
    expect(isDemo(settings)).toBe(true);
  });

  it('are no demo with a database of one’s own', () => {
    expect(isDemo(settingsFrom({ DATABASE_URL: 'postgresql://db/allmende' }))).toBe(false);
  });

  it('never show the sample world to the network', () => {
    expect(() => isDemo(settingsFrom({ ALLMENDE_HOST: '0.0.0.0' }))).toThrow(/DATABASE_URL/);
  });

  it.each(['0', '65536', 'drei', '80.5'])('refuse %s as a port', (port) => {
    expect(() => settingsFrom({ ALLMENDE_PORT: port })).toThrow(/ist kein Port/);
  });
});
