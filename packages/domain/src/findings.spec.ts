import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema } from './content.ts';
import { isIban } from './finding-patterns.ts';
import { findingsIn, findingsInText } from './findings.ts';

/** Secrets are put together here: written out they would be taken for real ones by whoever searches the repository. */
const made = (...parts: string[]): string => parts.join('');
const codes = (text: string): string[] => findingsInText(text).map(({ code }) => code);

describe('what should not be passed on is found', () => {
  it.each([
    ['VS-NfD', 'classification-mark'],
    ['**Einstufung:** VS – Nur für den Dienstgebrauch', 'classification-mark'],
    ['TLP:RED', 'classification-mark'],
    ['Unterlagen mit VS-NfD gehören nicht hierher.', 'classification-mention'],
    [made('-----BEGIN RSA PRIV', 'ATE KEY-----'), 'private-key'],
    [made('-----BEGIN PGP PRIV', 'ATE KEY BLOCK-----'), 'private-key'],
    [made('gh', 'p_', 'a1B2'.repeat(10)), 'access-token'],
    [made('AK', 'IA', 'ABCDEFGHIJKLMNOP'), 'access-token'],
    [made('api_key', ' = "', 'abcd1234'.repeat(3), '"'), 'access-token'],
    [made('Passwort: ', 'Sommer2024!'), 'password'],
    [made('| WLAN-Kennwort: `', 'rathaus#1` |'), 'password'],
    ['Server 10.12.0.7', 'internal-ip'],
    ['172.31.255.1', 'internal-ip'],
    ['fd12:3456:789a::1', 'internal-ip'],
    ['srv-dc01.rathaus.local', 'internal-host'],
    ['\\\\srv01\\freigabe', 'internal-host'],
    ['a.b@stadt-x.de', 'email'],
    ['Tel. 06221 58-10000', 'phone'],
    ['+49 (0)228 9582-222', 'phone'],
    ['0170 1234567', 'phone'],
    ['DE89 3704 0044 0532 0130 00', 'iban'],
    ['Frau Müller-Lüdenscheidt', 'person-name'],
    ['Herrn Dr. Meier', 'person-name'],
  ])('%s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ...[
      'Passwort: mindestens zwölf Zeichen',
      'Passwort: {{admin.password}}',
      '10.0.0.0/8',
      '192.0.2.1',
      '1.10.0.2',
      'Version 10.2',
      '8.8.8.8',
    ],
    ...[
      'isb@kelheim.example.org',
      '030 23125-140',
      '110 und 112',
      'ISO 27001:2022',
      '09185149',
      '2026-01-15',
      '08:00-18:00 Uhr',
      'DE12 3456 7890 1234 5678 90',
    ],
    ...[
      'Frau Bürgermeisterin',
      'Herr Oberbürgermeister',
      'Frau {{isb.name}}',
      'TLP:GREEN',
      'www.bsi.bund.de',
      'gs2023:ORP.4',
    ],
  ])('but %s is no finding', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('with clause, count and words around, and without repeating a secret', () => {
    const content = contentSchema.parse({
      metadata: { title: 'Plan', type: 'konzept', maintainer: { contact: 'amt@stadt-x.de' } },
      clauses: [
        {
          id: 'a',
          heading: 'A',
          level: 1,
          body: `Rechner 10.1.1.1 und 10.1.1.2\n\n${made('Passwort: ', 'Winter2025?')}`,
        },
      ],
      variables: [{ key: 'a.b', label: 'Nummer', example: '06221 58-10000' }],
    });
    expect(findingsIn(content)).toEqual([
      {
        code: 'password',
        severity: 'error',
        clauseId: 'a',
        excerpt: '…echner 10.1.1.1 und 10.1.1.2 Passwort: Wi…',
        count: 1,
      },
      {
        code: 'internal-ip',
        severity: 'warning',
        clauseId: 'a',
        excerpt: expect.stringContaining('10.1.1.1'),
        count: 2,
      },
    ]);
  });

  it('counts only account numbers whose check digits are right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{18}$/), fc.integer({ min: 1, max: 96 }), (account, wrong) => {
        const rest = [...`${account}131400`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
        const check = 98 - rest;
        const other = ((check - 2 + wrong) % 97) + 2;
        expect(isIban(`DE${String(check).padStart(2, '0')}${account}`)).toBe(true);
        expect(isIban(`DE${String(other).padStart(2, '0')}${account}`)).toBe(false);
      }),
    );
  });
});
