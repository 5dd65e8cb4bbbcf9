import { describe, expect, it } from '@jest/globals';
import { contentSchema, type Content } from '../content.ts';
import { mergeContents, settle } from '../merge.ts';
import { contentOfText, versionsOf, type History } from './history.ts';
import { accessRights } from './histories/access-rights.ts';
import { dataBackup } from './histories/data-backup.ts';
import { emergency } from './histories/emergency.ts';
import { incidents } from './histories/incidents.ts';
import { mobileWork } from './histories/mobile-work.ts';
import { passwords } from './histories/passwords.ts';
import { lostWords } from './lost-words.ts';
import { mergeByLines } from './merge-by-lines.ts';

const histories = [passwords, incidents, mobileWork, emergency, dataBackup, accessRights];
const printed: Record<string, unknown>[] = [];

function replay({ title, first, origin, city }: History) {
  const theirs = versionsOf(first, origin);
  const mine = versionsOf(first, city);
  const pairs = mine.slice(1).flatMap((own) => theirs.slice(1).map((newer) => [first, own, newer] as const));
  const read = (text: string) => contentOfText(title, text);
  const merges = pairs.map(([base, own, newer]) => mergeContents(read(base), read(own), read(newer)));
  const lines = pairs.map(([base, own, newer]) => mergeByLines(base, own, newer).conflicts);
  const counted = {
    versions: theirs.length + mine.length - 1,
    merges: merges.length,
    clean: merges.filter(({ conflicts }) => conflicts.length === 0).length,
    decisions: merges.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    mergedInside: merges.flatMap(({ clauses }) => clauses).filter(({ outcome }) => outcome === 'merged').length,
    lostWords: merges.flatMap(lostWords).length,
    byLine: {
      clean: lines.filter((count) => count === 0).length,
      conflicts: lines.reduce((sum, count) => sum + count, 0),
    },
  };
  return { counted, merges, contents: { theirs: theirs.map(read), mine: mine.map(read) } };
}

describe('edit histories as they happen', () => {
  it.each(histories.map((history) => [history.title, history] as const))('%s', (title, history) => {
    const { counted, merges, contents } = replay(history);
    printed.push({ title, ...counted, byLine: `${counted.byLine.clean} clean, ${counted.byLine.conflicts} conflicts` });
    expect(merges.flatMap(lostWords)).toEqual([]);
    expect(counted.decisions).toBeLessThanOrEqual(counted.byLine.conflicts);
    merges.forEach((merge, at) => {
      const mine = contents.mine[1 + Math.floor(at / (contents.theirs.length - 1))]!;
      const { content } = settle(
        merge,
        mine,
        Object.fromEntries(merge.conflicts.map((id) => [id, { take: 'theirs' }])),
      );
      expect(contentSchema.parse(content)).toEqual(content);
    });
  });

  it.each(histories.map((history) => [history.title, history] as const))(
    '%s, version by version, each conflict decided once',
    (_, history) => {
      const { contents } = replay(history);
      const own = contents.mine.at(-1)!;
      const decided = contents.theirs.slice(1).reduce<{ mine: Content; base: Content; asked: string[] }>(
        ({ mine, base, asked }, theirs) => {
          const merge = mergeContents(base, mine, theirs);
          expect(lostWords(merge)).toEqual([]);
          const decisions = Object.fromEntries(merge.conflicts.map((id) => [id, { take: 'mine' as const }]));
          return { mine: settle(merge, mine, decisions).content, base: theirs, asked: [...asked, ...merge.conflicts] };
        },
        { mine: own, base: contents.theirs[0]!, asked: [] },
      );
      const again = mergeContents(decided.base, decided.mine, decided.base);
      expect(again.conflicts).toEqual([]);
      expect(settle(again, decided.mine, {}).content).toEqual(decided.mine);
    },
  );

  it('prints what the replays came to', () => {
    const rows = printed.map((row) =>
      Object.entries(row)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(' · '),
    );
    process.stderr.write(`${rows.join('\n')}\n`);
    expect(printed).toHaveLength(histories.length);
  });
});
