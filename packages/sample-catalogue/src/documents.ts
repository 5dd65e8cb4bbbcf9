import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import type { ChangeClass } from '@allmende/domain/numbering';
import type { ImportNote } from '@allmende/document-formats/import-notes';
import { importMarkdown } from '@allmende/document-formats/markdown-import';

/** A version of a sample document as its file gives it. */
export interface SampleVersion {
  readonly file: string;
  readonly number: string;
  readonly changeClass: ChangeClass;
  readonly changeNote: string;
  readonly content: Content;
  readonly notes: readonly ImportNote[];
}

/** A sample document with all its versions, the oldest first. */
export interface SampleDocument {
  /** Readable part of its address: the name of the file. */
  readonly slug: string;
  /** Municipality that owns it. */
  readonly ags: string;
  readonly tlp: Tlp;
  /** Municipalities named for TLP:AMBER. */
  readonly recipients: readonly string[];
  readonly versions: readonly SampleVersion[];
}

const published = join(import.meta.dirname, '../documents');
const unfinished = join(import.meta.dirname, '../unfinished');

/** What the sample catalogue shows, by slug. Earlier versions lie in files such as `passwortrichtlinie.v1.0.md`. */
export const sampleDocuments = (): SampleDocument[] => documentsIn(published);

/** What the sample people are working on, by slug: not published yet. */
export const unfinishedDocuments = (): SampleDocument[] => documentsIn(unfinished);

function documentsIn(folder: string): SampleDocument[] {
  const families = new Map<string, string[]>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()) {
    const slug = file.replace(/(\.v\d+\.\d+)?\.md$/, '');
    families.set(slug, [...(families.get(slug) ?? []), file]);
  }
  return [...families].map(([slug, files]) => documentOf(folder, slug, files));
}

function documentOf(folder: string, slug: string, files: readonly string[]): SampleDocument {
  const read = files.map((file) => ({ file, ...importMarkdown(readFileSync(join(folder, file), 'utf8')) }));
  const versions = read
    .map(({ file, content, extra, notes }) => ({
      file,
      number: extra.version ?? '1.0',
      changeClass: extra.changeClass ?? 'substantive',
      changeNote: extra.changeNote,
      content,
      notes,
    }))
    .sort((one, other) => one.number.localeCompare(other.number, 'de', { numeric: true }));
  const { ags, tlp, recipients } = read[0]!.extra;
  if (!ags || !tlp) throw new Error(`${files[0]} names no owner or no label`);
  return { slug, ags, tlp, recipients, versions };
}
