import { describe, expect, it } from '@jest/globals';
import { clauseNumbers, isNumbered } from './clause-numbers.ts';

describe('The numbers of clauses', () => {
  it('follow the outline', () => {
    expect(clauseNumbers([1, 2, 2, 3, 1, 2])).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
  });

  it('survive outlines that skip a level or begin too deep', () => {
    expect(clauseNumbers([1, 3, 3, 1])).toEqual(['1', '1.1', '1.2', '2']);
    expect(clauseNumbers([2, 1, 2])).toEqual(['1', '2', '2.1']);
  });

  it('are not given twice', () => {
    expect(['1. Zweck', '3.2 Ausnahmen', '§ 4 Pflichten', '2024 im Rückblick', 'Zweck'].map(isNumbered)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
