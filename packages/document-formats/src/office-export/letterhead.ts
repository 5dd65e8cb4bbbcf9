import type { Element } from '@xmldom/xmldom';
import { type DocumentLimits, documentLimits } from '@allmende/domain/limits';
import { ImportRefusal } from '../import-refusal.ts';
import { DocxPackage, type DocxPart, type Relationship } from '../office-package/docx-package.ts';
import { SafeZip } from '../office-package/safe-zip.ts';
import { childOf, descendantsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';
import type { ExportNote } from './export-notes.ts';
import { asLetterheadRefusal, LetterheadRefusal } from './letterhead-refusal.ts';
import { readXml, wordElements, wordValue } from './word-xml.ts';

/** A header or footer of a letterhead as it lies there, and what it points at. */
export interface LetterheadFrame {
  readonly bytes: Uint8Array;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/** A city's letterhead: an ordinary Word document whose look is taken. Nothing else of it is kept. */
export interface Letterhead {
  /** Page, margins, headers and footers of its first section. */
  readonly section: Element;
  /** Twips between the margins. */
  readonly textWidth: number;
  /** Headers and footers by the ids under which the section names them. */
  readonly frames: ReadonlyMap<string, LetterheadFrame>;
  /** The pictures that they show, by their paths. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly styles: Uint8Array | null;
  readonly numbering: Uint8Array | null;
  readonly theme: Uint8Array | null;
  readonly hasEvenPages: boolean;
  readonly notes: readonly ExportNote[];
}

/**
 * Opens a letterhead by the reader that opens every foreign file. Whatever runs programs or fetches something from
 * elsewhere is a reason to refuse it.
 * @throws LetterheadRefusal
 */
export async function readLetterhead(bytes: Uint8Array, limits = documentLimits): Promise<Letterhead> {
  try {
    return await lookOf(bytes, limits);
  } catch (error) {
    throw error instanceof ImportRefusal ? asLetterheadRefusal(error) : error;
  }
}

async function lookOf(bytes: Uint8Array, limits: DocumentLimits): Promise<Letterhead> {
  if (bytes.byteLength > limits.fileBytes) throw new LetterheadRefusal('letterhead-too-large');
  const docx = await DocxPackage.open(await SafeZip.open(bytes, limits), limits);
  const settings = await docx.related('settings');
  for (const part of [docx.main, ...(settings ? [settings] : [])]) refuseTemplates(part);
  const sections = wordElements(readXml((await docx.zip.read(docx.main.path))!), 'sectPr').filter(
    (one) => one.parentNode?.nodeName !== 'w:sectPrChange',
  );
  const [section] = sections;
  if (!section) throw new LetterheadRefusal('letterhead-no-word');
  const frames = await framesOf(docx);
  return {
    ...{ section, textWidth: textWidthOf(section), frames },
    pictures: await picturesOf(frames, docx.zip),
    styles: await wholePart(docx, 'styles'),
    numbering: await wholePart(docx, 'numbering'),
    theme: await wholePart(docx, 'theme'),
    hasEvenPages: isOn(childOf(settings?.root, 'w:evenAndOddHeaders')),
    notes: notesOn(docx.main.root, sections.length),
  };
}

function refuseTemplates({ relationships }: DocxPart): void {
  for (const { type, target } of relationships.values())
    if (type === 'attachedTemplate' || type === 'subDocument' || type === 'aFChunk')
      throw new LetterheadRefusal('letterhead-template', { address: target.slice(0, 200) });
}

async function framesOf(docx: DocxPackage): Promise<Map<string, LetterheadFrame>> {
  const frames = new Map<string, LetterheadFrame>();
  for (const [id, { type, target, isExternal }] of docx.main.relationships) {
    const root = isExternal ? undefined : frameRoots[type];
    const part = root === undefined ? null : await docx.part(target);
    if (part?.root.name !== root || !part) continue;
    refuseFetching(part.root);
    frames.set(id, { bytes: (await docx.zip.read(target))!, relationships: part.relationships });
  }
  return frames;
}

/** What headers and footers begin with. */
const frameRoots: Readonly<Record<string, string>> = { header: 'w:hdr', footer: 'w:ftr' };

/** Fields that fetch something from outside of the file, or run something. */
const fetching = /\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDEAUTO|DDE|DATABASE|MACROBUTTON|AUTOTEXT|RD)\b/i;

function refuseFetching(frame: XmlElement): void {
  const instructions = [
    ...descendantsOf(frame, 'w:instrText').map(textOf),
    ...descendantsOf(frame, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
  ];
  // One instruction may lie in several pieces.
  const found = fetching.exec(instructions.join('')) ?? fetching.exec(instructions.join(' '));
  if (found) throw new LetterheadRefusal('letterhead-fields', { field: found[1]!.toUpperCase() });
}

async function picturesOf(
  frames: ReadonlyMap<string, LetterheadFrame>,
  zip: SafeZip,
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const { relationships } of frames.values())
    for (const { type, target, isExternal } of relationships.values()) {
      const bytes = type !== 'image' || isExternal || pictures.has(target) ? null : await zip.read(target);
      if (bytes) pictures.set(target, bytes);
    }
  return pictures;
}

/** The bytes of a part that goes over as it is, once it has proved to be sound XML. */
async function wholePart(docx: DocxPackage, type: string): Promise<Uint8Array | null> {
  const part = await docx.related(type);
  return part && docx.zip.read(part.path);
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '');

function textWidthOf(section: Element): number {
  const [size] = wordElements(section, 'pgSz');
  const [margins] = wordElements(section, 'pgMar');
  const width = Number(wordValue(size, 'w')) - Number(wordValue(margins, 'left')) - Number(wordValue(margins, 'right'));
  // A page on which nothing has room was not meant.
  return Number.isFinite(width) && width > 3_000 && width < 40_000 ? Math.round(width) : 9_070;
}

function notesOn(document: XmlElement, sections: number): ExportNote[] {
  const hasText = descendantsOf(document, 'w:t').some((text) => textOf(text).trim() !== '');
  return [
    ...(hasText || descendantsOf(document, 'w:drawing').length > 0
      ? [{ code: 'letterhead-text-left', params: {} } as const]
      : []),
    ...(sections > 1 ? [{ code: 'letterhead-sections', params: { count: sections } } as const] : []),
  ];
}
