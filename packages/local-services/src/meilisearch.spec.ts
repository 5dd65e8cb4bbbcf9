import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Meilisearch, type MeilisearchOptions, startMeilisearch } from './meilisearch.ts';
import { meilisearchBinary } from './meilisearch-binary.ts';
import { freePort } from './ports.ts';
import { inAnotherProcess, isGone, trialFolder } from './trials/trial.ts';

// Real servers start here, on machines that may be busy with everything else.
jest.setTimeout(60_000);

describe('the embedded Meilisearch', () => {
  let folder: ReturnType<typeof trialFolder>;
  let started: Meilisearch[];

  const start = async (options: Partial<MeilisearchOptions> = {}): Promise<Meilisearch> => {
    const server = await startMeilisearch({ dataDir: join(folder.path, 'meilisearch'), ...options });
    started.push(server);
    return server;
  };

  const ask = async (server: Meilisearch, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${server.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${server.masterKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };

  beforeEach(() => {
    folder = trialFolder();
    started = [];
  });

  afterEach(async () => {
    await Promise.all(started.map((server) => server.stop()));
    folder.clear();
  });

  it('finds after a restart what was indexed before', async () => {
    const first = await start();
    const { taskUid } = await ask(first, '/indexes/entries/documents', [{ id: 1, title: 'Notfallhandbuch' }]);
    while ((await ask(first, `/tasks/${String(taskUid)}`))['status'] !== 'succeeded') await pause(50);
    await first.stop();
    expect(await isGone(first.pid, 0)).toBe(true);

    const second = await start();
    expect(second.masterKey).toBe(first.masterKey);
    expect(await ask(second, '/indexes/entries/search', { q: 'notfall' })).toMatchObject({ hits: [{ id: 1 }] });
  });

  it('answers nobody without its key, which only its owner can read', async () => {
    const server = await start();
    expect((await fetch(`${server.url}/indexes`)).status).toBe(401);
    expect(statSync(join(folder.path, 'meilisearch/master-key')).mode & 0o777).toBe(0o600);
  });

  it('starts two at the same time, each on its own port', async () => {
    const [one, two] = await Promise.all([
      start({ dataDir: join(folder.path, 'one') }),
      start({ dataDir: join(folder.path, 'two') }),
    ]);
    expect(one.port).not.toBe(two.port);
  });

  it('ends with its owner, even by kill -9', async () => {
    const { owner, report } = await inAnotherProcess(['meilisearch', join(folder.path, 'meilisearch')]);
    owner.kill('SIGKILL');
    expect(await isGone(Number(report.pid))).toBe(true);
  });

  it('says which port is taken', async () => {
    const port = await freePort();
    const stranger = createServer().listen(port, '127.0.0.1');
    const refusal = start({ port });
    await expect(refusal).rejects.toMatchObject({ code: 'PORT_TAKEN', port });
    stranger.close();
  });

  it('says that the disk is full', async () => {
    const disk = join(folder.path, 'disk');
    mkdirSync(disk);
    const { report } = await inAnotherProcess(
      ['meilisearch', join(disk, 'meilisearch')],
      [
        'unshare',
        '--user',
        '--map-root-user',
        '--mount',
        'sh',
        '-c',
        `mount -t tmpfs -o size=4m tmpfs '${disk}' && exec "$@"`,
        'sh',
      ],
    );
    expect(report.refusal).toBe('DISK_FULL');
  });

  it('says that the index was written by another version and can be built again', async () => {
    await (await start()).stop();
    writeFileSync(join(folder.path, 'meilisearch/index/VERSION'), '1.9.0');
    await expect(start()).rejects.toMatchObject({
      code: 'OTHER_VERSION',
      message: expect.stringContaining('rebuild-index'),
    });
  });

  it('never runs a program whose checksum is not the pinned one', async () => {
    writeFileSync(join(folder.path, 'meilisearch'), '#!/bin/sh\necho surprise\n', { mode: 0o755 });
    await expect(meilisearchBinary(folder.path, folder.path)).rejects.toMatchObject({ code: 'DAMAGED_BINARY' });
  });

  it('names MEILI_URL where there is no binary for the platform', async () => {
    await expect(meilisearchBinary(folder.path, null)).rejects.toMatchObject({
      code: 'MISSING_BINARY',
      message: expect.stringMatching(/Setzen Sie MEILI_URL[^]*Set MEILI_URL/),
    });
  });
});
