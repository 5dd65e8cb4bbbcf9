import { describe, expect, it } from '@jest/globals';
import { documentReading } from './document-reading.ts';
import { firstReading } from './reading-options.ts';
import { heading, madeDocx, onePixel, paragraph, picture, run } from './trials/made-docx.ts';

const inserted = (words: string) =>
  `<w:ins w:id="1" w:author="Recht" w:date="2026-03-01T10:00:00Z">${run(words)}</w:ins>`;
const bytes = madeDocx({
  body:
    paragraph('Leitlinie', 'Title') +
    heading('Zweck') +
    paragraph(run('Fragen an Frau Huber') + inserted(' vom Amt in Kelheim')) +
    paragraph(run('Geltung', '<w:b/>')) +
    paragraph(picture('p1', '')),
  relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
  media: { 'image1.png': onePixel },
});
const read = (options: Partial<typeof firstReading> = {}) =>
  documentReading({
    bytes,
    name: 'Leitlinie.docx',
    options: { ...firstReading, ...options },
    municipalities: ['Kelheim'],
  });

describe('a document for its report', () => {
  it('comes with what a person should know and decide, and nothing is decided', async () => {
    const { content, report, changes, traces, tracesLeft, pictures } = await read();
    expect(content.clauses.map(({ heading: words }) => words)).toEqual(['Zweck']);
    expect([changes, tracesLeft, pictures.length]).toEqual([1, 0, 1]);
    expect(report.entries.map(({ code }) => code)).toEqual(['heading-offered', 'picture-without-words']);
    expect(traces.map(({ found }) => found)).toEqual(['Kelheim', 'Frau Huber']);
  });

  it('is read otherwise by the same names of its lines', async () => {
    const offer = (await read()).report.entries[0]!.offer!;
    const { content, traces } = await read({ changes: 'rejected', headings: [offer] });
    expect(content.clauses.map(({ heading: words }) => words)).toEqual(['Zweck', 'Geltung']);
    expect(traces.map(({ found }) => found)).toEqual(['Frau Huber']);
  });

  it('may be what was copied somewhere', async () => {
    const html = new TextEncoder().encode('<h1>Regeln</h1><h2>Zweck</h2><p>Frau Huber <b>hilft</b>.</p>');
    const found = await documentReading({
      bytes: html,
      name: 'zwischenablage.html',
      options: firstReading,
      municipalities: [],
    });
    expect(found.content.clauses).toMatchObject([{ heading: 'Zweck', body: 'Frau Huber **hilft**.' }]);
    expect(found.traces.map(({ found: words }) => words)).toEqual(['Frau Huber']);
  });

  it.each([
    ['', 'empty'],
    ['<h2>Lage</h2><p>VS – Nur für den Dienstgebrauch</p>', 'classification-refused'],
  ])('is refused where it says %j', async (html, code) => {
    const given = { bytes: new TextEncoder().encode(html), name: 'x.html', options: firstReading, municipalities: [] };
    await expect(documentReading(given)).rejects.toMatchObject({ code });
  });
});
