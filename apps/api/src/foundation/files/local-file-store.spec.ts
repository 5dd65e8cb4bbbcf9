import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashOf, inPieces, keepsTheContract } from './file-store.contract.ts';
import { LocalFileStore } from './local-file-store.ts';

const source = new URL('local-file-store.ts', import.meta.url).href;
const run = promisify(execFile);

/** A program of its own with a store in this folder; what is awaited on top level may be written in it. */
const program = (folder: string, body: string): string[] => [
  '--input-type=module',
  '--eval',
  `import { LocalFileStore } from ${JSON.stringify(source)};
   const store = new LocalFileStore(${JSON.stringify(folder)});
   const piece = Buffer.alloc(64 * 1024, 7);
   async function* pieces(count) { for (let at = 0; at < count; at += 1) yield piece; }
   ${body}`,
];

describe('A local folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allmende-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const filesIn = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  };

  keepsTheContract(() => ({ store: new LocalFileStore(folder), held: async () => (await filesIn()).length }));

  it('spreads files over folders that only their owner may read', async () => {
    const received = await new LocalFileStore(folder).receive(inPieces(Buffer.from('Merkblatt')));
    await received.keep();
    const sha256 = hashOf(Buffer.from('Merkblatt'));
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(await filesIn()).toEqual([path]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  // The limit of the shell stops a write in the middle, for every user and on every file system, as a full disk does.
  it('says that it is full, leaves nothing behind, and goes on taking what fits', async () => {
    const body = `
      const say = (error) => error.constructor.name;
      const full = await store.receive(pieces(40)).then(() => 'taken', say);
      const small = await store.receive(pieces(2));
      await small.keep();
      console.log(JSON.stringify({ full, small: await store.has(small.sha256) }));`;
    const { stdout } = await run('/bin/sh', [
      '-c',
      'ulimit -f 1024; exec "$@"',
      'limited',
      process.execPath,
      ...program(folder, body),
    ]);
    expect(JSON.parse(stdout)).toEqual({ full: 'StoreFull', small: true });
    expect(await filesIn()).toHaveLength(1);
  });

  it('holds aside only what a killed process was taking in, and clears it', async () => {
    const body = `
      async function* endless() { yield piece; console.log('half'); await new Promise((resolve) => setTimeout(resolve, 60_000)); }
      await store.receive(endless());`;
    const child = spawn(process.execPath, program(folder, body), { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    const left = await filesIn();
    expect(left).toHaveLength(1);
    expect(left[0]).toContain(join(folder, 'incoming'));
    expect(await new LocalFileStore(folder).clearReceived(new Date(Date.now() + 1_000))).toBe(1);
    expect(await filesIn()).toEqual([]);
  });
});
