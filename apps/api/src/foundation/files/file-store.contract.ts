import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { FileMissing, type FileStore, type ReceivedFile } from './file-store.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes as a network brings them: piece by piece. */
export async function* inPieces(bytes: Uint8Array, piece = 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += piece) {
    await Promise.resolve();
    yield bytes.subarray(at, at + piece);
  }
}

async function* breakingOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  await Promise.resolve();
  throw new Error('the line broke');
}

/** What every store of files has to keep, whatever it is made of. `held` counts what it holds aside and what it keeps. */
export function keepsTheContract(open: () => { store: FileStore; held: () => Promise<number> }): void {
  const text = Buffer.from('Merkblatt für Besucher');
  const kept = async (store: FileStore, bytes: Uint8Array): Promise<ReceivedFile> => {
    const received = await store.receive(inPieces(bytes));
    await received.keep();
    return received;
  };
  const bytesOf = async (stream: Readable | Promise<Readable>): Promise<Buffer> => buffer(await stream);

  describe('keeps what every store of files keeps:', () => {
    it('gives back the bytes it was given, under their hash', async () => {
      const { store } = open();
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 5_000 }),
          fc.integer({ min: 1, max: 900 }),
          async (bytes, piece) => {
            const received = await store.receive(inPieces(bytes, piece));
            expect([received.sha256, received.size]).toEqual([hashOf(bytes), bytes.byteLength]);
            expect(Buffer.from(await (await received.bytes()).arrayBuffer())).toEqual(Buffer.from(bytes));
            await received.keep();
            expect(await bytesOf(store.read(received.sha256))).toEqual(Buffer.from(bytes));
          },
        ),
        { numRuns: 30 },
      );
    });

    it('shows nothing before it is kept, and nothing of what was discarded', async () => {
      const { store, held } = open();
      const received = await store.receive(inPieces(text));
      expect(await store.has(received.sha256)).toBe(false);
      await received.discard();
      await received.discard();
      expect(await store.has(received.sha256)).toBe(false);
      expect(await held()).toBe(0);
    });

    it('keeps the same bytes once, however often and however many at once they come', async () => {
      const { store, held } = open();
      const all = await Promise.all(Array.from({ length: 8 }, () => kept(store, text)));
      for (const one of all) {
        await one.keep();
        await one.discard();
      }
      expect(await held()).toBe(1);
      expect(await bytesOf(store.read(hashOf(text)))).toEqual(text);
    });

    it('gives out a part', async () => {
      const { store } = open();
      const { sha256, size } = await kept(store, text);
      expect(await bytesOf(store.read(sha256, { start: 4, end: 8 }))).toEqual(text.subarray(4, 9));
      expect(await bytesOf(store.read(sha256, { start: size - 1, end: size - 1 }))).toEqual(text.subarray(-1));
    });

    it('leaves nothing of a stream that breaks off, and says what it broke off with', async () => {
      const { store, held } = open();
      await expect(store.receive(breakingOff(text))).rejects.toThrow('the line broke');
      expect(await held()).toBe(0);
    });

    it('removes, and says that nothing is there; twice is as once', async () => {
      const { store, held } = open();
      const { sha256 } = await kept(store, text);
      await store.remove(sha256);
      await store.remove(sha256);
      expect(await store.has(sha256)).toBe(false);
      await expect(store.read(sha256)).rejects.toThrow(FileMissing);
      expect(await held()).toBe(0);
    });

    it('takes nothing for a hash that is none', async () => {
      const { store } = open();
      for (const name of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`])
        await expect(store.read(name)).rejects.toThrow(FileMissing);
    });

    it('clears what was held aside before a moment, and never what is kept or still comes in', async () => {
      const { store, held } = open();
      const { sha256 } = await kept(store, text);
      await store.receive(inPieces(Buffer.from('left behind')));
      expect(await store.clearReceived(new Date(Date.now() - 60_000))).toBe(0);
      expect(await held()).toBe(2);
      expect(await store.clearReceived(new Date(Date.now() + 60_000))).toBe(1);
      expect(await held()).toBe(1);
      expect(await store.has(sha256)).toBe(true);
    });
  });
}
