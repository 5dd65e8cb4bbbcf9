import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exportMarkdown } from './markdown-export.ts';
import { importMarkdown } from './markdown-import.ts';
import { lostWords } from './words-of-source.ts';

/** A folder of Markdown documents that nobody here wrote; they stay outside the project. */
const folder = process.env.ALLMENDE_REAL_DOCUMENTS;
const names = folder ? readdirSync(folder).filter((name) => /^\d.*\.md$/.test(name)) : [];

describe('documents that nobody here wrote', () => {
  if (names.length === 0) {
    it('did not run: ALLMENDE_REAL_DOCUMENTS names no folder with documents', () => {
      process.stdout.write(
        'Real documents were not imported: set ALLMENDE_REAL_DOCUMENTS to a folder of Markdown files.\n',
      );
      expect(names).toEqual([]);
    });
    return;
  }

  it.each(names)('%s becomes clauses, variables and guidance, and loses nothing', (name) => {
    const source = readFileSync(join(folder!, name), 'utf8');
    const { content, notes } = importMarkdown(source);
    const outsideCode = source
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/`[^`\n]+`/g, '');
    const headings = [...outsideCode.matchAll(/^#{2,5} +(.+)$/gm)].map((match) => match[1]!.trim());
    const count = (code: string) => notes.find((found) => found.code === code)?.count ?? 0;
    expect(content.clauses.filter(({ heading }) => heading !== 'Vorbemerkung').map(({ heading }) => heading)).toEqual(
      headings,
    );
    expect(count('variables')).toBe(outsideCode.match(/\{\{[^}]+\}\}/g)?.length ?? 0);
    expect(count('open-places')).toBe(outsideCode.match(/\[TODO[^\]]*\]/g)?.length ?? 0);
    expect(count('guidance')).toBe(source.match(/<!--/g)?.length ?? 0);
    expect(
      content.clauses.some(
        ({ body }) => body.includes('<!--') || /\[TODO/.test(body.replace(/^```[\s\S]*?^```/gm, '')),
      ),
    ).toBe(false);
    expect(lostWords(source, content)).toEqual([]);
    process.stdout.write(
      `${name}: ${content.clauses.length} clauses, ${content.variables.length} variables (${count('variables')} places, ${count('open-places')} open), ${count('guidance')} comments, 0 words lost\n`,
    );
  });

  it.each(names)('%s comes back the same from its own export', (name) => {
    const { content } = importMarkdown(readFileSync(join(folder!, name), 'utf8'));
    expect(importMarkdown(exportMarkdown(content, { complete: true })).content).toEqual(content);
  });
});
