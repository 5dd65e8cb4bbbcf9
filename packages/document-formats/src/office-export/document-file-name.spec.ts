import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentFileName, type NamedDocument } from './document-file-name.ts';

const policy: NamedDocument = {
  title: 'Passwortrichtlinie',
  municipalityName: 'Stadt Musterstadt',
  number: '2.1',
  date: '2026-11-23',
  tlp: 'CLEAR',
};

describe('the name of a document’s file', () => {
  it.each([
    [{}, '2026-11-23_Passwortrichtlinie_Musterstadt_v2.1.docx'],
    [{ tlp: 'AMBER_STRICT' as const }, 'TLP-AMBER+STRICT_2026-11-23_Passwortrichtlinie_Musterstadt_v2.1.docx'],
    [{ title: 'Löschkonzept: Straßen & Plätze' }, '2026-11-23_Loeschkonzept-Strassen-Plaetze_Musterstadt_v2.1.docx'],
    [{ title: 'ÜBERSICHT', municipalityName: 'Landkreis Görlitz' }, '2026-11-23_UEBERSICHT_Goerlitz_v2.1.docx'],
    [{ number: null }, '2026-11-23_Passwortrichtlinie_Musterstadt_Arbeitsfassung.docx'],
    [{ what: 'Vergleich mit 2.0' }, '2026-11-23_Passwortrichtlinie_Musterstadt_Vergleich-mit-2-0_v2.1.docx'],
    [{ title: 'محمد' }, '2026-11-23_Dokument_Musterstadt_v2.1.docx'],
    [
      { municipalityName: 'Neustadt an der Weinstraße' },
      '2026-11-23_Passwortrichtlinie_Neustadt-an-der-Weinstrasse_v2.1.docx',
    ],
  ])('says day, title, city and version: %j', (more, name) =>
    expect(documentFileName({ ...policy, ...more }, 'docx')).toBe(name),
  );

  it('is one that Windows, mail and archives take, whatever people call their documents', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (title, municipalityName) => {
        const name = documentFileName({ ...policy, title, municipalityName, tlp: 'GREEN' }, 'pdf');
        expect(name).toMatch(/^TLP-GREEN_[A-Za-z0-9_.+-]+\.pdf$/);
        expect(name.length).toBeLessThanOrEqual(150);
        expect(name).not.toMatch(/\.\.|__/);
      }),
    );
  });
});
