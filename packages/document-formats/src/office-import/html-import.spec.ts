import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importHtml } from './html-import.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { onePixel } from './trials/made-docx.ts';

const wordItem = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;

describe('what was copied in Word', () => {
  it('keeps headings, emphasis, lists in lists, tables and footnotes', () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\n<html><head><style>p{}</style></head><body lang=DE><!--StartFragment-->
<p class=MsoTitle>Leitlinie<o:p></o:p></p><h1>Zweck<o:p></o:p></h1>
<p class=MsoNormal>Das ist <b>wichtig</b> und <i>neu</i>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
${wordItem(1, '·', 'eins')}${wordItem(2, 'o', 'innen')}${wordItem(1, '·', 'zwei')}
<p>Danach</p>${wordItem(1, '3.', 'drittens')}${wordItem(1, '4.', 'viertens')}
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Rolle</b></p></td><td colspan=2><p>Aufgabe</p><p>Frist</p></td></tr><tr><td><p>ISB</p></td><td>berät</td><td>sofort</td></tr></table>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Siehe § 5.</p></div></div>
<!--EndFragment--></body></html>`;
    const { markdown, report } = importHtml(html);
    expect(markdown).toBe(
      '# Leitlinie\n\n# Zweck\n\nDas ist **wichtig** und *neu*.[^1]\n\n- eins\n  - innen\n- zwei\n\nDanach\n\n3. drittens\n4. viertens\n\n| Rolle | Aufgabe<br>Frist | Aufgabe<br>Frist |\n| - | - | - |\n| ISB | berät | sofort |\n\n[^1]: Siehe § 5.',
    );
    expect(report.entries.map(({ code }) => code)).toEqual(['cells-repeated', 'table-head-assumed']);
  });

  it('tells who changed what, and reads either text', () => {
    const html =
      '<p>Frist: <del cite="mailto:Sabine%20Huber" datetime="2026-03-01T09:00">drei</del><ins cite="mailto:Sabine%20Huber" datetime="2026-03-01T09:00">fünf</ins> Tage</p>';
    expect(importHtml(html).markdown).toBe('Frist: fünf Tage');
    expect(importHtml(html, { changes: 'rejected' }).markdown).toBe('Frist: drei Tage');
    expect(importHtml(html).report.changes).toMatchObject([
      { kind: 'deleted', author: 'Sabine Huber' },
      { kind: 'inserted', excerpt: 'fünf' },
    ]);
  });
});

describe('what was copied in LibreOffice or a browser', () => {
  it('keeps the same', () => {
    const html = `<h2 class="western">Rollen</h2><p style="margin-bottom: 0cm"><font face="Arial"><span style="font-weight: bold">ISB</span></font> der [Name der Stadt]<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ol start="2"><li><p>zwei</p></li></ol><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Fußnote</p></div>`;
    expect(importHtml(html).markdown).toBe(
      '## Rollen\n\n**ISB** der [TODO: Name der Stadt][^1]\n\n2. zwei\n\n[^1]: Fußnote',
    );
  });

  it('takes pictures that lie in it and fetches none', () => {
    const { markdown, pictures, report } = importHtml(
      `<p><img alt="Plan" src="data:image/png;base64,${onePixel.toString('base64')}"><img src="file:///C:/x.png" alt="weg"><img src="https://example.org/x.gif"></p>`,
    );
    expect([markdown, pictures.map(({ name }) => name), report.entries.map(({ code }) => code)]).toEqual([
      '![Plan](bild-1.png)',
      ['bild-1.png'],
      ['external-left', 'external-left'],
    ]);
  });
});

describe('nothing but text comes in', () => {
  it.each([
    ['<script>alert(1)</script><p onclick="x()">Text</p>', 'Text'],
    ['<p><a href="javascript:alert(1)">Klick</a></p>', 'Klick'],
    ['<p><a href="https://example.org/a_b">Link</a></p>', '[Link](https://example.org/a_b)'],
    ['<p>&lt;img src=x onerror=alert(1)&gt;</p>', '\\<img src=x onerror=alert(1)>'],
    ['<p>Text<span style="display:none">geheim</span></p>', 'Text'],
    ['<iframe src="https://example.org"></iframe><svg onload=x><text>a</text></svg><p>Text</p>', 'Text'],
    [
      '<form><input value="x"><button>Los</button></form><p>a@b.example und https://example.org</p>',
      'a@b.example und https://example.org',
    ],
  ])('of %s', (html, markdown) => expect(importHtml(html).markdown).toBe(markdown));

  it.each([
    ['<div>'.repeat(10_000), 'too-deep'],
    ['<b><i>'.repeat(5_000), 'too-deep'],
    ['<p>'.repeat(200_000), 'too-complex'],
    [`<p>${'x'.repeat(4_000_001)}</p>`, 'too-large'],
    ['<p>VS-NfD</p>', 'classification-refused'],
    [`<table>${'<tr><td colspan=60 rowspan=60>x</td></tr>'.repeat(900)}</table>`, 'too-complex'],
  ])('and too much is refused', (html, code) => {
    const began = performance.now();
    expect(() => importHtml(html)).toThrow(expect.objectContaining({ code }));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each([
    [
      '<td rowspan=2>IT</td><td>Server</td>|<td>Netz</td>',
      ['| IT | Server |', '| IT | Netz |'],
      ['| IT | Server |', '| | Netz |'],
    ],
    [
      '<td colspan=2>Alles</td><td>ISB</td>|<td>a</td><td>b</td><td>c</td>',
      ['| Alles | Alles | ISB |', '| a | b | c |'],
      ['| Alles | | ISB |', '| a | b | c |'],
    ],
    [
      '<td>a</td><td>b</td>|<td colspan=2>Zwischentitel</td>',
      ['| a | b |', '| Zwischentitel | |'],
      ['| a | b |', '| Zwischentitel | |'],
    ],
    [
      '<td rowspan=2 colspan=2>Eck</td><td>x</td>|<td>y</td>',
      ['| Eck | Eck | x |', '| Eck | Eck | y |'],
      ['| Eck | | x |', '| | | y |'],
    ],
  ])('merged cells of %s are repeated, or the others are empty', (rows, repeated, emptied) => {
    const html = `<table><thead><tr><th>1</th><th>2</th></tr></thead>${rows
      .split('|')
      .map((row) => `<tr>${row}</tr>`)
      .join('')}</table>`;
    const bodyOf = (mergedCells: 'repeat' | 'empty') =>
      importHtml(html, { mergedCells })
        .markdown.split('\n')
        .slice(2)
        .map((line) => line.replaceAll(/ +/g, ' '));
    const cut = (lines: readonly string[]) => lines.map((line) => line.replace(/(?: \|)+$/, ''));
    expect(cut(bodyOf('repeat'))).toEqual(cut(repeated));
    expect(cut(bodyOf('empty'))).toEqual(cut(emptied));
  });

  it('tells under which heading something was', () =>
    expect(
      importHtml('<h1>Zweck</h1><p>Text</p><h2>Ablage <b>im Netz</b></h2><p><a href="file:///H:/x">hier</a></p>').report
        .entries,
    ).toMatchObject([{ code: 'link-left', heading: 'Ablage im Netz' }]));

  it('whatever stands in the clipboard', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table>',
        '<td colspan=9999>',
        '<tr>',
        '</table>',
        '<ul>',
        '<li>',
        '<b>',
        '</b>',
        '<a href="#_ftn1">',
        '<div id=ftn1>',
        '<h1>',
        '<![if x]>',
        '<!--',
        '-->',
        '<o:p>',
        "<p style='mso-list:l0 level9 lfo1'>",
        '&nbsp;',
        '&#0;',
        '<br>',
        '<pre>',
        '<img src="data:image/png;base64,AAAA">',
        '[',
        '|',
        '{{',
        '\u0000',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          expect(importHtml(pieces.join('')).markdown).not.toMatch(/<(?:script|iframe|svg)/i);
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
