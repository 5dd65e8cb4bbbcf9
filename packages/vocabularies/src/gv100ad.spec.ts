import { describe, expect, it } from '@jest/globals';
import { readRegister } from './gv100ad.ts';

interface Fields {
  type: string;
  key: string;
  association?: string;
  name: string;
  mark?: string;
  population?: string;
  postcode?: string;
}

/** A record of 220 characters as the register writes it. */
function record({ type, key, association = '', name, mark = '', population = '', postcode = '' }: Fields): string {
  const line = Array.from({ length: 220 }, () => ' ');
  const put = (at: number, text: string) => Array.from(text).forEach((letter, index) => (line[at + index] = letter));
  put(0, type);
  put(2, '20260930');
  put(10, key);
  put(18, association);
  put(22, name);
  put(122, mark);
  put(139, population);
  put(165, postcode);
  return line.join('');
}

const kelheim = record({
  type: '60',
  key: '09273137',
  association: '0137',
  name: 'Kelheim, Stadt',
  mark: '63',
  population: '00000017123',
  postcode: '93309',
});
const saal = record({
  type: '60',
  key: '09273166',
  association: '5217',
  name: 'Saal a.d.Donau',
  mark: '64',
  population: '00000005800',
  postcode: '93342',
});
const file = [
  record({ type: '10', key: '09', name: 'Bayern' }),
  record({ type: '20', key: '092', name: 'Reg.-Bez. Niederbayern' }),
  record({ type: '40', key: '09273', name: 'Kelheim', mark: '44' }),
  record({ type: '50', key: '09273', association: '5217', name: 'Saal a.d.Donau (VGem)', mark: '54' }),
  kelheim,
  saal,
  record({
    type: '60',
    key: '09273444',
    association: '9444',
    name: 'Dürnbucher Forst',
    mark: '66',
    population: '00000000000',
  }),
  record({ type: '40', key: '09162', name: 'München, Landeshauptstadt', mark: '41' }),
  record({
    type: '60',
    key: '09162000',
    association: '0000',
    name: 'München, Landeshauptstadt',
    mark: '61',
    population: '00001500000',
    postcode: '80331',
  }),
].join('\r\n');

describe('the official Gemeindeverzeichnis', () => {
  it('becomes municipalities and districts', () => {
    const { asOf, rows, problems } = readRegister(file);
    expect(problems).toEqual([]);
    expect(asOf).toBe('2026-09-30');
    expect(rows.map((row) => [row.ags, row.ars, row.name, row.kind, row.population, row.district])).toEqual([
      ['09273', '092730000000', 'Landkreis Kelheim', 'district', 22923, null],
      ['09273137', '092730137137', 'Kelheim', 'town', 17123, '09273'],
      ['09273166', '092735217166', 'Saal a.d.Donau', 'municipality', 5800, '09273'],
      ['09162000', '091620000000', 'München', 'independent-city', 1500000, null],
    ]);
    expect(rows[3]).toMatchObject({ land: 'BY', officialName: 'München, Landeshauptstadt', postcode: '80331' });
  });

  it('leaves out forests and lakes, which no town hall administers', () => {
    expect(readRegister(file).rows.map((row) => row.name)).not.toContain('Dürnbucher Forst');
  });

  const umlauts: [string, Record<string, number>][] = [
    ['Windows-1252', { ü: 0xfc, ö: 0xf6, ß: 0xdf }],
    ['code page 850', { ü: 0x81, ö: 0x94, ß: 0xe1 }],
  ];
  it.each(umlauts)('reads umlauts written in %s', (_name, bytes) => {
    const groß = file.replaceAll('Saal a.d.Donau', 'Groß Köllen   ');
    const encoded = Uint8Array.from(groß, (letter) => bytes[letter] ?? letter.charCodeAt(0));
    expect(readRegister(encoded).rows.map((row) => row.name)).toEqual([
      'Landkreis Kelheim',
      'Kelheim',
      'Groß Köllen',
      'München',
    ]);
  });

  it('reads umlauts written in UTF-8, with or without a byte order mark', () => {
    expect(readRegister(new TextEncoder().encode(`\uFEFF${file}`)).rows.at(-1)?.name).toBe('München');
  });

  it('names broken lines by their number and reads the others', () => {
    const broken = [
      kelheim,
      'Das ist keine Zeile des Verzeichnisses',
      kelheim,
      saal.replace('09273166', '0927316X'),
      saal.replace('09273166', '99273166'),
      saal.replace('00000005800', '0000000 800'),
      saal.slice(0, 100),
      `60heute   ${saal.slice(10)}`,
      saal,
      '\u001A',
    ].join('\n');
    const { rows, problems } = readRegister(broken);
    expect(rows.map((row) => row.name)).toEqual(['Kelheim', 'Saal a.d.Donau']);
    expect(problems).toEqual([
      { line: 2, message: 'unknown record type "Da"' },
      { line: 3, message: 'AGS 09273137 already stands in line 1' },
      { line: 4, message: '"0927316X" is not a AGS (8 digits)' },
      { line: 5, message: 'AGS 99273166 lies in no Land' },
      { line: 6, message: '"0000000 800" is not a number of inhabitants (11 digits)' },
      { line: 7, message: '"" is not a Textkennzeichen' },
      { line: 8, message: '"heute   " is not a date (YYYYMMDD)' },
    ]);
  });

  it('has nothing to say about an empty file', () => {
    expect(readRegister('')).toEqual({ asOf: null, rows: [], problems: [] });
  });
});
