import { type Clause, type Metadata, metadataSchema, type Variable } from '@allmende/domain/content';
import { toText } from '@allmende/domain/markdown';
import type { FrontMatter } from './front-matter.ts';
import { type ImportNote, note } from './import-notes.ts';
import { typeFromTitle } from './type-from-title.ts';

const MAX_TITLE = 90;

export interface ReadMetadata {
  readonly metadata: Metadata;
  /** What has no field of its own and goes into the guidance of the first clause. */
  readonly remarks: string[];
  readonly notes: ImportNote[];
}

/** Metadata from the head, the title also from the document's heading or its first clause. */
export function metadataOf(
  matter: Pick<FrontMatter, 'metadata' | 'leftover'>,
  titleHeading: string,
  clauses: readonly Clause[],
  variables: readonly Variable[],
): ReadMetadata {
  const remarks: string[] = [];
  const notes: ImportNote[] = [];
  const heading = toText(titleHeading, { variables }).replace(/\s+/g, ' ').trim();
  const given = matter.metadata.title ?? heading;
  const found = given || toText(clauses[0]?.heading ?? '', { variables }) || 'Ohne Titel';
  if (given === '') notes.push(note('title-missing'));
  if (!sameWords(titleHeading, found)) {
    notes.push(note('title-differs'));
    remarks.push(`Überschrift im Dokument: ${titleHeading.trim()}`);
  }
  if (found.length > MAX_TITLE) {
    notes.push(note('title-shortened'));
    remarks.push(`Voller Titel: ${found}`);
  }
  if (matter.leftover !== '') remarks.push(`Aus dem Dateikopf:\n\n${fenced(matter.leftover)}`);
  const title = found.length > MAX_TITLE ? `${found.slice(0, MAX_TITLE - 1).replace(/\s+\S*$/, '')}…` : found;
  const metadata = metadataSchema.parse({ type: typeFromTitle(found), ...matter.metadata, title });
  return { metadata, remarks, notes };
}

/** Does the second text hold every word of the first? */
function sameWords(one: string, other: string): boolean {
  const words = new Set(other.match(/[\p{L}\p{N}]+/gu));
  return (one.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.has(word));
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text}\n${fence}`;
}
