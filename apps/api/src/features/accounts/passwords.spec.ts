import { describe, expect, test } from '@jest/globals';
import { hashPassword, passwordFits } from './passwords.ts';

const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

describe('passwords', () => {
  test('are kept as Argon2id, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([
      hashPassword('Rathaus im Herbstlaub'),
      hashPassword('Rathaus im Herbstlaub'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  test('fit however the keyboard composes an umlaut', async () => {
    const hash = await hashPassword('Schlüssel für Überstunden'.normalize('NFC'));
    expect(await passwordFits(hash, 'Schlüssel für Überstunden'.normalize('NFD'))).toBe(true);
    expect(await passwordFits(hash, 'Schlussel fur Uberstunden')).toBe(false);
  });

  test('take as long for an address without an account', async () => {
    const hash = await hashPassword('Rathaus im Herbstlaub');
    await passwordFits(null, 'warm up');
    const durations: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let turn = 0; turn < 9; turn += 1)
      for (const [who, stored] of [
        ['known', hash],
        ['unknown', null],
      ] as const) {
        const begin = performance.now();
        expect(await passwordFits(stored, 'wrong')).toBe(false);
        durations[who].push(performance.now() - begin);
      }
    const ratio = median(durations.unknown) / median(durations.known);
    // Without the hash of nobody's password the ratio would be nearly nought; the margin is for busy machines.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  test('never let anybody in where there is none', async () => {
    expect(await passwordFits(null, '')).toBe(false);
  });
});
