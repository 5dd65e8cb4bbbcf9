import { describe, expect, it } from '@jest/globals';
import { contentSchema, type Clause, type Content } from './content.ts';
import { mergeContents, settle } from './merge.ts';

const clause = (id: string, body = id, more: Partial<Clause> = {}): Clause => ({
  id,
  heading: id.toUpperCase(),
  level: 1,
  body,
  guidance: '',
  requirements: [],
  ...more,
});
const content = (clauses: Clause[], metadata: Partial<Content['metadata']> = {}): Content =>
  contentSchema.parse({ metadata: { title: 'Leitlinie', type: 'leitlinie', ...metadata }, clauses });
const base = content([clause('a'), clause('b'), clause('c')]);
const words = (merged: Content) => merged.clauses.map(({ body }) => body).join(' ');

describe('merging clause by clause', () => {
  it.each<[string, Clause[], Clause[], string[], string, string[]]>([
    ['nothing changed', base.clauses, base.clauses, ['unchanged', 'unchanged', 'unchanged'], 'a b c', []],
    [
      'each side changed another clause',
      [clause('a', 'a1'), clause('b'), clause('c')],
      [clause('a'), clause('b'), clause('c', 'c2')],
      ['mine', 'unchanged', 'theirs'],
      'a1 b c2',
      [],
    ],
    [
      'both added',
      [clause('a'), clause('x'), clause('b'), clause('c')],
      [clause('a'), clause('b'), clause('c'), clause('y')],
      ['unchanged', 'addedByMe', 'unchanged', 'unchanged', 'addedByThem'],
      'a x b c y',
      [],
    ],
    [
      'both removed another one',
      [clause('b'), clause('c')],
      [clause('a'), clause('b')],
      ['removedByMe', 'unchanged', 'removedByThem'],
      'b',
      [],
    ],
    [
      'removed here, edited there',
      [clause('b'), clause('c', 'c1')],
      [clause('a', 'a2'), clause('b')],
      ['conflict', 'unchanged', 'conflict'],
      'b c1',
      ['a', 'c'],
    ],
    ['moved by one', [clause('c'), clause('a'), clause('b')], base.clauses, Array(3).fill('unchanged'), 'c a b', []],
  ])('%s', (_, mine, theirs, outcomes, text, open) => {
    const merge = mergeContents(base, content(mine), content(theirs));
    expect(merge.clauses.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(merge.conflicts).toEqual(open);
    const settled = settle(merge, content(mine), {});
    expect(words(settled.content)).toBe(text);
    expect(settled.open).toEqual(open);
  });

  it('keeps why a city deviates, and takes nobody else’s reason', () => {
    const mine = content([clause('a', 'a', { deviation: 'Landesrecht' }), clause('b'), clause('c')]);
    const theirs = content([clause('a', 'a2'), clause('b', 'b2', { deviation: 'fremd' }), clause('c')]);
    const { content: merged } = settle(mergeContents(base, mine, theirs), mine, {});
    expect(merged.clauses.map(({ body, deviation }) => [body, deviation])).toEqual([
      ['a2', 'Landesrecht'],
      ['b2', undefined],
      ['c', undefined],
    ]);
  });

  it('lets decisions settle conflicts and overrule what is none', () => {
    const mine = content([clause('a', 'mein Text'), clause('b'), clause('c')]);
    const theirs = content([clause('a', 'ihr Satz'), clause('b', 'neu'), clause('c')]);
    const merge = mergeContents(base, mine, theirs);
    const settled = (decisions: Parameters<typeof settle>[2]) => words(settle(merge, mine, decisions).content);
    expect(settled({ a: { take: 'theirs' }, b: { take: 'mine' } })).toBe('ihr Satz b c');
    expect(settled({ a: { take: 'combined', clause: { heading: 'A', level: 1, body: 'beides' } } })).toBe(
      'beides neu c',
    );
  });
});

describe('merging what stands beside the text', () => {
  it('merges metadata by field, sets as sets, and leaves each city its own functions', () => {
    const common = { topics: ['zugang'], keywords: ['a', 'b'], maintainer: { function: 'ISB', contact: '' } };
    const merge = mergeContents(
      content([], common),
      content([], {
        ...common,
        title: 'Unsere Leitlinie',
        keywords: ['b', 'mein'],
        maintainer: { function: '', contact: '' },
      }),
      content([], {
        ...common,
        summary: 'Neu',
        keywords: ['a', 'b', 'ihr'],
        maintainer: { function: 'CISO', contact: '' },
      }),
    );
    expect(merge.conflicts).toEqual([]);
    expect(settle(merge, content([]), {}).content.metadata).toMatchObject({
      title: 'Unsere Leitlinie',
      summary: 'Neu',
      keywords: ['b', 'ihr', 'mein'],
      maintainer: { function: '', contact: '' },
    });
  });

  it('asks where both named another title', () => {
    const [mine, theirs] = [content([], { title: 'Meine' }), content([], { title: 'Ihre' })];
    const merge = mergeContents(content([]), mine, theirs);
    expect(merge.conflicts).toEqual(['metadata:title']);
    expect(settle(merge, mine, {})).toMatchObject({
      open: ['metadata:title'],
      content: { metadata: { title: 'Meine' } },
    });
    expect(settle(merge, mine, { 'metadata:title': { take: 'combined', value: 'Beide' } })).toMatchObject({
      open: [],
      content: { metadata: { title: 'Beide' } },
    });
  });
});
