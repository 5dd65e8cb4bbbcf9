import { describe, expect, it } from '@jest/globals';
import { jumpsShown, movedClause, outlineShown } from './outline-shown.ts';

/** `a1 b2`: clauses by id and level. */
const outline = (text: string) =>
  text.split(' ').map((name) => ({
    ...{ id: name[0]!, heading: name[0]!.toUpperCase(), level: Number(name[1]) },
    ...{ body: 'Text', guidance: '', requirements: [] },
  }));

describe('the outline of a draft', () => {
  it.each([
    ['a1', ''],
    ['a1 b1', 'a:down b:up,deeper'],
    ['a1 b2 c1', 'a:down b:up,down,higher c:up,deeper'],
    ['a1 b2', 'b:up,higher'],
    ['a1 b1 c4', 'a:down b:up c:up,higher'],
  ])('offers the ways that lead somewhere and to no new jump: %s', (text, ways) => {
    const shown = outlineShown(outline(text))
      .filter(({ canGo }) => canGo.length > 0)
      .map(({ id, canGo }) => `${id}:${canGo.join(',')}`);
    expect(shown.join(' ')).toBe(ways);
  });

  it('counts no characters where only the clauses below have text', () => {
    const [title, ...rest] = outline('a1 b2');
    expect(outlineShown([{ ...title!, body: ' ' }, ...rest]).map(({ length }) => length)).toEqual([null, 4]);
    expect(outlineShown([{ ...title!, body: ' ' }]).map(({ length }) => length)).toEqual([0]);
  });

  it('says where a clause stands now, and which levels are missing', () => {
    const clauses = outline('a1 b1 c3');
    expect(movedClause(clauses, 'b')).toEqual({ heading: 'B', level: 1, below: 1, place: 2, all: 3 });
    expect(movedClause(clauses, 'x')).toBeNull();
    expect(movedClause(clauses, null)).toBeNull();
    expect(jumpsShown(clauses)).toEqual([{ id: 'c', heading: 'C', level: 3, allowed: 2 }]);
  });
});
