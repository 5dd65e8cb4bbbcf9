import { contentSchema } from '@allmende/domain/content';
import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import { ImportRefusal, refusalSentence } from '../import-refusal.ts';
import { hostileFile, hostileKinds } from './trials/hostile-files.ts';

/** A short slice by default; the whole is run with a number of 2000 and more. */
const count = Number(process.env.ALLMENDE_HOSTILE_FILES ?? 200);
/** Milliseconds of the processor for one file. */
const MAX_TIME = 10_000;
/** Bytes that may be held beside what the tests hold themselves. */
const MAX_GROWTH = 1_200 * 1024 * 1024;

describe('files that mean harm', () => {
  it(`${count} of them are refused with a reason or read, and nothing else happens`, async () => {
    const before = process.memoryUsage().rss;
    const outcomes = new Map<string, number>();
    let [longest, largest] = [0, 0];
    for (let number = 0; number < count; number += 1) {
      const { kind, bytes, name, refused } = hostileFile(number);
      const began = process.cpuUsage();
      const outcome = await importDocument(bytes, { ...(name ? { name } : {}) }).catch((error: unknown) => error);
      longest = Math.max(longest, process.cpuUsage(began).user / 1_000);
      largest = Math.max(largest, process.memoryUsage().rss);
      const story = `file ${number}, ${kind}`;
      if (outcome instanceof ImportRefusal) {
        expect([story, refused === undefined || refused.includes(outcome.code), outcome.code]).toEqual([
          story,
          true,
          outcome.code,
        ]);
        expect(refusalSentence(outcome.code, 'de', outcome.params)).not.toMatch(/\{\w+\}/);
        outcomes.set(outcome.code, (outcomes.get(outcome.code) ?? 0) + 1);
      } else {
        if (outcome instanceof Error) throw new Error(`${story}: ${outcome.stack}`);
        expect([story, refused]).toEqual([story, undefined]);
        const { content } = outcome as Awaited<ReturnType<typeof importDocument>>;
        expect(contentSchema.parse(content)).toEqual(content);
        outcomes.set('read', (outcomes.get('read') ?? 0) + 1);
      }
    }
    const told = [...outcomes].map(([code, times]) => `${code} ${times}`).join(', ');
    process.stderr.write(
      `${count} hostile files of ${hostileKinds.length} kinds: ${told}; the longest took ${Math.round(longest)} ms, memory grew to ${Math.round(largest / 1_048_576)} MB\n`,
    );
    expect(longest).toBeLessThan(MAX_TIME);
    expect(largest - before).toBeLessThan(MAX_GROWTH);
  }, 3_600_000);
});
