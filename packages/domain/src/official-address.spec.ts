import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domainOf, freemailDomains, isWithin, mayBeListed, verdictOn } from './official-address.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const domain = fc.tuple(label, fc.constantFrom('example', 'test')).map((parts) => parts.join('.'));

describe('an official address', () => {
  it.each([
    ['huber@kelheim.de', ['kelheim.de'], 'known'],
    ['Huber@KELHEIM.DE', ['kelheim.de'], 'known'],
    ['huber@post.kelheim.de', ['kelheim.de'], 'known'],
    ['huber@kelheim.de', ['stadt.kelheim.de'], 'unknown'],
    ['huber@notkelheim.de', ['kelheim.de'], 'unknown'],
    ['huber@kelheim.de.evil.example', ['kelheim.de'], 'unknown'],
    ['huber@kelheim.de@evil.example', ['kelheim.de'], 'unknown'],
    ['huber@kelheim.de', [], 'unknown'],
    ['huber@gmx.de', [], 'freemail'],
    ['huber@GMX.de', ['gmx.de'], 'freemail'],
    ['huber@mail.gmx.de', [], 'freemail'],
  ] as const)('%s, where %j are known, is %s', (address, domains, verdict) =>
    expect(verdictOn(address, domains)).toBe(verdict),
  );

  it('is known exactly where its domain or one above it is listed', () => {
    fc.assert(
      fc.property(label, domain, fc.array(label, { maxLength: 3 }), (name, listed, below) => {
        const within = [...below, listed].join('.');
        expect(verdictOn(`${name}@${within}`, [listed])).toBe('known');
        expect(verdictOn(`${name}@x${within}`, [within])).toBe('unknown');
        expect(isWithin(listed, within)).toBe(below.length === 0);
      }),
    );
  });
});

describe('a domain on the list', () => {
  it.each(['kelheim.de', 'stadt.bad-schwalbach.de', 'xn--kln-sna.de'])('may be %s', (one) =>
    expect(mayBeListed(one)).toBe(true),
  );
  it.each([
    'de',
    '',
    'kelheim',
    'Kelheim.de',
    '-kelheim.de',
    'kel heim.de',
    'kelheim.de.',
    'web.de',
    'x.gmail.com',
    '*.de',
  ])('may not be %s', (one) => expect(mayBeListed(one)).toBe(false));
  it('is never everybody’s mail', () => {
    expect(freemailDomains.filter(mayBeListed)).toEqual([]);
    expect(freemailDomains.map((one) => domainOf(`x@${one}`))).toEqual(freemailDomains);
  });
});
