import { describe, expect, it } from '@jest/globals';
import type { Run } from './document-text.ts';
import { announces, isToFillIn, staysTogether } from './how-it-breaks.ts';

const runs = (text: string): Run[] => (text === '' ? [] : [{ kind: 'text', text }]);
const row = (...cells: string[]) => ({ cells: cells.map(runs) });
const picture: Run = {
  kind: 'picture',
  picture: { name: 'plan.png', alt: '', type: 'png', width: 1, height: 1 },
};

describe('a document on paper', () => {
  it('has room for the pen where nothing stands but what belongs there', () => {
    const toFillIn = [row('', '', ''), row('Name, Vorname', ''), row('Ort, Datum:', 'Ort, Datum:'), row('', 'Datum:')];
    expect(toFillIn.map(isToFillIn)).toEqual(toFillIn.map(() => true));
    const others = [row('ISB', 'prüft'), row('Z1', 'Serverräume verschlossen', ''), row('nur eine'), row('')];
    expect(others.map(isToFillIn)).toEqual(others.map(() => false));
    expect(isToFillIn({ cells: [runs('Plan'), [picture]] })).toBe(false);
  });

  it('keeps small tables together, and lets large ones go on', () => {
    const rows = (count: number, text: string) => Array.from({ length: count }, () => row(text, text));
    const header = row('Rolle', 'Aufgabe').cells;
    expect(staysTogether({ header, rows: rows(8, 'kurz') })).toBe(true);
    expect(staysTogether({ header, rows: rows(9, 'kurz') })).toBe(false);
    expect(staysTogether({ header, rows: rows(3, 'lang '.repeat(40)) })).toBe(false);
  });

  it('keeps what announces something with what it announces', () => {
    expect(['Beteiligung:', 'Beteiligung: ', 'So geht es.', ''].map((text) => announces(runs(text)))).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
