import { describe, expect, it } from '@jest/globals';
import { contentSchema } from '@allmende/domain/content';
import { exportDocx } from './docx-export.ts';
import type { ExportDocument } from './export-document.ts';
import { importDocument } from '../office-import/document-import.ts';
import { hostileFile, hostileKinds } from '../office-import/trials/hostile-files.ts';
import { type Letterhead, readLetterhead } from './letterhead.ts';
import { LetterheadRefusal } from './letterhead-refusal.ts';
import { childrenOf, OpenedDocx, textIn, valueOf } from './trials/opened-docx.ts';
import { coatOfArms, letterheadHeader, letterheadRelations, sampleLetterhead } from './trials/sample-letterhead.ts';
import { samplePlan } from './trials/sample-plan.ts';

const picture = samplePlan();
const document: ExportDocument = {
  content: contentSchema.parse({
    metadata: { title: 'Passwortrichtlinie', type: 'richtlinie', licence: 'CC-BY-4.0' },
    clauses: [
      { id: 'zweck', heading: 'Zweck', level: 1, body: '1. eins\n2. zwei\n\n| A | B |\n|---|---|\n| 1 | 2 |' },
      { id: 'rollen', heading: 'Rollen', level: 2, body: 'Text.' },
    ],
  }),
  frame: { label: 'AMBER_STRICT', number: '2.1', municipalityName: 'Stadt Musterstadt', licence: 'CC-BY-4.0' },
};
const dressed = async (more: Record<string, string> = {}) => {
  const { bytes, notes } = await exportDocx(document, await readLetterhead(sampleLetterhead(picture, more)));
  return { docx: new OpenedDocx(bytes), codes: notes.map(({ code }) => code), notes };
};
const refusal = (bytes: Uint8Array) =>
  readLetterhead(bytes).then(
    () => null,
    (error: unknown) => (error instanceof LetterheadRefusal ? error.code : String(error)),
  );

describe('a document in the letterhead of the city', () => {
  it('takes its styles by their names, whatever their ids are, and brings what is missing', async () => {
    const { docx } = await dressed();
    const styles = new Map(docx.all('style', 'word/styles.xml').map((style) => [valueOf(style, 'styleId'), style]));
    const headings = docx.all('p').map(
      (paragraph) =>
        childrenOf(paragraph, 'pPr')
          .flatMap((properties) => childrenOf(properties, 'pStyle'))
          .map((one) => valueOf(one))[0] ?? '',
    );
    expect(headings).toEqual(expect.arrayContaining(['berschrift1', 'Heading2', 'AllmendeTableHead']));
    expect(headings).not.toContain('Heading1');
    expect([...styles.keys()]).toEqual(
      expect.arrayContaining(['Standard', 'berschrift1', 'Heading2', 'AllmendeTable']),
    );
    expect(styles.has('Normal')).toBe(false);
    expect(headings.filter((id) => id !== '' && !styles.has(id))).toEqual([]);
    const basis = childrenOf(styles.get('Heading2')!, 'basedOn').map((one) => valueOf(one));
    expect(basis).toEqual(['Standard']);
  });

  it('keeps the numbering of the product, and that of the letterhead for its own lists', async () => {
    const { docx } = await dressed();
    const numbers = new Set(docx.all('num', 'word/numbering.xml').map((one) => valueOf(one, 'numId')));
    const used = [...docx.all('numId'), ...docx.all('numId', 'word/styles.xml')].map((one) => valueOf(one));
    expect(used.filter((id) => !numbers.has(id))).toEqual([]);
    const names = docx
      .all('numbering', 'word/numbering.xml')
      .flatMap((root) => childrenOf(root))
      .map(({ localName }) => localName);
    expect(names.lastIndexOf('abstractNum')).toBeLessThan(names.indexOf('num'));
  });

  it('shows its page, headers, footers and coat of arms, with our label on each page', async () => {
    const { docx } = await dressed();
    const [section] = docx.all('sectPr');
    const kinds = childrenOf(section!)
      .filter(({ localName }) => localName?.endsWith('Reference'))
      .map((one) => `${one.localName} ${valueOf(one, 'type')}`);
    expect(kinds.toSorted()).toEqual([
      'footerReference default',
      'footerReference first',
      'headerReference default',
      'headerReference first',
    ]);
    expect(valueOf(childrenOf(section!, 'pgMar')[0]!, 'left')).toBe('1701');
    const framed = [...docx.parts.keys()].filter((name) => /^word\/letterhead-(header|footer)-\w+\.xml$/.test(name));
    expect(framed).toHaveLength(4);
    for (const name of framed) expect(textIn(docx.part(name))).toContain('TLP:AMBER+STRICT');
    expect(textIn(docx.part('word/letterhead-header-first.xml'))).toContain('Rathausplatz 1');
    expect(docx.parts.has('word/media/letterhead-wappen.png')).toBe(true);
  });

  it('says plainly what it does not use', async () => {
    expect((await dressed()).codes).toEqual(['letterhead-text-left']);
  });

  it('leaves out pictures that lie elsewhere and things of other programs, and says so', async () => {
    const { docx, codes } = await dressed({
      'word/header1.xml': letterheadHeader(
        `<w:r>${coatOfArms('r:link="rId1"')}</w:r><w:r><w:object><w:p/></w:object></w:r><w:r><w:t>Amt</w:t></w:r>`,
      ),
      'word/_rels/header1.xml.rels': letterheadRelations([
        ['rId1', 'image', 'https://tracker.example/wappen.png', true],
      ]),
    });
    expect(codes).toEqual(expect.arrayContaining(['letterhead-picture-elsewhere', 'letterhead-part-left']));
    const everything = [...docx.parts.values()].join('');
    expect(everything).not.toContain('tracker.example');
    expect(docx.all('drawing', 'word/letterhead-header-default.xml')).toEqual([]);
    expect(textIn(docx.part('word/letterhead-header-default.xml'))).toContain('Amt');
  });

  it.each([
    ['letterhead-macros', { 'word/vbaProject.bin': 'x' }],
    ['letterhead-macros', { 'word/activeX/activeX1.xml': '<x/>' }],
    [
      'letterhead-template',
      {
        'word/_rels/settings.xml.rels': letterheadRelations([
          ['rId1', 'attachedTemplate', 'https://evil.example/t.dotm', true],
        ]),
      },
    ],
    ['letterhead-no-word', { 'word/document.xml': '<w:document' }],
    ['letterhead-no-word', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }],
  ])('is refused with a reason: %s', async (code, more) =>
    expect(await refusal(sampleLetterhead(picture, more as unknown as Record<string, string>))).toBe(code),
  );

  it('is refused where it is no Word document, or a field in it fetches from elsewhere', async () => {
    expect(await refusal(new TextEncoder().encode('no zip'))).toBe('letterhead-no-word');
    expect(await refusal(new Uint8Array(21 * 1024 * 1024))).toBe('letterhead-too-large');
    const field = letterheadHeader(
      '<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "https://evil.example"</w:instrText></w:r>',
    );
    expect(await refusal(sampleLetterhead(picture, { 'word/header1.xml': field }))).toBe('letterhead-fields');
  });

  it('is opened by the reader that trusts no file: what grows, leads out or defines itself is refused', async () => {
    const utf16 = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY a "b">]>${letterheadHeader('<w:r/>')}`;
    const deep = letterheadHeader('<w:r>'.repeat(200) + '</w:r>'.repeat(200));
    const many = letterheadHeader('<w:r/>'.repeat(600_001));
    const parts: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
      ['letterhead-too-large', { 'word/styles.xml': ' '.repeat(4_000_000) }],
      ['letterhead-too-large', { 'word/header1.xml': many }],
      ['letterhead-no-word', { 'word/header1.xml': deep }],
      ['letterhead-no-word', { 'word/header1.xml': Buffer.from(utf16, 'utf16le') }],
      ['letterhead-no-word', { '../../etc/cron.d/x': 'x' }],
      ['letterhead-no-word', { 'WORD/document.xml': 'x' }],
    ];
    for (const [code, more] of parts)
      expect([code, await refusal(sampleLetterhead(picture, more))]).toEqual([code, code]);
  });

  it('does its harm to nobody, whatever harm it means', async () => {
    for (let number = 0; number < 3 * hostileKinds.length; number += 1) {
      const { kind, bytes } = hostileFile(number);
      const outcome = await readLetterhead(bytes).catch((error: unknown) => error);
      if (outcome instanceof LetterheadRefusal) continue;
      if (outcome instanceof Error) throw new Error(`file ${number}, ${kind}: ${outcome.stack}`);
      const { bytes: written } = await exportDocx(document, outcome as Letterhead);
      expect((await importDocument(written)).content.clauses.map(({ heading }) => heading)).toContain('Zweck');
    }
  });
});
