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

/** Words of no meaning that pack badly: what packs too well is no document. */
const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => ((seed * 7_919 + at * at * 104_729) % 9_999_991).toString(36)).join(' ');

describe('a document for its report', () => {
  it('comes with what a person should know and decide, and nothing is decided', async () => {
    const { content, report, changes, traces, tracesLeft, pictures } = await read();
    expect(content.clauses.map((clause) => clause.heading)).toEqual(['Zweck']);
    expect([changes, tracesLeft, pictures.length]).toEqual([1, 0, 1]);
    expect(report.entries.map(({ code }) => code)).toEqual(['heading-offered', 'picture-without-words']);
    expect(traces.map(({ found }) => found)).toEqual(['Kelheim', 'Frau Huber']);
  });

  it('is read otherwise by the same names of its lines', async () => {
    const offer = (await read()).report.entries[0]!.offer!;
    const { content, traces } = await read({ changes: 'rejected', headings: [offer] });
    expect(content.clauses.map((clause) => clause.heading)).toEqual(['Zweck', 'Geltung']);
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
    expect(found.traces.map((trace) => trace.found)).toEqual(['Frau Huber']);
  });

  it('may be a page that Word has saved, in the signs of old', async () => {
    const old = Buffer.from('<h2>Schlüssel</h2><p>für Größe</p>', 'latin1');
    const found = await documentReading({ bytes: old, name: 'x.htm', options: firstReading, municipalities: [] });
    expect(found.content.clauses).toMatchObject([{ heading: 'Schlüssel', body: 'für Größe' }]);
  });

  it('says no more of changes and comments than anybody reads, and how many there are', async () => {
    const ids = Array.from({ length: 600 }, (_, at) => at);
    const endless = madeDocx({
      body:
        heading('Zweck') +
        ids.map((id) => paragraph(`${run(`Satz ${id}`)}<w:r><w:commentReference w:id="${id}"/></w:r>`)).join(''),
      comments: ids
        .map((id) => `<w:comment w:id="${id}" w:author="${words(id, 60)}">${paragraph(words(id, 450))}</w:comment>`)
        .join(''),
    });
    const found = await documentReading({ bytes: endless, name: 'x.docx', options: firstReading, municipalities: [] });
    expect([found.comments, found.report.comments.length]).toEqual([600, 500]);
    for (const { author, text } of found.report.comments) {
      expect(author.length).toBeLessThanOrEqual(160);
      expect(text.length).toBeLessThanOrEqual(2_000);
    }
  });

  it.each([
    ['', 'empty'],
    ['<h2>Lage</h2><p>VS – Nur für den Dienstgebrauch</p>', 'classification-refused'],
  ])('is refused where it says %j', async (html, code) => {
    const given = { bytes: new TextEncoder().encode(html), name: 'x.html', options: firstReading, municipalities: [] };
    await expect(documentReading(given)).rejects.toMatchObject({ code });
  });
});
