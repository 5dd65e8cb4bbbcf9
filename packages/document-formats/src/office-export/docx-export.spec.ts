import { describe, expect, it } from '@jest/globals';
import { exportDocx } from './docx-export.ts';
import { childrenOf, OpenedDocx, textIn, valueOf } from './trials/opened-docx.ts';
import { HOSTILE, sampleExport } from './trials/sample-export.ts';
import { importDocument } from '../office-import/document-import.ts';

const { bytes } = await exportDocx(sampleExport);
const docx = new OpenedDocx(bytes);
const textOf = (part: string) => textIn(docx.part(part));
const styled = (style: string) =>
  docx
    .lines()
    .filter((line) => line.style === style)
    .map(({ text }) => text);

describe('a document for Word', () => {
  it('has real headings, numbered as in the product by a list of Word, and skips no level', () => {
    expect(docx.lines().filter(({ style }) => style.startsWith('Heading'))).toEqual([
      { style: 'Heading1', text: 'Zweck in der Stadt Kelheim' },
      { style: 'Heading1', text: 'Rollen' },
      { style: 'Heading2', text: 'Wer was tut' },
      { style: 'Heading3', text: 'Sprung' },
      { style: 'Heading4', text: 'Im Text' },
      { style: 'Heading1', text: 'Zeichen #1 $x$ @y' },
      { style: 'Heading1', text: 'Inkrafttreten' },
    ]);
    const levels = docx.all('lvlText', 'word/numbering.xml').map((one) => valueOf(one));
    expect(levels.join(' ')).toContain('%1 %1.%2 %1.%2.%3 ');
  });

  it('fills in values, marks gaps in the text and names them in front', () => {
    const text = textOf('word/document.xml');
    expect(text).toContain('Ansprechen: محمد Özil & Co. <b>, Telefon ⟦Telefon der/des ISB⟧.');
    expect(text).toContain('Am 1. Juli 2026.');
    expect(text.indexOf('Noch auszufüllen: 2 Angaben')).toBeLessThan(text.indexOf('Zweck in der Stadt Kelheim'));
    const gaps = docx.all('rStyle').filter((one) => valueOf(one) === 'AllmendeGap');
    expect(gaps).toHaveLength(2);
  });

  it('leaves guidance out and obeys conditions', () => {
    const text = textOf('word/document.xml');
    expect(text).not.toContain('Nachnutzende');
    expect(text).not.toContain('MDM');
  });

  it('shows for whom a clause stands where nothing is filled in', async () => {
    const { values: _values, ...open } = sampleExport;
    const template = new OpenedDocx((await exportDocx(open)).bytes);
    const lines = template.lines().map(({ text }) => text);
    expect(lines).toContain('Nur wenn: MDM im Einsatz = Ja');
    expect(lines).toContain('Zweck in ⟦Name im Dativ⟧');
  });

  it('repeats the head of a table on each page, by a style of tables', () => {
    const rows = docx
      .all('tbl')
      .map((table) =>
        childrenOf(table, 'tr').map((row) =>
          childrenOf(row, 'trPr').some((one) => childrenOf(one, 'tblHeader').length > 0),
        ),
      );
    expect(rows).toEqual([
      [true, false, false, false],
      [true, false, false],
    ]);
    expect(docx.all('tblStyle').map((one) => valueOf(one))).toEqual(['AllmendeTable', 'AllmendeTable']);
  });

  it('is German, has a title, and names the city as its author and nobody else', () => {
    expect(docx.all('lang', 'word/styles.xml').map((one) => valueOf(one))).toContain('de-DE');
    const core = docx.parts.get('docProps/core.xml')!;
    expect(core).toContain('<dc:title>Richtlinie für Räume</dc:title>');
    expect(core).toContain('<dc:creator>Stadt Kelheim</dc:creator><cp:keywords>Räume</cp:keywords>');
    expect(core).toContain('<cp:lastModifiedBy>Stadt Kelheim</cp:lastModifiedBy>');
  });

  it('carries label, version, licence, origin, recipient and page on each page', () => {
    expect(textOf('word/header1.xml')).toMatch(/Richtlinie für Räume\tTLP:GREEN\tAusgegeben an Sabine Huber/);
    const footer = textOf('word/footer1.xml');
    expect(footer).toContain('Stadt Kelheim · Fassung 2.1, 23. November 2026 · Lizenz CC-BY-4.0');
    expect(footer).toContain('Beruht auf „Urplan“, Stadt Neuburg, Fassung 1.0, Lizenz CC0-1.0.');
    expect(footer).toContain('TLP:GREEN');
    const fields = docx.all('instrText', 'word/footer1.xml').map(({ textContent }) => textContent?.trim());
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('begins with a cover sheet for three signatures, and lists its headings with their pages', () => {
    const cells = docx
      .all('tc')
      .slice(0, 16)
      .map((cell) => textIn(cell));
    expect(cells.slice(0, 8)).toEqual([
      'Schritt',
      'Funktion',
      'Datum',
      'Unterschrift',
      'Erstellt',
      'Stabsstelle Informationssicherheit',
      '02.11.2026',
      '',
    ]);
    expect([cells[8], cells[12]]).toEqual(['Geprüft', 'Freigegeben']);
    const contents = docx
      .all('hyperlink')
      .filter((link) => valueOf(link, 'anchor').startsWith('_Toc'))
      .map((link) => textIn(link));
    expect(contents[0]).toMatch(/^1\tZweck in der Stadt Kelheim\t\d+$/);
    expect(contents[2]).toMatch(/^2\.1\tWer was tut\t\d+$/);
  });

  it('has footnotes, links that are safe, and pictures in words for those who do not see them', () => {
    expect(textOf('word/footnotes.xml')).toContain('Auch für محمد Özil');
    const outside = [
      ...docx.parts.get('word/_rels/document.xml.rels')!.matchAll(/Target="([^"]+)" TargetMode="External"/g),
    ].map(([, target]) => target);
    expect(outside).toContain('https://www.bsi.bund.de');
    expect(outside.join()).not.toContain('javascript');
    const document = docx.parts.get('word/document.xml')!;
    expect([...document.matchAll(/ descr="([^"]*)"/g)].map(([, words]) => words)).toContain(
      'Grundriss des Serverraums',
    );
    expect(document.match(/<adec:decorative [^>]*val="1"/g)).toHaveLength(1);
  });

  it('has lists of Word, and boxes that can be ticked', () => {
    expect(styled('ListNumber')).toEqual(['erstens', 'zweitens']);
    expect(styled('ListBullet')).toEqual(['innen']);
    expect(styled('AllmendeTask')).toEqual(['☐\toffen', '☑\tgetan']);
    expect(docx.parts.get('word/document.xml')!.match(/<w14:checkbox>/g)).toHaveLength(2);
  });

  it('is known again: clauses by bookmarks, variables by controls, the version by a property', async () => {
    const { mark } = await importDocument(bytes);
    const clauses = ['zweck', 'rollen', 'liste', 'tief', 'feindlich', 'ende'];
    expect(mark).toEqual({ solution: 'sol_1', version: 'ver_1', clauses });
    const names = docx
      .all('bookmarkStart')
      .map((one) => valueOf(one, 'name'))
      .filter((name) => name.startsWith('_Allmende'));
    expect(names).toEqual([
      '_Allmende1',
      '_Allmende2',
      '_Allmende3',
      '_Allmende4',
      '_Allmende5',
      '_Allmende6',
      '_AllmendeEnd',
    ]);
    const tags = docx.all('tag').map((one) => valueOf(one));
    expect(tags).toEqual(
      ['municipality.name-dative', 'isb.name', 'isb.phone', 'isb.name', 'mayor.name', 'datum'].map(
        (key) => `variable:${key}`,
      ),
    );
  });

  it('takes every text as text, names from right to left among them', () => {
    expect(styled('AllmendeCodeBlock')).toContain(HOSTILE);
    expect(textOf('word/document.xml')).toContain('שלום עולם und محمد عبد الله sind Namen.');
    expect(docx.all('rtl').length).toBeGreaterThan(3);
  });

  it('opens even where a text holds signs that XML forbids', async () => {
    const [first] = sampleExport.content.clauses;
    const content = {
      ...sampleExport.content,
      clauses: [{ ...first!, heading: 'A\u0000\u0008B\uD800', body: 'x\u0001\uFFFF\u{1F600}' }],
    };
    const odd = new OpenedDocx((await exportDocx({ ...sampleExport, content })).bytes);
    expect(odd.lines().map(({ text }) => text)).toEqual([expect.stringMatching(/^A.*B/), 'x\u{1F600}']);
  });

  it('is laid out for paper: hyphenated, no room below the contents, small tables whole, room for the pen', async () => {
    expect(docx.parts.get('word/settings.xml')).toContain('<w:autoHyphenation/>');
    const [contents] = docx.all('docPartGallery').map((one) => one.parentNode!.parentNode!.parentNode!);
    const last = childrenOf(childrenOf(contents!, 'sdtContent')[0]!, 'p').at(-1)!;
    expect(childrenOf(childrenOf(last, 'pPr')[0]!, 'pStyle').map((one) => valueOf(one))).toEqual([
      'AllmendeAfterTable',
    ]);
    const [first] = sampleExport.content.clauses;
    const body = 'Beteiligung:\n\n| Feld | Eintrag |\n|---|---|\n| Name, Vorname | |\n| Stelle | ISB |';
    const content = { ...sampleExport.content, clauses: [{ ...first!, body }], links: [], files: [] };
    const form = new OpenedDocx((await exportDocx({ ...sampleExport, content, frame: {} })).bytes);
    const table = form.all('tbl').at(-1)!;
    const rows = childrenOf(table, 'tr');
    expect(rows.map((row) => row.getElementsByTagName('w:trHeight').length)).toEqual([0, 1, 0]);
    expect(rows.map((row) => row.getElementsByTagName('w:keepNext').length > 0)).toEqual([true, true, false]);
    const announcing = form.all('p').find((one) => textIn(one) === 'Beteiligung:')!;
    expect(announcing.getElementsByTagName('w:keepNext')).toHaveLength(1);
    // Nothing stands below the text, so no line is drawn there.
    expect(form.parts.get('word/document.xml')).not.toContain('AllmendeRule');
    expect(docx.parts.get('word/document.xml')).toContain('AllmendeRule');
  });

  it('says which pictures it shows in words only', async () => {
    const { notes } = await exportDocx({
      ...sampleExport,
      pictures: new Map([['plan.png', new TextEncoder().encode('<svg/>')]]),
    });
    expect(notes).toEqual([{ code: 'picture-in-words', params: { name: 'plan.png' } }]);
  });
});
