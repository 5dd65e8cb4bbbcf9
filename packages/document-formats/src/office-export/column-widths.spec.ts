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

  it('give way where a page has no room for all of them, but never those of short words', () => {
    const names = ['Von,', ...Array.from({ length: 8 }, () => 'Administration')];
    const widths = columnWidths([row(...names), row(...names)], 880);
    expect(widths.reduce((all, one) => all + one, 0)).toBe(880);
    expect(widths[0]).toBeGreaterThan(4 * 10);
  });

  it('have room for the pen where nothing stands in one', () => {
    const [, , open] = columnWidths(
      [row('Nr.', 'Anforderung', 'Umsetzung'), row('Z1', 'Ein Satz. '.repeat(9), '')],
      880,
    );
    expect(open).toBeGreaterThan(250);
  });

  it('are alike where they hold the like', () => {
    const widths = columnWidths([row('A', 'B', 'C'), row('1', '2', '3')], 900);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(3);
  });
});
