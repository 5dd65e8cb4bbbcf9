import { describe, expect, it } from '@jest/globals';
import { originsOf } from './clause-origin.ts';

const clause = (id: string, body = 'Text') => ({ id, heading: id, level: 1, body, guidance: '', requirements: [] });

describe('an own version beside its original', () => {
  it('knows what is unchanged, changed, added and left out', () => {
    const { states, removed } = originsOf(
      [clause('zweck'), clause('geltung', 'Anders'), clause('neu')],
      [clause('zweck'), clause('geltung'), clause('entfallen')],
    );
    expect([...states]).toEqual([
      ['zweck', 'same'],
      ['geltung', 'changed'],
      ['neu', 'added'],
    ]);
    expect(removed).toEqual([{ id: 'entfallen', heading: 'entfallen' }]);
  });

  it('does not count advice for adopters as text', () => {
    const { states } = originsOf([{ ...clause('zweck'), guidance: 'Tipp' }], [clause('zweck')]);
    expect(states.get('zweck')).toBe('same');
  });
});
