import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentLimits } from '@allmende/domain/limits';
import fc from 'fast-check';
import { SafeZip } from '../office-package/safe-zip.ts';
import { type ZipEntry, zipped } from './zip-writer.ts';

const modifiedAt = new Date('2026-11-26T08:00:00Z');
const entriesOf = async function* (parts: readonly (readonly [string, Uint8Array])[]): AsyncGenerator<ZipEntry> {
  for (const [name, bytes] of parts) yield { name, bytes: [bytes], modifiedAt };
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a package that is written piece by piece', () => {
  it('gives back what went in, from memory and from a file', async () => {
    const name = fc.stringMatching(/^[a-zäöü]{1,12}(\/[a-z0-9-]{1,12}){0,2}\.[a-z]{2,4}$/);
    const parts = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 4_000 })), {
      selector: ([one]) => one.toLowerCase(),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (all) => {
        const bytes = await buffer(zipped(entriesOf(all)));
        const path = join(folder, 'archive.zip');
        await writeFile(path, bytes);
        for (const zip of [await SafeZip.open(bytes), await SafeZip.openFile(path, documentLimits)]) {
          expect(zip.names.toSorted()).toEqual(all.map(([one]) => one).toSorted());
          for (const [one, written] of all) expect(await zip.read(one)).toEqual(Buffer.from(written));
          zip.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fails with what its source fails with', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      await Promise.resolve();
      throw new Error('the store is gone');
    };
    const entries = async function* (): AsyncGenerator<ZipEntry> {
      yield { name: 'a.txt', bytes: broken(), modifiedAt };
    };
    await expect(buffer(zipped(entries()))).rejects.toThrow('the store is gone');
  });

  it('asks for an entry when the one before it has been read, and for none any more when its reader has left', async () => {
    const told: string[] = [];
    const entries = async function* (): AsyncGenerator<ZipEntry> {
      try {
        for (const name of ['a', 'b', 'c']) {
          told.push(`asked for ${name}`);
          const bytes = async function* () {
            // What cannot be packed: more of it than fits on the way.
            for (let at = 0; at < 64; at += 1) yield randomBytes(1 << 16);
            told.push(`read ${name}`);
          };
          yield { name, bytes: bytes(), modifiedAt };
        }
      } finally {
        told.push('over');
      }
    };
    await buffer(zipped(entries()));
    expect(told).toEqual(['a', 'b', 'c'].flatMap((name) => [`asked for ${name}`, `read ${name}`]).concat('over'));
    told.length = 0;
    for await (const _piece of zipped(entries())) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told.filter((one) => one.startsWith('asked'))).toEqual(['asked for a']);
    expect(told.at(-1)).toBe('over');
  });

  it('takes no more memory for a large file than for a small one', async () => {
    const piece = Buffer.alloc(1 << 20, 'Beispiel ');
    const large = async function* () {
      for (let at = 0; at < 300; at += 1) yield piece;
    };
    const entries = async function* (): AsyncGenerator<ZipEntry> {
      yield { name: 'gross.bin', bytes: large(), modifiedAt };
    };
    const before = process.memoryUsage().rss;
    let most = 0;
    const file = await open(join(folder, 'gross.zip'), 'w');
    for await (const written of zipped(entries())) {
      await file.write(written);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    await file.close();
    expect(most).toBeLessThan(120 * 1024 * 1024);
  });
});
