import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import type { DocumentOptions } from './imported-document.ts';

/** Written by LibreOffice 7.4, once in its own format and once as a Word document. */
const files = ['libreoffice.odt', 'libreoffice.docx'];
const read = (name: string, options: DocumentOptions = {}) =>
  importDocument(readFileSync(new URL(`trials/files/${name}`, import.meta.url)), { name, ...options });

describe.each(files)('%s, as LibreOffice writes it,', (name) => {
  it('becomes clauses that keep the ids that Allmende gave them', async () => {
    const { content, mark, tlp, pictures } = await read(name);
    expect(mark).toEqual({ solution: 'sol_1', version: 'ver_1', clauses: ['zweck', 'rollen'] });
    expect(tlp).toBe('GREEN');
    expect(content.metadata).toMatchObject({ title: 'Richtlinie zur Datensicherung', type: 'richtlinie' });
    expect(content.clauses.map(({ id, heading, level }) => [id, heading, level])).toEqual([
      ['zweck', 'Zweck', 1],
      ['rollen', 'Rollen', 1],
    ]);
    const [purpose, roles] = content.clauses.map(({ body }) => body);
    expect(purpose).toContain('Gesichert wird täglich, **ohne Ausnahme** und *überall*.[^1]');
    expect(purpose).toContain(
      '- Server\n  1. Datenbank\n  2. Dateien\n- Arbeitsplätze\n\n[^1]: Siehe [BSI](https://www.bsi.bund.de/).',
    );
    expect(purpose).toContain('Amt {{todo.name-des-amtes}}, Leitung');
    expect(roles).toContain('1. Erstens\n\nDazwischen\n\nNeuer Absatz\n\n2. Zweitens');
    expect(roles).toContain(
      '| Rolle | Aufgabe | Aufgabe |\n| - | - | - |\n| ISB | berät | prüft |\n| ISB | meldet | lernt |',
    );
    expect(roles).toContain('Zuständig: محمد الأمين und Łukasz Żółć ![Lageplan des Rathauses](bild-1.png)');
    expect(pictures.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
  });

  it('reads without the changes where they are rejected', async () => {
    const { content } = await read(name, { changes: 'rejected' });
    const [purpose, roles] = content.clauses.map(({ body }) => body);
    expect(purpose).toContain('Gesichert wird wöchentlich, **ohne');
    expect(roles).toContain('1. Erstens\n\nDazwischen\n\n2. Zweitens');
  });

  it('tells who changed and who remarked what in which clause', async () => {
    const { report } = await read(name);
    expect(report.changes.map(({ kind, author, clauseId, excerpt }) => [kind, author, clauseId, excerpt])).toEqual([
      ['deleted', 'Sabine Huber', 'zweck', 'wöchentlich'],
      ['inserted', 'Murat Kaya', 'zweck', 'täglich'],
      ['inserted', 'Murat Kaya', 'rollen', 'Neuer Absatz'],
    ]);
    expect(report.comments).toMatchObject([{ author: 'Lena Vogt', text: 'Wirklich?', clauseId: 'zweck' }]);
    expect(report.entries.map(({ code, clauseId, excerpt }) => [code, clauseId, excerpt])).toEqual([
      ['numbering-left', 'zweck', 'Datenbank'],
      ['cells-repeated', 'rollen', 'Rolle | Aufgabe'],
      ['heading-offered', 'rollen', '2.1 Vertretung'],
    ]);
  });

  it('holds nobody’s name that only the file knew', async () => {
    const { content } = await read(name);
    expect(JSON.stringify(content)).not.toMatch(/Sabine Huber|Murat Kaya|Lena Vogt/);
  });
});
