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

  it('counts another condition as a change, whatever the order of its answers', () => {
    const when = { key: 'it.cloud', is: ['ja', 'teilweise'] };
    const original = [{ ...clause('zweck'), when }, clause('geltung')];
    const { states } = originsOf(
      [
        { ...clause('zweck'), when: { key: 'it.cloud', is: ['teilweise', 'ja'] } },
        { ...clause('geltung'), when },
      ],
      original,
    );
    expect([...states.values()]).toEqual(['same', 'changed']);
  });

  it('does not count advice for adopters as text', () => {
    const advised = { ...clause('zweck'), guidance: 'Tipp' };
    const { states } = originsOf([advised], [clause('zweck')]);
    expect(states.get('zweck')).toBe('same');
  });
});
