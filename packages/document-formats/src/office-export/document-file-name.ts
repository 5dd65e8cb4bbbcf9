import type { Tlp } from '@allmende/domain/audience';
import { labelInFileName } from '@allmende/domain/checks';
import { inAscii } from '@allmende/domain/slug';

/** What a document's file is called after. */
export interface NamedDocument {
  readonly title: string;
  readonly municipalityName: string;
  /** `2.1`; null for a working copy. */
  readonly number: string | null;
  /** `2026-11-23` */
  readonly date: string;
  readonly tlp: Tlp;
  /** More than one document of a version has its own word: `Vergleich`, `Karte`. */
  readonly what?: string;
}

export type FileEnding = 'docx' | 'odt' | 'pdf' | 'md';

/** Longest title and name of a municipality in a file name: folders of a records system are deep, and paths end at 260. */
const [MAX_TITLE, MAX_MUNICIPALITY] = [60, 40];

/**
 * `2026-11-23_Passwortrichtlinie_Musterstadt_v2.1.docx`, above CLEAR with the label in front. In letters that every file
 * system, mail program and archive keeps: umlauts are spelled out as in addresses.
 */
export function documentFileName(document: NamedDocument, ending: FileEnding): string {
  const { title, municipalityName, number, date, tlp, what = '' } = document;
  const parts = [
    date,
    cut(title, MAX_TITLE) || 'Dokument',
    cut(shortName(municipalityName), MAX_MUNICIPALITY),
    cut(what, MAX_TITLE),
    number === null ? 'Arbeitsfassung' : `v${number}`,
  ];
  return `${labelInFileName(tlp)}${parts.filter((part) => part !== '').join('_')}.${ending}`;
}

/** Words joined by hyphens, cut at the end of a word. */
function cut(text: string, most: number): string {
  const words = inAscii(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= most) return words;
  const end = words.lastIndexOf('-', most);
  return words.slice(0, end > most / 2 ? end : most).replace(/-+$/, '');
}

/** `Stadt Musterstadt` is found under M. */
const shortName = (name: string): string =>
  name.replace(/^(?:Landeshauptstadt|Große Kreisstadt|Stadt|Gemeinde|Markt|Landkreis|Kreis)\s+(?=\S)/, '');
