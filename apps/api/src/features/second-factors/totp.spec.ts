import { describe, expect, it } from '@jest/globals';
import { codeAt, keyUri, newSecret, stepAt, stepOf } from './totp.ts';

/** "12345678901234567890", the secret of the test vectors, in base 32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of an authenticator app', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at second %i is the one of RFC 6238, appendix B', (seconds, code) => {
    expect(codeAt(RFC_SECRET, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
  });

  it('counts one step before and after its time, and no more', () => {
    const now = new Date('2026-11-25T10:00:15Z');
    const step = stepAt(now);
    const answers = [-2, -1, 0, 1, 2].map((off) => stepOf(codeAt(RFC_SECRET, step + off), RFC_SECRET, now));
    expect(answers).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('may be typed as it is shown, in two groups', () => {
    const now = new Date();
    const code = codeAt(RFC_SECRET, stepAt(now));
    expect(stepOf(`${code.slice(0, 3)} ${code.slice(3)}`, RFC_SECRET, now)).toBe(stepAt(now));
    for (const wrong of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(stepOf(wrong, RFC_SECRET, now)).toBeNull();
  });

  it('comes from a secret of 160 bits that an app can read', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(keyUri(RFC_SECRET, 'sabine@kelheim.de', 'Allmende')).toBe(
      `otpauth://totp/Allmende:sabine%40kelheim.de?issuer=Allmende&secret=${RFC_SECRET}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
