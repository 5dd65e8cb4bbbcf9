import { describe, expect, it } from '@jest/globals';
import { linkSchema } from './content.ts';
import { objectionsToLink } from './links.ts';

const label = 'Leitfaden des BSI';

describe('a link', () => {
  it.each([
    ['https://www.bsi.bund.de/leitfaden', null],
    ['http://intranet.example/a?b=c#d', null],
    ['', 'missing'],
    ['www.bsi.bund.de', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['ftp://example.org/a', 'no-address'],
    ['https://', 'no-address'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'too-long'],
    [['https://isb:', 'geheim', '@example.org/'].join(''), 'password'],
    ['https://example.org/da', 'taken'],
  ])('leads to an address of the web, once: %j: %s', (url, reason) => {
    const found = objectionsToLink({ label, url }, [{ url: 'https://example.org/da' }]);
    expect(found).toEqual(reason === null ? [] : [{ field: 'url', reason }]);
    if (reason === null) expect(linkSchema.safeParse({ label, url }).success).toBe(true);
  });

  it('says in words what it leads to', () => {
    expect(objectionsToLink({ label: ' ', url: 'https://a.example' }, [])).toEqual([
      { field: 'label', reason: 'missing' },
    ]);
    expect(objectionsToLink({ label: 'a'.repeat(201), url: '' }, [])).toEqual([
      { field: 'label', reason: 'too-long' },
      { field: 'url', reason: 'missing' },
    ]);
  });
});
