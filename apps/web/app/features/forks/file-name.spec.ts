import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.ts';

const document = { title: 'Passwörter & Zugänge: Richtlinie', municipality: { name: 'Bad Schwalbach' }, tlp: 'CLEAR' };

describe('the name of a file that leaves the platform', () => {
  it('says day, title, municipality and version without signs that a file system refuses', () => {
    expect(fileNameOf(document, '2.1', '2026-11-23')).toBe(
      '2026-11-23_Passwoerter-Zugaenge-Richtlinie_Bad-Schwalbach_v2.1.md',
    );
  });

  it('says that it is a draft, and who may see it', () => {
    expect(fileNameOf({ ...document, tlp: 'AMBER_STRICT' }, null, '2026-11-23')).toMatch(
      /_Entwurf_TLP-AMBER-STRICT\.md$/,
    );
  });
});
