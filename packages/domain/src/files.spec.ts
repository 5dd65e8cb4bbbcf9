import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymous, maySee, tlpLabels, type Visible } from './audience.ts';
import { checkForRelease } from './checks.ts';
import { contentSchema } from './content.ts';
import {
  cleanFileName,
  fileEndings,
  fileTypeOf,
  isNameFor,
  labelOfFile,
  labelsForFile,
  maySeeFile,
  objectionToAmount,
  objectionToName,
  objectionToRename,
  objectionToText,
} from './files.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_FILES_BYTES } from './limits.ts';

describe('the name of a file', () => {
  it.each([
    ['Merkblatt.pdf', 'Merkblatt.pdf'],
    ['C:\\Users\\isb\\Merkblatt.pdf', 'Merkblatt.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['a/b\\c/Plan.docx', 'Plan.docx'],
    ['Plan\u202Efdp.exe', 'Planfdp.exe'],
    ['Plan\u0000.pdf', 'Plan.pdf'],
    ['Zeile\r\nX-Header: 1.txt', 'ZeileX-Header 1.txt'],
    ['  ..Entwurf  2 .md. ', 'Entwurf 2 .md'],
    ['U\u0308bung.odt', 'Übung.odt'],
    ['Wer<?>darf|das*".csv', 'Werdarfdas.csv'],
    ['\ud800.pdf', 'pdf'],
    ['..', ''],
    ['', ''],
  ])('%j becomes %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

  it('keeps its ending when it is shortened', () => {
    expect(cleanFileName(`${'ä'.repeat(300)}.pdf`)).toBe(`${'ä'.repeat(196)}.pdf`);
  });

  it('never has a path, a control character or a turn of direction, is never longer than 200, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const clean = cleanFileName(given);
        expect(clean).not.toMatch(/[/\\\p{Cc}\p{Cf}"]/u);
        expect(clean.length).toBeLessThanOrEqual(200);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanFileName(clean)).toBe(clean);
      }),
    );
  });

  it.each([
    ['Plan.PDF', 'pdf'],
    ['Foto.jpeg', 'jpg'],
    ['werte.yml', 'yaml'],
    ['Text.markdown', 'md'],
    ['Makro.docm', { objection: 'macros' }],
    ['Alles.zip', { objection: 'archive' }],
    ['Bild.svg', { objection: 'active' }],
    ['Alt.doc', { objection: 'old-format' }],
    ['Plan.pdf.exe', { objection: 'active' }],
    ['ohne', { objection: 'unknown-type' }],
    ['.constructor', { objection: 'unknown-type' }],
  ])('%s: %j', (name, expected) => expect(fileTypeOf(name)).toEqual(expected));

  it('offers endings that are all taken', () => {
    expect(fileEndings.filter((ending) => typeof fileTypeOf(`x.${ending}`) !== 'string')).toEqual([]);
  });
});

describe('what is marked as classified stays outside', () => {
  it.each(['VS-NfD Lagebild.pdf', 'VS_NfD_Lagebild.pdf', 'Lagebild-VSNfD.pdf', 'TLP-RED.docx', 'Plan_TLP_RED.txt'])(
    'by its name: %s',
    (name) => expect(objectionToName(name)).toBe('restricted-name'),
  );

  it.each(['Redaktionsplan.docx', 'TLP-GREEN Plan.pdf', 'VS Entwurf.pdf'])('and nothing else: %s', (name) =>
    expect(objectionToName(name)).toBeNull(),
  );

  it.each([
    ['VS-NfD\n\nLage', 'restricted-text'],
    ['Einstufung: TLP:RED', 'restricted-text'],
    [['Passwort: ', 'Sommer2024!'].join(''), 'secrets'],
    ['Ein Merkblatt über TLP:RED und VS-NfD.', null],
  ])('by its text: %j', (text, expected) => expect(objectionToText(text)).toBe(expected));
});

describe('a new name for a file', () => {
  const pdf = 'application/pdf';
  it.each([
    ['Merkblatt 2026.pdf', null],
    ['Merkblatt.PDF', null],
    ['', 'missing'],
    ['  ', 'missing'],
    ['Merkblatt', 'other-kind'],
    ['Merkblatt.docx', 'other-kind'],
    ['Merkblatt.exe', 'other-kind'],
    ['Mappe/Merkblatt.pdf', 'unfit'],
    [' Merkblatt.pdf', 'unfit'],
    ['VS-NfD Merkblatt.pdf', 'restricted-name'],
    ['Plan.pdf', 'taken'],
  ])('%j: %s', (name, expected) => expect(objectionToRename(name, pdf, [{ name: 'Plan.pdf' }])).toBe(expected));

  it('is accepted exactly where the file could have come in under it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (stem) => {
        const name = cleanFileName(`${stem}.pdf`);
        const couldComeIn = fileTypeOf(name) === 'pdf' && objectionToName(name) === null;
        expect(isNameFor(name, pdf)).toBe(couldComeIn);
        expect(objectionToRename(name, pdf, []) === null).toBe(couldComeIn);
      }),
    );
  });
});

describe('how much a version may carry', () => {
  it.each([
    [MAX_FILES, 1, null],
    [MAX_FILES + 1, 1, 'too-many'],
    [MAX_FILES_BYTES / MAX_FILE_BYTES, MAX_FILE_BYTES, null],
    [MAX_FILES_BYTES / MAX_FILE_BYTES + 1, MAX_FILE_BYTES, 'too-large'],
  ])('%d files of %d bytes: %s', (count, size, expected) =>
    expect(objectionToAmount(Array.from({ length: count }, () => ({ size })))).toBe(expected),
  );
});

describe('who may have a file', () => {
  const visible = (tlp: Visible['tlp']): Visible => ({
    tlp,
    ownerId: 'own',
    recipientIds: ['named'],
    recipientGroupIds: [],
    publication: 'published',
  });
  const viewers = {
    anonymous,
    member: { ...anonymous, own: [{ id: 'other', groupIds: [] }], acknowledgedLeaflet: true },
    named: { ...anonymous, own: [{ id: 'named', groupIds: [] }], acknowledgedLeaflet: true },
    owner: { ...anonymous, own: [{ id: 'own', groupIds: [] }] },
  };

  it.each([
    ['CLEAR', undefined, 'anonymous, member, named, owner'],
    ['CLEAR', 'GREEN', 'member, named, owner'],
    ['CLEAR', 'AMBER', 'named, owner'],
    ['GREEN', undefined, 'member, named, owner'],
    ['GREEN', 'CLEAR', 'member, named, owner'],
    ['GREEN', 'AMBER_STRICT', 'named, owner'],
    ['AMBER', undefined, 'named, owner'],
    ['AMBER', 'CLEAR', 'named, owner'],
    ['AMBER_STRICT', 'GREEN', 'named, owner'],
  ] as const)('follows the stricter of the two labels: entry %s, file %s: %s', (entry, tlp, expected) => {
    const sees = Object.entries(viewers).filter(([, viewer]) => maySeeFile(viewer, { tlp }, visible(entry)));
    expect(sees.map(([name]) => name).join(', ')).toBe(expected);
  });

  it('is never anybody who does not see the version', () => {
    const label = fc.constantFrom(...tlpLabels);
    fc.assert(
      fc.property(
        label,
        fc.option(label, { nil: undefined }),
        fc.constantFrom(...Object.values(viewers)),
        (entry, tlp, viewer) => {
          if (maySeeFile(viewer, { tlp }, visible(entry))) expect(maySee(viewer, visible(entry))).toBe(true);
          expect(labelsForFile(entry)).toContain(labelOfFile({ tlp }, entry));
        },
      ),
    );
  });

  it('is checked before the release, with the licence', () => {
    const file = { sha256: 'a'.repeat(64), name: 'Plan.pdf', mediaType: 'application/pdf', size: 1 };
    const codes = (own: object, tlp: Visible['tlp']) =>
      checkForRelease(
        contentSchema.parse({ metadata: { title: 'T', type: 'merkblatt' }, files: [{ ...file, ...own }] }),
        tlp,
      )
        .filter(({ path }) => path?.startsWith('files.'))
        .map(({ code }) => code);
    expect(codes({}, 'CLEAR')).toEqual([]);
    expect(codes({ licence: 'CC0-1.0' }, 'CLEAR')).toEqual([]);
    expect(codes({ licence: 'CC0-1.0', tlp: 'GREEN' }, 'CLEAR')).toEqual(['file-licence-unfit']);
    expect(codes({ licence: 'CC0-1.0' }, 'GREEN')).toEqual(['file-licence-unfit']);
    expect(codes({ tlp: 'GREEN' }, 'AMBER')).toEqual(['file-label-wider']);
  });
});
