import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bookmarkOfClause,
  clauseOfBookmark,
  markIn,
  propertiesOfMark,
  tagOfVariable,
  variableOfTag,
  type WordMark,
} from './word-marks.ts';

const mark: WordMark = { solution: 'sol_0190', version: 'ver_0191', clauses: ['zweck', 'rollen', 'a1b2c3'] };

describe('the marks by which an exported document is known again', () => {
  it('name version and clauses in properties that Word keeps whole', () => {
    const clauses = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/), { maxLength: 200 });
    fc.assert(
      fc.property(clauses, (ids) => {
        const properties = propertiesOfMark({ ...mark, clauses: ids });
        expect(properties.every(({ value }) => value.length <= 255)).toBe(true);
        expect(markIn(properties.toReversed())).toEqual({ ...mark, clauses: ids });
      }),
    );
  });

  it.each([
    ['no property', []],
    ['another program’s', [{ name: 'Client', value: 'x' }]],
    [
      'a piece that got lost',
      propertiesOfMark({ ...mark, clauses: Array.from({ length: 99 }, (_, at) => `c${at}`) }).slice(1),
    ],
    ['a clause twice', [{ name: 'Allmende', value: JSON.stringify({ ...mark, clauses: ['a', 'a'] }) }]],
    ['what is no id', [{ name: 'Allmende', value: JSON.stringify({ ...mark, clauses: ['../etc'] }) }]],
    ['no JSON', [{ name: 'Allmende', value: '{"solution"' }]],
  ])('count for nothing where there is %s', (_, properties) => expect(markIn(properties)).toBeNull());

  it('lead from a bookmark to its clause, and from other bookmarks nowhere', () => {
    expect(mark.clauses.map((_, at) => clauseOfBookmark(bookmarkOfClause(at), mark))).toEqual(mark.clauses);
    expect(
      ['_Allmende0', '_Allmende4', '_Allmende1x', '_Toc1', 'Allmende1'].map((name) => clauseOfBookmark(name, mark)),
    ).toEqual([null, null, null, null, null]);
  });

  it('lead from a content control to its variable; a key that Word would cut off has none', () => {
    expect(variableOfTag(tagOfVariable('isb.name')!)).toBe('isb.name');
    expect(tagOfVariable('a'.repeat(60))).toBeNull();
    expect(['variable:', 'variable:Ä', 'isb.name', 'variable:a b'].map(variableOfTag)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
