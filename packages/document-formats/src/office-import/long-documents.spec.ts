import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import { longDocx, longOdt } from './trials/long-documents.ts';

const read = async (bytes: Uint8Array) => {
  const began = process.cpuUsage();
  const document = await importDocument(bytes);
  return { document, time: process.cpuUsage(began).user / 1_000 };
};

describe.each([
  ['Word', longDocx],
  ['LibreOffice', longOdt],
])('a document of 200 pages, as %s writes it,', (_, made) => {
  it('is read whole: clauses, lists, tables, notes, changes, names from right to left', async () => {
    const { document, time } = await read(made(200));
    const { content, report } = document;
    expect(content.clauses).toHaveLength(200);
    expect(content.clauses.map(({ level }) => level).slice(0, 4)).toEqual([1, 2, 2, 2]);
    for (const { body, heading } of content.clauses) {
      expect(body).toContain('- Punkt eins\n  - darin\n- Punkt zwei');
      expect(body).toMatch(/\[\^\d+\]: Anmerkung/);
      expect(body).toContain(`| ${heading} | محمد الأمين |`);
      expect(body).toContain('neue Frist');
    }
    expect(report.changes).toHaveLength(400);
    expect(new Set(report.changes.map(({ clauseId }) => clauseId)).size).toBe(200);
    expect(time).toBeLessThan(20_000);
  });

  it('reads the same each time', async () => {
    const [one, other] = await Promise.all([read(made(7)), read(made(7))]);
    const texts = ({ document }: typeof one) => document.content.clauses.map(({ heading, body }) => [heading, body]);
    expect(texts(one)).toEqual(texts(other));
  });
});
