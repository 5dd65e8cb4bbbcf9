import { describe, expect, it } from '@jest/globals';
import { columnWidths } from './column-widths.ts';
import type { Run } from './document-text.ts';

const row = (...cells: string[]): Run[][] => cells.map((text) => [{ kind: 'text', text }]);

describe('the columns of a table', () => {
  it('fill the page, and leave room for their longest word and for whole phone numbers', () => {
    const long = 'Ein langer Satz, der über mehrere Zeilen geht und sich umbrechen lässt, wo immer es passt. '.repeat(
      3,
    );
    const widths = columnWidths([row('Stufe', 'Merkmale', 'Telefon'), row('Störung', long, '030 23125-100')], 880);
    expect(widths.reduce((all, one) => all + one, 0)).toBe(880);
    expect(widths[0]).toBeGreaterThan(7 * 10);
    expect(widths[2]).toBeGreaterThan(13 * 10);
    expect(widths[1]).toBeGreaterThan(widths[0]! * 3);
  });

  it('are alike where they hold the like', () => {
    const widths = columnWidths([row('A', 'B', 'C'), row('1', '2', '3')], 900);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(3);
  });
});
