import { describe, expect, it } from '@jest/globals';
import { withoutSigns } from './without-signs.ts';

describe('a text as people compare it', () => {
  it.each([
    ['Wer **sofort** meldet, hilft.', 'Wer sofort meldet, hilft.'],
    ['*Kursiv*, _auch so_, ~~weg~~ und `ping`', 'Kursiv, auch so, weg und ping'],
    ['Das ***Wichtigste***', 'Das Wichtigste'],
    ['## 2 Ausgabe', '2 Ausgabe'],
    ['- erstens\n  - darunter\n* zweitens', '• erstens\n  • darunter\n• zweitens'],
    ['1. erstens\n2. zweitens', '1. erstens\n2. zweitens'],
    ['- [ ] offen\n- [x] getan', '☐ offen\n☑ getan'],
    ['| Rolle | Aufgabe |\n| --- | :-: |\n| **ISB** | prüft<br>täglich |', 'Rolle · Aufgabe\nISB · prüft / täglich'],
    ['> Ein Zitat', 'Ein Zitat'],
    ['Siehe [das BSI](https://www.bsi.bund.de "BSI").', 'Siehe das BSI (https://www.bsi.bund.de).'],
    ['Meldung[^1]\n\n[^1]: Innerhalb von 24 Stunden.', 'Meldung[1]\n\n[1] Innerhalb von 24 Stunden.'],
    ['```\nnet use *\n```', 'net use *'],
  ])('%s', (markdown, words) => expect(withoutSigns(markdown)).toBe(words));

  it.each([
    '2 * 3 * 4',
    'snake_case_name und noch_einer',
    'Seite -3- von 5',
    'Frage? [Name der Kommune] antwortet.',
    'a | b',
    'C:\\Temp',
  ])('leaves „%s“ as it is', (text) => expect(withoutSigns(text)).toBe(text));

  it('gives the signs that the text means itself', () =>
    expect(withoutSigns('\\*kein Kursiv\\* und 1\\. kein Punkt \\| \\\\')).toBe(
      '*kein Kursiv* und 1. kein Punkt | \\',
    ));

  it('takes no longer than a text is long', () => {
    const begun = performance.now();
    for (const sign of ['*', '_', '[', '`', '~', '**a ', '[a](', '|', '> ']) withoutSigns(sign.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
