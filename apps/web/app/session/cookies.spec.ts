import { describe, expect, it } from '@jest/globals';
import { withCookies } from './cookies.ts';

describe('the cookies of a visitor after an answer', () => {
  it('stay as they are where nothing was set', () => {
    expect(withCookies('a=1; b=2', [])).toBe('a=1; b=2');
    expect(withCookies(null, [])).toBeNull();
  });

  it('are replaced, added and taken back', () => {
    const set = ['allmende=neu; Path=/; HttpOnly', 'c=3; Path=/', 'b=; Path=/; Max-Age=0'];
    expect(withCookies('allmende=alt; b=2', set)).toBe('allmende=neu; c=3');
    expect(withCookies(null, ['c=3; Path=/'])).toBe('c=3');
    expect(withCookies('b=2', ['b=; Max-Age=0'])).toBeNull();
  });
});
