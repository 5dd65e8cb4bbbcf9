import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema, type Content } from '../content.ts';
import { parseMarkdown } from '../mdast.ts';
import { mergeContents, settle } from '../merge.ts';
import type { ClauseMerge, ContentMerge } from '../merge-outcome.ts';
import { blocksOf } from '../text-blocks.ts';
import { wordCounts } from '../words.ts';
import { lostWords } from './lost-words.ts';
import { contentOf, documents } from './random-documents.ts';
import { edited, edits } from './random-edits.ts';

/** Random each time, and printed: `MERGE_SEED=… ` repeats a run. */
const seed = Number(process.env['MERGE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const run = { seed, numRuns: Number(process.env['MERGE_RUNS'] ?? 2_000) };
const counted = { merges: 0, clauses: 0, merged: 0, conflicts: 0 };

const threeVersions = fc.tuple(documents, edits, edits).map(([model, ofMine, ofTheirs]) => ({
  base: contentOf(model),
  mine: contentOf(edited(model, ofMine, 'm')),
  theirs: contentOf(edited(model, ofTheirs, 't')),
}));
interface ThreeVersions {
  base: Content;
  mine: Content;
  theirs: Content;
}

const law = (name: string, check: (versions: ThreeVersions) => void) =>
  it(name, () => {
    process.stderr.write(`${name}: seed ${seed}, ${run.numRuns} cases\n`);
    fc.assert(fc.property(threeVersions, check), run);
  });

const standing = (merge: ContentMerge, mine: Content): Content => settle(merge, mine, {}).content;
describe('laws of the merge', () => {
  law('nothing changed, nothing changes; a change on one side is taken whole', ({ base, mine }) => {
    expect(standing(mergeContents(base, base, base), base)).toEqual(base);
    for (const merge of [
      mergeContents(base, mine, base),
      mergeContents(base, base, mine),
      mergeContents(base, mine, mine),
    ]) {
      expect(merge.conflicts).toEqual([]);
      expect(standing(merge, mine)).toEqual(mine);
    }
  });

  law('it does not matter who is called mine', ({ base, mine, theirs }) => {
    const [one, other] = [mergeContents(base, mine, theirs), mergeContents(base, theirs, mine)];
    expect([...other.conflicts].sort()).toEqual([...one.conflicts].sort());
    if (keptOrder(base, mine) || keptOrder(base, theirs))
      expect(other.clauses.map(({ id }) => id)).toEqual(one.clauses.map(({ id }) => id));
    const swapped = new Map(other.clauses.map((clause) => [clause.id, clause]));
    for (const part of ['metadata', 'variables', 'links'] as const)
      expect(other[part].map(({ field, outcome, result }) => [field, outcome === 'conflict' || result])).toEqual(
        one[part].map(({ field, outcome, result }) => [field, outcome === 'conflict' || result]),
      );
    for (const clause of one.clauses) {
      const twin = swapped.get(clause.id)!;
      expect(named(twin)).toBe(clause.outcome);
      if (clause.outcome !== 'conflict') expect(twin.result).toEqual(clause.result);
    }
  });

  law('no word that a side added is lost, and no word that both kept', ({ base, mine, theirs }) => {
    const merge = mergeContents(base, mine, theirs);
    counted.merges += 1;
    counted.clauses += merge.clauses.length;
    counted.conflicts += merge.conflicts.length;
    counted.merged += merge.clauses.filter(({ outcome }) => outcome === 'merged').length;
    expect(lostWords(merge)).toEqual([]);
    for (const { outcome, base: old, mine: ours, theirs: others, result } of [...merge.variables, ...merge.links]) {
      if (outcome === 'conflict' || result === null) continue;
      for (const side of [ours, others].filter((held) => held !== null))
        for (const word of wordCounts(JSON.stringify(side)).keys())
          if (!JSON.stringify(old).includes(word)) expect(JSON.stringify(result)).toContain(word);
    }
    const { content } = settle(merge, mine, {});
    for (const side of [mine, theirs])
      for (const { id } of side.clauses)
        if (!base.clauses.some((clause) => clause.id === id))
          expect(content.clauses.map((clause) => clause.id)).toContain(id);
  });

  law('the result is a valid content that reads as it was put together', ({ base, mine, theirs }) => {
    const merge = mergeContents(base, mine, theirs);
    const decisions = Object.fromEntries(merge.conflicts.map((id) => [id, { take: 'theirs' as const }]));
    const settled = settle(merge, mine, decisions);
    expect(settled.open).toEqual([]);
    expect(contentSchema.parse(settled.content)).toEqual(settled.content);
    expect(contentSchema.parse(standing(merge, mine))).toEqual(standing(merge, mine));
    for (const { outcome, result, mine: ours, theirs: others } of merge.clauses) {
      if (outcome !== 'merged' || !result) continue;
      expect(looseSigns(result.body)).toBeLessThanOrEqual(looseSigns(ours!.body) + looseSigns(others!.body));
      for (const node of parseMarkdown(result.body).children)
        if (node.type === 'table')
          for (const row of node.children) expect(row.children).toHaveLength(node.children[0]!.children.length);
      expect(
        blocksOf(result.body)
          .map(({ source, gap }) => gap + source)
          .join('')
          .trim(),
      ).toBe(result.body.trim());
    }
  });

  law('merging again changes nothing', ({ base, mine, theirs }) => {
    const once = settle(mergeContents(base, mine, theirs), mine, {}).content;
    const again = mergeContents(theirs, once, theirs);
    expect(again.conflicts).toEqual([]);
    expect(standing(again, once)).toEqual(once);
  });
});

/** What both moved stands where the merging city has it; everything else does not ask who merges. */
function keptOrder(base: Content, side: Content): boolean {
  const ids = ({ clauses }: Content, other: Content) =>
    clauses.map(({ id }) => id).filter((id) => other.clauses.some((clause) => clause.id === id));
  return ids(base, side).join() === ids(side, base).join();
}

const mirrored: Partial<Record<ClauseMerge['outcome'], ClauseMerge['outcome']>> = {
  mine: 'theirs',
  theirs: 'mine',
  addedByMe: 'addedByThem',
  addedByThem: 'addedByMe',
  removedByMe: 'removedByThem',
  removedByThem: 'removedByMe',
};
const named = ({ outcome }: ClauseMerge) => mirrored[outcome] ?? outcome;

/** Signs of Markdown that stand in a text without a meaning. */
function looseSigns(markdown: string): number {
  let count = 0;
  const walk = (node: { type: string; value?: string; children?: unknown[] }) => {
    if (node.type === 'text') count += (node.value!.match(/[*`[\]~|]/g) ?? []).length;
    (node.children as (typeof node)[] | undefined)?.forEach(walk);
  };
  walk(parseMarkdown(markdown));
  return count;
}

it('prints what the random merges were', () => {
  process.stderr.write(`${JSON.stringify(counted)}\n`);
  expect(counted.merged).toBeGreaterThan(0);
});
