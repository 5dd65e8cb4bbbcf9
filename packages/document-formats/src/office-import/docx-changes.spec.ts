import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import type { DocumentOptions } from './imported-document.ts';
import { cell, heading, madeDocx, type MadeDocx, paragraph, row, run, table } from './trials/made-docx.ts';

const counter = () => {
  let count = 0;
  return () => `c${(count += 1)}`;
};
const read = (made: MadeDocx, options: DocumentOptions = {}) =>
  importDocument(madeDocx(made), { newId: counter(), ...options });
const textsOf = async (body: string, options: DocumentOptions = {}) => {
  const { content } = await read({ body }, options);
  return content.clauses.map(({ body: text }) => text);
};

describe('recorded changes', () => {
  const by = 'w:author="Sabine Huber" w:date="2026-03-01T09:00:00Z"';
  const changed =
    heading('A') +
    paragraph(
      `${run('Zwölf ')}<w:del w:id="1" ${by}><w:r><w:delText>alte </w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run('neue ')}</w:ins>${run('Zeichen')}`,
    ) +
    heading('B') +
    `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="Murat Kaya"/></w:rPr></w:pPr>${run('Erster ')}</w:p>` +
    paragraph('Zweiter') +
    table(
      row([cell('Kopf')], ''),
      `<w:tr><w:trPr><w:ins w:id="4" ${by}/></w:trPr>${cell('Neue Zeile')}</w:tr>`,
      row([cell('Rest')]),
    ) +
    `<w:moveFrom w:id="5" ${by}>${run('')}</w:moveFrom>` +
    paragraph(run('fett', `<w:b/><w:rPrChange w:id="6" ${by}><w:rPr/></w:rPrChange>`));

  it('are read as accepted or as rejected, as the caller wants it', async () => {
    expect(await textsOf(changed)).toEqual([
      'Zwölf neue Zeichen',
      'Erster Zweiter\n\n| Kopf |\n| - |\n| Neue Zeile |\n| Rest |\n\n**fett**',
    ]);
    expect(await textsOf(changed, { changes: 'rejected' })).toEqual([
      'Zwölf alte Zeichen',
      'Erster\n\nZweiter\n\n| Kopf |\n| - |\n| Rest |\n\nfett',
    ]);
  });

  it('are told with who, when, what and where', async () => {
    const { report } = await read({
      body: changed + paragraph(`${run('Hier')}<w:r><w:commentReference w:id="7"/></w:r>`),
      comments: `<w:comment w:id="7" w:author="Lena Vogt" w:date="2026-03-02T10:00:00Z">${paragraph('Warum?')}</w:comment>`,
    });
    expect(
      report.changes.map(({ kind, author, date, excerpt, clauseId }) => [kind, author, date, excerpt, clauseId]),
    ).toEqual([
      ['deleted', 'Sabine Huber', '2026-03-01T09:00:00Z', 'alte', 'c1'],
      ['inserted', 'Sabine Huber', '2026-03-01T09:00:00Z', 'neue', 'c1'],
      ['inserted', 'Sabine Huber', '2026-03-01T09:00:00Z', 'Neue Zeile', 'c2'],
      ['moved-from', 'Sabine Huber', '2026-03-01T09:00:00Z', '', 'c2'],
      ['formatting', 'Sabine Huber', '2026-03-01T09:00:00Z', 'fett', 'c2'],
    ]);
    expect(report.comments).toEqual([
      {
        author: 'Lena Vogt',
        date: '2026-03-02T10:00:00Z',
        text: 'Warum?',
        clauseId: 'c2',
        heading: 'B',
        excerpt: 'Hier',
      },
    ]);
  });
});
