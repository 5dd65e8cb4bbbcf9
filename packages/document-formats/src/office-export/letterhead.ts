import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportNote } from './export-notes.ts';
import { LetterheadRefusal } from './letterhead-refusal.ts';
import { type Parts, readXml, relationshipsOf, wordElements, wordValue } from './word-xml.ts';

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_UNPACKED = 60 * 1024 * 1024;
const MAX_PARTS = 1_000;

/** A city's letterhead: an ordinary Word document whose look is taken. */
export interface Letterhead {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Page, margins, headers and footers of its first section. */
  readonly section: Element;
  /** Twips between the margins. */
  readonly textWidth: number;
  readonly notes: readonly ExportNote[];
}

/**
 * Opens a letterhead. Everything that runs programs or fetches something from elsewhere is a reason to refuse it.
 * @throws LetterheadRefusal
 */
export function readLetterhead(bytes: Uint8Array): Letterhead {
  const parts = unpacked(bytes);
  refusePrograms(parts);
  refuseTemplates(parts);
  const document = partOf(parts, 'word/document.xml');
  const sections = wordElements(document, 'sectPr').filter((one) => one.parentNode?.nodeName !== 'w:sectPrChange');
  const [section] = sections;
  if (!section) throw new LetterheadRefusal('letterhead-no-word');
  return { parts, section, textWidth: textWidthOf(section), notes: notesOn(document, sections.length) };
}

function unpacked(bytes: Uint8Array): Parts {
  if (bytes.length > MAX_BYTES) throw new LetterheadRefusal('letterhead-too-large');
  let [size, count] = [0, 0];
  const isTooLarge = () => size > MAX_UNPACKED || count > MAX_PARTS;
  let files: Record<string, Uint8Array> = {};
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count += 1;
        return !isTooLarge();
      },
    });
  } catch {
    throw new LetterheadRefusal('letterhead-no-word');
  }
  if (isTooLarge()) throw new LetterheadRefusal('letterhead-too-large');
  const parts = new Map(Object.entries(files));
  if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml'))
    throw new LetterheadRefusal('letterhead-no-word');
  return parts;
}

const runsPrograms = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|attachedToolbars\.bin)/i;

function refusePrograms(parts: Parts): void {
  const types = strFromU8(parts.get('[Content_Types].xml')!);
  if ([...parts.keys()].some((name) => runsPrograms.test(name)) || /macroEnabled|vbaProject|activeX/i.test(types))
    throw new LetterheadRefusal('letterhead-macros');
}

function refuseTemplates(parts: Parts): void {
  try {
    for (const part of ['word/settings.xml', 'word/document.xml'])
      for (const { type, target } of relationshipsOf(parts, part))
        if (type === 'attachedTemplate' || type === 'subDocument' || type === 'aFChunk')
          throw new LetterheadRefusal('letterhead-template', { address: target.slice(0, 200) });
  } catch (error) {
    throw error instanceof LetterheadRefusal ? error : new LetterheadRefusal('letterhead-no-word');
  }
}

function partOf(parts: Parts, name: string): Document {
  try {
    return readXml(parts.get(name)!);
  } catch {
    throw new LetterheadRefusal('letterhead-no-word');
  }
}

function textWidthOf(section: Element): number {
  const [size] = wordElements(section, 'pgSz');
  const [margins] = wordElements(section, 'pgMar');
  const width = Number(wordValue(size, 'w')) - Number(wordValue(margins, 'left')) - Number(wordValue(margins, 'right'));
  // A page on which nothing has room was not meant.
  return Number.isFinite(width) && width > 3_000 && width < 40_000 ? Math.round(width) : 9_070;
}

function notesOn(document: Document, sections: number): ExportNote[] {
  const hasText = wordElements(document, 't').some(({ textContent }) => (textContent ?? '').trim() !== '');
  return [
    ...(hasText || wordElements(document, 'drawing').length > 0
      ? [{ code: 'letterhead-text-left', params: {} } as const]
      : []),
    ...(sections > 1 ? [{ code: 'letterhead-sections', params: { count: sections } } as const] : []),
  ];
}
