import { describe, expect, it } from '@jest/globals';
import { isGuessable } from './guessable.ts';

describe('a password', () => {
  it.each([
    'passwort1234',
    'Passwort-2026',
    'password1234',
    'iloveyou1234',
    '123456789012',
    'qwertzuiop123',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'Stadtverwaltung',
    'Stadtverwaltung1',
    'Allmende2026!',
    'Staedtetag2026',
    'x'.repeat(1_000),
  ])('that guessers try early is refused: %s', async (password) => expect(await isGuessable(password)).toBe(true));

  it.each([
    'Bautzen hat Türme',
    'Donaudurchbruch im Nebel',
    'correct horse battery staple',
    'Fahrrad Senf Oberlausitz',
    'eL9_q2WmXk-3Tz0VbQ',
    '🐻 läuft über sieben Brücken',
  ])('that is hard to guess is taken, whatever it is made of: %s', async (password) =>
    expect(await isGuessable(password)).toBe(false),
  );

  it('is guessed sooner by whoever knows the person', async () => {
    const about = ['Xaver Niedermayrhofer', 'xaver@kelheim.example'];
    expect(await isGuessable('Niedermayrhofer', about)).toBe(true);
    expect(await isGuessable('Niedermayrhofer')).toBe(false);
  });

  it('as long as anybody may send costs no more than a moment', async () => {
    const begin = performance.now();
    await isGuessable('Aa1!'.repeat(250), ['x'.repeat(120)]);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
