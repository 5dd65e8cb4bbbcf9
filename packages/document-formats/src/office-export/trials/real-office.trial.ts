import { describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { exportDocxChanges } from '../docx-changes-export.ts';
import { exportDocx } from '../docx-export.ts';
import type { ExportDocument } from '../export-document.ts';
import { readLetterhead } from '../letterhead.ts';
import { OfficePdf } from '../office-pdf.ts';
import { convertByOffice, officePath } from '../office-program.ts';
import { OpenedDocx, valueOf } from './opened-docx.ts';
import { HOSTILE, sampleExport } from './sample-export.ts';
import { catalogueDocument, catalogueNames } from './catalogue-documents.ts';
import { samplePlan } from './sample-plan.ts';
import { sampleLetterhead } from './sample-letterhead.ts';
import { TypstPdf } from '../typst-pdf.ts';
import { importDocument } from '../../office-import/document-import.ts';
import { variableOfTag } from '../../word-marks.ts';
import { checked, infoOf, metadataOf, officeVersion, structureOf, textOf } from './programs.ts';
import { settledByOffice } from './settled-changes.ts';

const office = new OfficePdf();
const typst = new TypstPdf();

// A first start of LibreOffice takes half a minute on a busy machine.
jest.setTimeout(300_000);
const mark = {
  solution: 'sol_1',
  version: 'ver_1',
  clauses: ['zweck', 'rollen', 'liste', 'tief', 'feindlich', 'ende'],
};
const bookmarks = [...mark.clauses.map((_, at) => `_Allmende${at + 1}`), '_AllmendeEnd'];

describe('the marks of an exported document', () => {
  it('are still there after LibreOffice has opened it and saved it as Word', async () => {
    const { bytes } = await exportDocx(sampleExport);
    const written = await convertByOffice(officePath(), bytes, { ending: 'docx', filter: 'docx:MS Word 2007 XML' });
    expect((await importDocument(written)).mark).toEqual(mark);
    const saved = new OpenedDocx(written);
    const names = saved.all('bookmarkStart').map((one) => valueOf(one, 'name'));
    // LibreOffice writes a bookmark without an extent twice.
    expect([...new Set(names.filter((name) => name.startsWith('_Allmende')))]).toEqual(bookmarks);
    const keys = saved.all('tag').map((one) => variableOfTag(valueOf(one)));
    const known = ['municipality.name-dative', 'isb.name', 'isb.phone', 'isb.name', 'mayor.name', 'datum'];
    // Before 7.5 LibreOffice drops the tags of controls; the values stay.
    expect(keys.filter((key) => key !== null)).toEqual(officeVersion() >= 7.5 ? known : []);
    expect(saved.lines().map(({ text }) => text)).toContain('Am 1. Juli 2026.');
  });

  it('are in the ODT as well', async () => {
    const { bytes } = await office.writeOdt(sampleExport);
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['mimetype']!)).toBe('application/vnd.oasis.opendocument.text');
    expect((await importDocument(bytes)).mark).toEqual(mark);
    const content = strFromU8(parts['content.xml']!);
    const names = [...content.matchAll(/<text:bookmark(?:-start)? text:name="(_Allmende\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(bookmarks);
    expect(content).toContain('⟦Telefon der/des ISB⟧');
  });
});

describe('tracked changes', () => {
  const [from, to] = ['passwortrichtlinie.v1.0', 'passwortrichtlinie'].map(catalogueDocument) as [
    ExportDocument,
    ExportDocument,
  ];
  const textsOf = (bytes: Uint8Array) =>
    new OpenedDocx(bytes)
      .lines()
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '');

  it('lead LibreOffice to the new version, when it accepts all, and to the old one, when it rejects all', async () => {
    const { bytes } = await exportDocxChanges(from, to, { author: 'Stadt Karlsruhe', date: '2026-11-23T00:00:00Z' });
    const { accepted, rejected } = settledByOffice(bytes);
    expect(textsOf(accepted).length).toBeGreaterThan(50);
    expect(textsOf(accepted)).toEqual(textsOf((await exportDocx(to)).bytes));
    expect(textsOf(rejected)).toEqual(textsOf((await exportDocx(from)).bytes));
  });
});

describe('a PDF, as other programs see it', () => {
  it('is sound, tagged and without a broken sign', async () => {
    const { bytes } = await typst.write(sampleExport, 'a4');
    expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
    expect(infoOf(bytes)).toMatch(/Tagged:\s+yes/);
    const structure = structureOf(bytes);
    for (const part of ['H1', 'Table', 'TH <', 'L (block)', 'Note', 'Link', 'Figure', 'BlockQuote'])
      expect(structure).toContain(part);
    expect(textOf(bytes)).not.toContain('\uFFFD');
  });

  it('says every text letter by letter, and label, version, licence, origin and recipient on each page', async () => {
    const { bytes } = await typst.write(sampleExport, 'a4');
    expect(textOf(bytes)).toContain(HOSTILE);
    const pages = textOf(bytes)
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.match(/TLP:GREEN/g)?.length).toBeGreaterThanOrEqual(2);
      expect(page).toContain('Fassung 2.1, 23. November 2026');
      expect(page).toContain('Lizenz CC-BY-4.0');
      expect(page).toContain('Beruht auf „Urplan“');
      expect(page).toContain('Ausgegeben an Sabine Huber');
      expect(page).toMatch(/Seite \d von \d/);
    }
  });

  it('begins with the phone numbers on a pocket card', async () => {
    const { content } = catalogueDocument('it-notfallkarte');
    const values = { 'it.hotline': '030 23125-100', 'emergency.phone': '030 23125-112' };
    const { bytes } = await typst.write({ content, values, frame: { label: 'CLEAR' } }, 'card');
    const text = textOf(bytes);
    const at = ['030 23125-100', '030 23125-112', 'Ruhe bewahren'].map((words) => text.indexOf(words));
    expect(at[0]).toBeGreaterThan(0);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });

  it('is sound for documents of the sample catalogue, as pages and as pocket cards', async () => {
    for (const name of catalogueNames.filter((_, at) => at % 4 === 0)) {
      const document = catalogueDocument(name);
      for (const layout of ['a4', 'card'] as const) {
        const { bytes, notes } = await typst.write(document, layout);
        expect(notes).toEqual([]);
        expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
      }
    }
  });

  it('is PDF/A-2b or PDF/UA by LibreOffice, in the letterhead of the city', async () => {
    const { bytes } = await office.writePdfA(sampleExport, await readLetterhead(sampleLetterhead(samplePlan())));
    expect(metadataOf(bytes)).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(infoOf(bytes)).toMatch(/Tagged:\s+yes/);
    expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
    const pages = textOf(bytes)
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages[0]).toContain('Rathausplatz 1');
    expect(pages[1]).toContain('Die Oberbürgermeisterin');
    for (const page of pages) expect(page).toContain('TLP:GREEN');
    const fallback = await office.write(sampleExport, 'a4');
    expect(metadataOf(fallback.bytes)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });
});

describe('a conversion that does not end well', () => {
  it('is given up after its time, and nothing of it stays', async () => {
    const { bytes } = await exportDocx(sampleExport);
    const started = Date.now();
    await expect(convertByOffice(officePath(), bytes, { ending: 'odt', filter: 'odt' }, 200)).rejects.toMatchObject({
      code: 'office-too-slow',
    });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('is told plainly where it is no document', async () => {
    const failed = convertByOffice(officePath(), new TextEncoder().encode('x'), {
      ending: 'pdf',
      filter: 'pdf:calc_pdf_Export',
    });
    await expect(failed).rejects.toMatchObject({ code: 'office-failed' });
  });
});
