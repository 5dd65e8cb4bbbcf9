import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitPlaces } from './clause-bodies.ts';
import {
  clausesBelow,
  joinClauses,
  levelJumps,
  moveClause,
  placeClause,
  resetClause,
  restoreClause,
  restoreFromOrigin,
  shiftClause,
  splitClause,
  withoutLevelJumps,
} from './clauses.ts';
import type { Clause } from './content.ts';
import { toHtml, toText } from './markdown.ts';

const clause = (id: string, level = 1, body = ''): Clause => ({
  id,
  heading: id.toUpperCase(),
  level,
  body,
  guidance: '',
  requirements: [],
});
/** `a1 b2`: clauses by id and level. */
const outline = (text: string) => text.split(' ').map((name) => clause(name[0]!, Number(name.slice(1))));
const told = (clauses: readonly Clause[]) => clauses.map(({ id, level }) => `${id}${level}`).join(' ');

const outlines = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
  .map((levels) => levels.map((level, at) => clause(String.fromCharCode(97 + at), level)));
const outlineAndPlace = outlines.chain((clauses) =>
  fc.record({ clauses: fc.constant(clauses), at: fc.nat({ max: clauses.length - 1 }) }),
);

describe('moving a clause', () => {
  it.each([
    ['b', -1, 'a1 b1 c1', 'b1 a1 c1'],
    ['b', 1, 'a1 b1 c1', 'a1 c1 b1'],
    ['a', -1, 'a1 b1', 'a1 b1'],
    ['b', 1, 'a1 b1', 'a1 b1'],
    ['a', 1, 'a1 b2 c1 d2', 'c1 d2 a1 b2'],
    ['c', -1, 'a1 b2 c1 d2', 'c1 d2 a1 b2'],
    ['d', -1, 'a1 b2 c1 d2', 'a1 b2 d2 c1'],
    ['b', 1, 'a1 b2 c1 d2', 'a1 c1 b2 d2'],
    ['x', 1, 'a1 b1', 'a1 b1'],
  ] as const)('%s by %d in %s', (id, by, before, after) => {
    expect(told(moveClause(outline(before), id, by))).toBe(after);
  });

  it('never loses a clause, and keeps what stands below it behind it', () => {
    fc.assert(
      fc.property(outlineAndPlace, fc.constantFrom(-1 as const, 1 as const), ({ clauses, at }, by) => {
        const moved = moveClause(clauses, clauses[at]!.id, by);
        expect(moved.map(({ id }) => id).sort()).toEqual(clauses.map(({ id }) => id));
        const end = clauses.findIndex(({ level }, index) => index > at && level <= clauses[at]!.level);
        const branch = clauses.slice(at, end < 0 ? undefined : end);
        const now = moved.indexOf(clauses[at]!);
        expect(moved.slice(now, now + branch.length)).toEqual(branch);
      }),
      { numRuns: 2_000 },
    );
  });

  it('down and up again leads back where no level is skipped', () => {
    fc.assert(
      fc.property(outlineAndPlace, ({ clauses: any, at }) => {
        const clauses = withoutLevelJumps(any);
        const id = clauses[at]!.id;
        const down = moveClause(clauses, id, 1);
        if (down.every((one, index) => one === clauses[index])) return;
        expect(moveClause(down, id, -1)).toEqual(clauses);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a', 'c', 'a1 b2 c1', 'a1 b2 c1'],
    ['a', null, 'a1 b2 c1', 'c1 a1 b2'],
    ['c', 'a', 'a1 b2 c1', 'c1 a1 b2'],
    ['c', 'b', 'a1 b2 c1', 'a1 c1 b2'],
    ['a', 'b', 'a1 b2 c1', 'a1 b2 c1'],
    ['a', 'x', 'a1 b2 c1', 'a1 b2 c1'],
  ])('%s dropped before %s in %s', (id, before, from, to) => {
    expect(told(placeClause(outline(from), id, before))).toBe(to);
  });
});

describe('what stands below a clause', () => {
  it.each([
    ['a', 'a1 b2 c3 d1', 'b2 c3'],
    ['b', 'a1 b2 c3 d2', 'c3'],
    ['d', 'a1 b2 d1', ''],
    ['x', 'a1', ''],
  ])('%s in %s: %s', (id, all, below) => {
    expect(told(clausesBelow(outline(all), id))).toBe(below);
  });

  it.each([
    ['a', 1, 'a1 b2 c1', 'a2 b3 c1'],
    ['b', -1, 'a1 b2 c3 d2', 'a1 b1 c2 d2'],
    ['a', -1, 'a1 b2', 'a1 b2'],
    ['a', 1, 'a1 b4', 'a1 b4'],
    ['b', 1, 'a1 b4 c1', 'a1 b4 c1'],
    ['x', 1, 'a1 b2', 'a1 b2'],
  ] as const)('goes with it to another level: %s by %d in %s', (id, by, before, after) => {
    expect(told(shiftClause(outline(before), id, by))).toBe(after);
  });
});

describe('jumps between levels', () => {
  it.each([
    ['a1 b2 c3 d1', '', 'a1 b2 c3 d1'],
    ['a1 b3 c3 d2', 'b3→2', 'a1 b2 c2 d2'],
    ['a2 b3 c1', 'a2→1', 'a1 b2 c1'],
    ['a1 b4 c2 d4', 'b4→2 d4→3', 'a1 b2 c2 d3'],
    ['a1 b3 c4 d2', 'b3→2', 'a1 b2 c3 d2'],
  ])('%s: %s', (before, jumps, after) => {
    const clauses = outline(before);
    expect(
      levelJumps(clauses)
        .map(({ id, level, allowed }) => `${id}${level}→${allowed}`)
        .join(' '),
    ).toBe(jumps);
    expect(told(withoutLevelJumps(clauses))).toBe(after);
  });

  it('there are none left after mending, and no clause sinks', () => {
    fc.assert(
      fc.property(outlines, (clauses) => {
        const mended = withoutLevelJumps(clauses);
        expect(levelJumps(mended)).toEqual([]);
        expect(mended.every(({ level }, at) => level <= clauses[at]!.level)).toBe(true);
        expect(withoutLevelJumps(mended)).toEqual(mended);
        if (levelJumps(clauses).length === 0) expect(mended).toEqual(clauses);
      }),
      { numRuns: 2_000 },
    );
  });
});

const second = { id: 'neu', heading: 'Zweiter Teil' };
const splitAt = (body: string, words: string) => {
  const { clauses } = splitClause([clause('a', 2, body), clause('z')], 'a', body.indexOf(words), second);
  return clauses!.map((one) => one.body);
};

describe('splitting a clause', () => {
  it.each([
    ['between paragraphs', 'Eins.\n\nZwei.\n\nDrei.', 'Zwei', ['Eins.', 'Zwei.\n\nDrei.']],
    ['inside a paragraph: before the next', 'Eins.\n\nZwei.', 'ins', ['Eins.', 'Zwei.']],
    ['never inside a list', '- eins\n- zwei\n\nDanach.', 'zwei', ['- eins\n- zwei', 'Danach.']],
    ['behind everything', 'Eins.', 'ns.', ['Eins.', '']],
    ['before everything', 'Eins.', 'Eins', ['', 'Eins.']],
    ['an indented code block keeps its indent', 'A\n\n    code', '    code', ['A', '    code']],
    ['a footnote goes along', 'A.\n\nB[^1].\n\n[^1]: Note.', 'B', ['A.', 'B[^1].\n\n[^1]: Note.']],
    ['a footnote stays', 'A[^1].\n\nB.\n\n[^1]: Note.', 'B', ['A[^1].\n\n[^1]: Note.', 'B.']],
    ['a link target for both', '[a].\n\n[b][a].\n\n[a]: #x', '[b]', ['[a].\n\n[a]: #x', '[b][a].\n\n[a]: #x']],
  ])('%s', (_, body, words, parts) => {
    expect(splitAt(body, words)).toEqual([...parts, '']);
  });

  it('leaves id, guidance, requirements and reason with the first part and the condition with both', () => {
    const when = { key: 'it.cloud', is: ['yes'] };
    const whole = { ...clause('a', 3, 'A\n\nB'), guidance: 'G', requirements: ['wiba:1'], deviation: 'D', when };
    expect(splitClause([whole], 'a', 3, second).clauses).toEqual([
      { ...whole, body: 'A' },
      { id: 'neu', heading: 'Zweiter Teil', level: 3, body: 'B', guidance: '', requirements: [], when },
    ]);
  });

  it('says what is in the way', () => {
    expect(splitClause([], 'a', 0, second).obstacle).toBe('missing');
    const many = Array.from({ length: 500 }, (_, at) => clause(`c${at}`));
    expect(splitClause(many, 'c1', 0, second).obstacle).toBe('too-many');
  });

  it('names the places', () => {
    expect(splitPlaces('Eins.\n\n- **zwei**\n- drei\n\n[^1]: Note')).toEqual([{ offset: 7, excerpt: 'zweidrei' }]);
  });

  const blocks = fc.constantFrom(
    'Ein Satz mit {{isb.name}}.',
    'Zwei[^1] und [drei][ziel].',
    '- eins\n- zwei\n  - drei',
    '1. a\n2. b',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```sh\nls\n```',
    '> Zitat',
    '[^1]: Eine Note.',
    '[ziel]: https://example.org',
    '###### Kopf',
  );
  it('no word is lost or changed, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 8 }), fc.nat({ max: 400 }), (parts, offset) => {
        const body = parts.join('\n\n');
        const { clauses } = splitClause([clause('a', 1, body)], 'a', offset % (body.length + 1), second);
        const words = (text: string) => new Set(toText(text).split(/\s+/).filter(Boolean));
        const both = new Set(clauses!.flatMap((one) => [...words(one.body)]));
        expect(both).toEqual(words(body));
        const footnotes = (text: string) => (toHtml(text).match(/data-footnote-ref/g) ?? []).length;
        expect(footnotes(clauses![0]!.body) + footnotes(clauses![1]!.body)).toBe(footnotes(body));
      }),
      { numRuns: 500 },
    );
  });
});

describe('joining clauses', () => {
  const joined = (one: string, other: string) => joinClauses([clause('a', 1, one), clause('b', 2, other)], 'a');

  it('keeps id, heading and level of the first and the words of the second heading', () => {
    expect(joined('Eins.', 'Zwei.').clauses).toEqual([clause('a', 1, 'Eins.\n\n###### B\n\nZwei.')]);
  });

  it.each([
    ['an empty one', '', 'Zwei.', '###### B\n\nZwei.'],
    ['an open code block is closed', '```\nls', 'Zwei.', '```\nls\n```\n\n###### B\n\nZwei.'],
    [
      'footnotes of the same name stay two',
      'A[^1].\n\n[^1]: Eins.',
      'B[^1].\n\n[^1]: Zwei.',
      'A[^1].\n\n[^1]: Eins.\n\n###### B\n\nB[^1-2].\n\n[^1-2]: Zwei.',
    ],
    [
      'link targets of the same name stay two',
      '[a].\n\n[a]: #x',
      '[a], [b][a], [a][].\n\n[a]: #y',
      '[a].\n\n[a]: #x\n\n###### B\n\n[a][a-2], [b][a-2], [a][a-2].\n\n[a-2]: #y',
    ],
    [
      'the same target twice stays as it is',
      '[a].\n\n[a]: #x',
      '[a]\n\n[a]: #x',
      '[a].\n\n[a]: #x\n\n###### B\n\n[a]\n\n[a]: #x',
    ],
  ])('%s', (_, one, other, body) => {
    expect(joined(one, other).clauses![0]!.body).toBe(body);
  });

  it('brings guidance, requirements and reasons together', () => {
    const first = { ...clause('a'), guidance: 'Eins', requirements: ['wiba:1', 'wiba:2'], deviation: 'Weil.' };
    const other = { ...clause('b'), guidance: 'Zwei', requirements: ['wiba:2', 'wiba:3'], deviation: 'Darum.' };
    expect(joinClauses([first, other], 'a').clauses![0]).toMatchObject({
      guidance: 'Eins\n\nZwei',
      requirements: ['wiba:1', 'wiba:2', 'wiba:3'],
      deviation: 'Weil. Darum.',
    });
  });

  it('says what is in the way', () => {
    expect(joinClauses([clause('a')], 'a').obstacle).toBe('missing');
    expect(joinClauses([clause('a'), clause('b')], 'x').obstacle).toBe('missing');
    const conditional = { ...clause('b'), when: { key: 'it.cloud', is: ['yes'] } };
    expect(joinClauses([clause('a'), conditional], 'a').obstacle).toBe('conditions-differ');
    expect(joined('a'.repeat(60_000), 'b'.repeat(60_000)).obstacle).toBe('too-long');
  });

  it('undoes a split but for the heading', () => {
    const { clauses } = splitClause([clause('a', 1, 'Eins[^1].\n\nZwei[^2].\n\n[^2]: Note.')], 'a', 11, second);
    expect(toText(joinClauses(clauses!, 'a').clauses![0]!.body)).toBe('Eins[^1].\nZweiter Teil\nZwei.\nNote.');
  });
});

describe('resetting, deleting and undoing', () => {
  const source = { ...clause('a', 2, 'Ursprung'), when: { key: 'it.cloud', is: ['no'] } };

  it('takes everything back and forgets the reason', () => {
    const own = { ...clause('a', 1, 'Eigen'), deviation: 'Weil.' };
    expect(resetClause([own, clause('b')], source)).toEqual([source, clause('b')]);
    expect(resetClause([own], { ...source, deviation: 'fremd' })).toEqual([source]);
  });

  it('takes the condition of the original as well, also where it has none', () => {
    const always = clause('a');
    const own = { ...clause('a', 1, 'Eigen'), when: { key: 'it.cloud', is: ['yes'] }, deviation: 'Weil.' };
    expect(resetClause([own], source)[0]).toHaveProperty('when', source.when);
    expect(resetClause([own], always)).toStrictEqual([always]);
    expect(resetClause([clause('b')], source)).toEqual([clause('b')]);
  });

  it.each([
    ['a', 'a1 x1 b1'],
    [null, 'x1 a1 b1'],
    ['gone', 'a1 b1 x1'],
  ])('puts a deleted clause back behind %s', (after, told_) => {
    expect(told(restoreClause(outline('a1 b1'), clause('x'), after))).toBe(told_);
  });

  it.each([
    ['c', 'a1 b2 d1', 'a1 b2 c1 d1'],
    ['c', 'd1 a1', 'd1 a1 c1'],
    ['a', 'b2 d1', 'a1 b2 d1'],
    ['c', 'd1', 'c1 d1'],
    ['b', 'a1 b2', 'a1 b2'],
    ['x', 'a1', 'a1'],
  ])('puts %s of the original back into %s', (id, own, restored) => {
    expect(told(restoreFromOrigin(outline(own), outline('a1 b2 c1 d1'), id))).toBe(restored);
  });

  it('does not put it back twice', () => {
    expect(told(restoreClause(outline('a1 b1'), clause('b'), 'a'))).toBe('a1 b1');
  });
});
