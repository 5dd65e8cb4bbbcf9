import { describe, expect, it } from '@jest/globals';
import { readDomains } from './read-domains.ts';

describe('a list of domains', () => {
  it('names one a line, however its cells are divided', () => {
    const text =
      '\uFEFFAGS;Domain\r\n09273137;kelheim.de\r\n\r\n"08111000","WWW.Stuttgart.de"\n14625\thttps://landkreis-bautzen.de/\n';
    expect(readDomains(text)).toEqual({
      rows: [
        { ags: '09273137', domain: 'kelheim.de' },
        { ags: '08111000', domain: 'stuttgart.de' },
        { ags: '14625', domain: 'landkreis-bautzen.de' },
      ],
      problems: [],
    });
  });

  it('says which lines it does not understand', () => {
    const { rows, problems } = readDomains('9273137;kelheim.de\n09273137;gmx.de\n09273137\n');
    expect(rows).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});
