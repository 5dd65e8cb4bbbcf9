import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contentSchema } from '@allmende/domain/content';
import type { ExportDocument } from './export-document.ts';
import { catalogueDocument, catalogueNames } from './trials/catalogue-documents.ts';
import { OpenedPdf } from './trials/opened-pdf.ts';
import { sampleExport } from './trials/sample-export.ts';
import { TypstPdf } from './typst-pdf.ts';

const writer = new TypstPdf();
const pdf = new OpenedPdf((await writer.write(sampleExport, 'a4')).bytes);
const withHeading = (heading: string, body = 'Text.'): ExportDocument => ({
  content: contentSchema.parse({
    metadata: { title: heading.slice(0, 90) || 'T', type: 'richtlinie', licence: 'CC0-1.0' },
    clauses: [{ id: 'a', heading, level: 1, body }],
  }),
  frame: { label: 'CLEAR' },
});

describe('a document as PDF', () => {
  it('declares PDF/UA-1, its language and its title, and is tagged throughout', () => {
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf.metadata).toContain('Richtlinie für Räume');
    expect(pdf.objects).toMatch(/\/Lang\s*\(de\)/);
    expect(pdf.objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf.objects).toContain('/StructTreeRoot');
    expect(pdf.objects).toMatch(/\/DisplayDocTitle true/);
  });

  it('has headings, lists, tables with heads, notes, quotes and links in its structure', () => {
    const kinds = new Set(pdf.structure);
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'H1',
        'H2',
        'H3',
        'H4',
        'P',
        'L',
        'LI',
        'Table',
        'TH',
        'TD',
        'Note',
        'Link',
        'Figure',
        'BlockQuote',
        'TOC',
      ]),
    );
    expect(pdf.structure.filter((kind) => kind === 'Figure')).toHaveLength(1);
    expect(pdf.texts('Alt')).toContain('Grundriss des Serverraums');
  });

  it('leads to every clause by a bookmark', () => {
    expect(pdf.texts('Title')).toEqual(
      expect.arrayContaining(['1 Zweck in der Stadt Kelheim', '2 Rollen', '2.1 Wer was tut', '2.1.1 Sprung']),
    );
  });

  it.each([
    '#let x = 1; #x',
    '$a^2$ und $$b$$',
    'C:\\Temp \\u{41} \\ Ende',
    '] ) } [ ( {',
    '@autor <label> https://a.example//b',
    '// kein Kommentar /* auch keiner */',
    '#eval("1+1") #include "document.json" #read("/etc/passwd")',
    '= Gleich - Strich + Plus / Schräg',
    '"Anführung" ~ -- --- ...',
  ])('takes text as text: %s', async (heading) => {
    // What Markdown itself would take for a sign is escaped, so that exactly this text arrives.
    const escaped = heading.replace(/[!-/:-@[-`{-~]/g, '\\$&');
    const written = new OpenedPdf((await writer.write(withHeading(escaped), 'a4')).bytes);
    expect(written.texts('Title')).toContain(`1 ${heading}`);
  });

  it('never lets the template read a text as its own language', () => {
    const template = readFileSync(join(import.meta.dirname, 'typst/document.typ'), 'utf8');
    expect(template).not.toMatch(/\beval\b|\binclude\b|\bimport\b|\bread\(/);
  });

  it('puts a box for signs that no font has, and says which', async () => {
    const { notes, bytes } = await writer.write(withHeading('Achtung \u{1F9FF} 漢字', 'Noch einmal \u{1F9FF}.'), 'a4');
    expect(notes.map(({ code }) => code)).toEqual(['signs-missing']);
    expect(String(notes[0]!.params['signs'])).toMatch(/\u{1F9FF}/u);
    expect(new OpenedPdf(bytes).texts('Title').join()).toContain('Achtung □');
  });

  it('writes documents of the sample catalogue as pages and as pocket cards', async () => {
    for (const name of catalogueNames.filter((_, at) => at % 8 === 0)) {
      const document = catalogueDocument(name);
      for (const layout of ['a4', 'card'] as const) {
        const { bytes, notes } = await writer.write(document, layout);
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
        expect(notes).toEqual([]);
      }
    }
  });

  it('keeps documents apart that are written at the same time', async () => {
    const all = await Promise.all(['Eins', 'Zwei', 'Drei'].map((title) => writer.write(withHeading(title), 'a4')));
    expect(all.map(({ bytes }) => new OpenedPdf(bytes).texts('Title').at(0))).toEqual(['1 Eins', '1 Zwei', '1 Drei']);
  });
});

describe('a pocket card', () => {
  const card = catalogueDocument('it-notfallkarte').content;

  it('begins with the phone numbers, on pages that fit into a pocket', async () => {
    const values = { 'it.hotline': '030 23125-100', 'emergency.phone': '030 23125-112' };
    const { bytes } = await writer.write({ content: card, values, frame: { label: 'CLEAR' } }, 'card');
    const written = new OpenedPdf(bytes);
    expect(written.objects).toMatch(/\/MediaBox\s*\[0 0 297\.6\d* 419\.5\d*\]/);
  });
});
