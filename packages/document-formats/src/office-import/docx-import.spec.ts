import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import type { DocumentOptions } from './imported-document.ts';
import {
  cell,
  heading,
  item,
  madeDocx,
  type MadeDocx,
  onePixel,
  paragraph,
  picture,
  row,
  run,
  table,
  wordStyles,
} from './trials/made-docx.ts';

const counter = () => {
  let count = 0;
  return () => `c${(count += 1)}`;
};
const read = (made: MadeDocx, options: DocumentOptions = {}) =>
  importDocument(madeDocx(made), { newId: counter(), ...options });
const clausesOf = async (body: string, options: DocumentOptions = {}) => {
  const { content } = await read({ body }, options);
  return content.clauses.map(({ heading: words, level, body: text }) => [words, level, text]);
};
const codesOf = async (made: MadeDocx) => (await read(made)).report.entries.map(({ code }) => code);

describe('a Word document becomes clauses', () => {
  it('by its title, headings and paragraphs', async () => {
    const { content } = await read({
      body:
        paragraph('Leitlinie', 'Title') +
        heading('1. Zweck') +
        paragraph('Diese Leitlinie gilt.') +
        heading('Ziele', 2) +
        paragraph('Sicher * sein'),
    });
    expect(content.metadata).toMatchObject({ title: 'Leitlinie', type: 'leitlinie' });
    expect(content.clauses).toMatchObject([
      { id: 'c1', heading: '1. Zweck', level: 1, body: 'Diese Leitlinie gilt.' },
      { id: 'c2', heading: 'Ziele', level: 2, body: 'Sicher \\* sein' },
    ]);
  });

  it.each([
    [
      'the German id that lost its umlaut',
      'berschrift1',
      `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>`,
    ],
    [
      'the German name of LibreOffice',
      'S1',
      `<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="Überschrift 1"/></w:style>`,
    ],
    [
      'a style built on one that is built on a heading',
      'Amt',
      `<w:style w:type="paragraph" w:styleId="Amt"><w:name w:val="Amtskopf"/><w:basedOn w:val="Mitte"/></w:style><w:style w:type="paragraph" w:styleId="Mitte"><w:name w:val="Mitte"/><w:basedOn w:val="Heading1"/></w:style>${wordStyles}`,
    ],
    [
      'an outline level',
      'Gliederung',
      `<w:style w:type="paragraph" w:styleId="Gliederung"><w:name w:val="Gliederung"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`,
    ],
    ['a style that the document does not describe', 'Überschrift1', ''],
  ])('whose headings are told by %s', async (_, style, styles) => {
    const body = paragraph('Zweck', style) + paragraph('Text') + paragraph('Geltung', style);
    const { content } = await read({ body, styles });
    expect(content.clauses.map(({ heading: words, level }) => [words, level])).toEqual([
      ['Zweck', 1],
      ['Geltung', 1],
    ]);
  });

  it('with bold, italic, struck and code, blanks outside and runs that belong together joined', async () => {
    const body =
      heading('A') +
      paragraph(
        run('Ein ') +
          run('fet', '<w:b/>') +
          run('tes ', '<w:b/>') +
          run('Wort, ') +
          run('schräg', '<w:i/>') +
          run(' und ') +
          run('weg', '<w:strike/>') +
          run(', ') +
          run('rm -rf', '<w:rFonts w:ascii="Consolas"/>'),
      );
    expect(await clausesOf(body + heading('B'))).toEqual([
      ['A', 1, 'Ein **fettes** Wort, *schräg* und ~~weg~~, `rm -rf`'],
      ['B', 1, ''],
    ]);
  });

  it('with lists in lists, counted as Word counts them', async () => {
    const body =
      heading('A') +
      item('eins') +
      item('innen', 1) +
      item('tief', 2) +
      item('zwei') +
      paragraph('Dazwischen') +
      item('erstens', 0, 2) +
      item('a', 1, 2) +
      item('zweitens', 0, 2) +
      paragraph('Pause') +
      item('drittens', 0, 2) +
      heading('B');
    const [first] = await clausesOf(body);
    expect(first![2]).toBe(
      '- eins\n  - innen\n    - tief\n- zwei\n\nDazwischen\n\n1. erstens\n   1. a\n2. zweitens\n\nPause\n\n3. drittens',
    );
  });

  it('with tables, merged cells and header rows', async () => {
    const merged = table(
      row([cell('Rolle'), cell('Aufgabe', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      row([cell('ISB', '<w:vMerge w:val="restart"/>'), cell('berät'), cell('prüft')]),
      row([cell('', '<w:vMerge/>'), cell(paragraph('meldet') + paragraph('und | trennt')), cell('')]),
    );
    const body = heading('A') + merged + heading('B');
    expect((await clausesOf(body))[0]![2]).toBe(
      '| Rolle | Aufgabe | Aufgabe |\n| - | - | - |\n| ISB | berät | prüft |\n| ISB | meldet<br>und \\| trennt | |',
    );
    expect((await clausesOf(body, { mergedCells: 'empty' }))[0]![2]).toBe(
      '| Rolle | Aufgabe | |\n| - | - | - |\n| ISB | berät | prüft |\n| | meldet<br>und \\| trennt | |',
    );
    expect(await codesOf({ body })).toEqual(['cells-repeated']);
  });

  it('with footnotes in the clause that refers to them, and links that may be followed', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { content, report } = await read({
      body:
        heading('A') +
        paragraph(`${run('Text')}${note}`) +
        heading('B') +
        paragraph(
          `<w:hyperlink r:id="l1">${run('BSI')}</w:hyperlink>${run(' ')}<w:hyperlink r:id="l2">${run('Laufwerk')}</w:hyperlink>`,
        ),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${paragraph(run('Siehe § 5.'))}</w:footnote>`,
      relationships: [
        { id: 'l1', type: 'hyperlink', target: 'https://www.bsi.bund.de/', isExternal: true },
        { id: 'l2', type: 'hyperlink', target: 'file:///G:/Amt/x.docx', isExternal: true },
      ],
    });
    expect(content.clauses.map(({ body }) => body)).toEqual([
      'Text[^1]\n\n[^1]: Siehe § 5.',
      '[BSI](https://www.bsi.bund.de/) Laufwerk',
    ]);
    expect(report.entries).toMatchObject([{ code: 'link-left', clauseId: 'c2' }]);
  });

  it('with endnotes beside footnotes, each where it is referred to, whatever their numbers are', async () => {
    const sign = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
    const note = (kind: string, words: string) =>
      `<w:${kind} w:type="separator" w:id="0"><w:p/></w:${kind}><w:${kind} w:id="2">${words}</w:${kind}>`;
    const { content } = await read({
      body:
        heading('A') +
        paragraph(run('Erst') + sign('endnote') + run(', dann') + sign('footnote')) +
        heading('B') +
        paragraph(run('Wieder') + sign('endnote')),
      footnotes: note('footnote', paragraph(run('Am Fuß.'))),
      endnotes: note(
        'endnote',
        paragraph(run('Am ') + run('Ende', '<w:b/>') + run('.')) + item('eins') + paragraph('Schluss'),
      ),
    });
    expect(content.clauses.map(({ body }) => body)).toEqual([
      'Erst[^1], dann[^2]\n\n[^1]: Am **Ende**.\n\n    - eins\n\n    Schluss\n\n[^2]: Am Fuß.',
      'Wieder[^1]\n\n[^1]: Am **Ende**.\n\n    - eins\n\n    Schluss',
    ]);
  });

  it('with pictures as files, called by their names', async () => {
    const made = {
      body: heading('A') + paragraph(picture('p1', 'Lageplan [Rathaus]')) + paragraph(picture('p1', '')) + heading('B'),
      relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
      media: { 'image1.png': onePixel },
    };
    const { content, pictures, report, notes } = await read(made);
    expect(content.clauses[0]!.body).toBe('![Lageplan \\[Rathaus\\]](bild-1.png)\n\n![](bild-1.png)');
    expect(pictures.map(({ name, mediaType, bytes }) => [name, mediaType, bytes.length])).toEqual([
      ['bild-1.png', 'image/png', onePixel.length],
    ]);
    expect(report.entries).toMatchObject([{ code: 'picture-without-words', clauseId: 'c1' }]);
    expect(notes.map(({ code }) => code)).not.toContain('pictures-named');
  });

  it('without what is no text: table of contents, header, text box, SmartArt, hidden text; each is reported', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="3" name="T"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Achtung')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const smart =
      '<w:r><w:drawing><wp:inline><wp:docPr id="4" name="S" descr="Ablauf"/><a:graphic><a:graphicData><dgm:relIds/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const made = {
      header: paragraph('Stadt Kelheim, Amt 10'),
      body:
        paragraph('Zweck 3', 'TOC1') +
        heading('A') +
        paragraph(run('Text') + box + smart + run('geheim', '<w:vanish/>')) +
        heading('B'),
    };
    const { content, report } = await read(made);
    expect(content.clauses[0]!.body).toBe('Text');
    expect(report.entries.map(({ code, clauseId, excerpt }) => [code, clauseId, excerpt])).toEqual([
      ['header-left', null, 'Stadt Kelheim, Amt 10'],
      ['contents-left', null, 'Zweck 3'],
      ['text-box-left', 'c1', 'Achtung'],
      ['smart-art-left', 'c1', 'Ablauf'],
      ['hidden-text-left', 'c1', 'geheim'],
    ]);
  });

  it('with lines that look like headings offered, and made headings where a person wants it', async () => {
    const body =
      paragraph(run('1. Zweck', '<w:b/>')) +
      paragraph('Text') +
      paragraph(run('1.1 Ziele', '<w:b/>')) +
      paragraph(run('Wichtig: ', '<w:b/>') + run('lesen')) +
      paragraph(run('Das ist ein Satz.', '<w:b/>'));
    const { report, content } = await read({ body });
    expect(content.clauses.map(({ heading: words }) => words)).toEqual(['Vorbemerkung']);
    expect(report.entries.map(({ code, params, offer, excerpt }) => [code, params.level, offer, excerpt])).toEqual([
      ['heading-offered', 1, '1. Zweck', '1. Zweck'],
      ['heading-offered', 2, '1.1 Ziele', '1.1 Ziele'],
    ]);
    expect(await clausesOf(body, { headings: ['1.1 Ziele'] })).toMatchObject([
      ['Vorbemerkung', 1, '**1. Zweck**\n\nText'],
      ['1.1 Ziele', 2, expect.any(String)],
    ]);
    expect((await clausesOf(body, { headings: 'all' })).map(([words, level]) => [words, level])).toEqual([
      ['1. Zweck', 1],
      ['1.1 Ziele', 2],
    ]);
  });
});
