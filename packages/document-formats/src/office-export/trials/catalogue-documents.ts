import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importMarkdown } from '../../markdown-import.ts';
import type { ExportDocument } from '../export-document.ts';

const folder = join(import.meta.dirname, '../../../../sample-catalogue/documents');

/** A document of the sample catalogue by the name of its file, nothing filled in. */
export function catalogueDocument(name: string): ExportDocument {
  const { content, extra } = importMarkdown(readFileSync(join(folder, `${name}.md`), 'utf8'));
  const { tlp, version: number } = extra;
  return { content, values: {}, frame: { label: tlp ?? 'CLEAR', number, licence: content.metadata.licence } };
}

export const catalogueNames = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();
