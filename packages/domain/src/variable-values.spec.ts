import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { variableTypes } from './content.ts';
import { keptValue, valueProblem, writtenValue } from './variable-values.ts';

const options = ['Gemeinderat', 'Stadtrat'];

describe('an answer is kept, judged and written by its type', () => {
  it.each([
    ['text', ' Rathaus ', 'Rathaus', 'Rathaus', null],
    ['number', '14', '14', '14', null],
    ['number', '1.234,50', '1234,5', '1234,5', null],
    ['number', '0,125', '0,125', '0,125', null],
    ['number', '1,234', '1,234', '1,234', null],
    ['number', '12500', '12500', '12.500', null],
    ['number', '12.500', '12500', '12.500', null],
    ['number', '1234.5', '1234,5', '1234,5', null],
    ['number', '2026', '2026', '2026', null],
    ['number', '−3', '-3', '-3', null],
    ['number', 'zwölf', 'zwölf', 'zwölf', 'value-no-number'],
    ['number', '9'.repeat(400), '9'.repeat(400), '9'.repeat(400), 'value-no-number'],
    ['date', '2026-07-01', '2026-07-01', '1. Juli 2026', null],
    ['date', '1.7.2026', '2026-07-01', '1. Juli 2026', null],
    ['date', '01.07.2026', '2026-07-01', '1. Juli 2026', null],
    ['date', '1. Juli 2026', '2026-07-01', '1. Juli 2026', null],
    ['date', '31.12.2026', '2026-12-31', '31. Dezember 2026', null],
    ['date', '29.02.2026', '29.02.2026', '29.02.2026', 'value-no-date'],
    ['date', 'bald', 'bald', 'bald', 'value-no-date'],
    ['boolean', 'Ja', 'yes', 'Ja', null],
    ['boolean', 'yes', 'yes', 'Ja', null],
    ['boolean', 'nein', 'no', 'Nein', null],
    ['boolean', 'vielleicht', 'vielleicht', 'vielleicht', 'value-no-yes-no'],
    ['choice', 'gemeinderat', 'Gemeinderat', 'Gemeinderat', null],
    ['choice', 'Kreistag', 'Kreistag', 'Kreistag', 'value-no-option'],
    ['list', 'Rathaus\r\n\r\n Bauhof ', 'Rathaus\nBauhof', 'Rathaus und Bauhof', null],
    ['list', 'Rathaus\nFeuerwache\nBauhof', 'Rathaus\nFeuerwache\nBauhof', 'Rathaus, Feuerwache und Bauhof', null],
    ['list', 'a\n'.repeat(101), 'a\n'.repeat(101).trim(), `${'a, '.repeat(99)}a und a`, 'value-too-many-lines'],
    ['contact', 'IT-Hotline\n09441 555-444', 'IT-Hotline\n09441 555-444', 'IT-Hotline, 09441 555-444', null],
  ] as const)('%s %j', (type, written, kept, reads, problem) => {
    const variable = { type, options: type === 'choice' ? options : [] };
    expect(keptValue(variable, written)).toBe(kept);
    expect(writtenValue(variable, kept)).toBe(reads);
    expect(valueProblem(variable, written)).toBe(problem);
  });

  it('an empty answer is a gap and no mistake', () => {
    for (const type of variableTypes) {
      expect(valueProblem({ type, options }, '  ')).toBeNull();
      expect(keptValue({ type, options }, '  ')).toBe('');
      expect(writtenValue({ type, options }, '')).toBe('');
    }
  });
});

describe('for any answer', () => {
  const signs = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[0-9.,-]{1,12}$/),
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.constantFrom('Ja', 'nein', 'Stadtrat', '1. März 2026'),
  );
  const types = fc.constantFrom(...variableTypes);

  it('keeping it twice is keeping it once, and what is shown can be typed in again', () => {
    fc.assert(
      fc.property(types, signs, (type, written) => {
        const variable = { type, options };
        const kept = keptValue(variable, written);
        expect(keptValue(variable, kept)).toBe(kept);
        if (type !== 'list' && type !== 'contact') expect(keptValue(variable, writtenValue(variable, kept))).toBe(kept);
      }),
      { numRuns: 2_000 },
    );
  });
});
