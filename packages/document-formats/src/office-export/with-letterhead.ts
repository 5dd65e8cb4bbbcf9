import type { Document } from '@xmldom/xmldom';
import { unzipSync, zipSync } from 'fflate';
import { relationshipsIn, relationshipsPath } from '../office-package/docx-package.ts';
import type { Exported } from './export-document.ts';
import type { ExportNote } from './export-notes.ts';
import type { Letterhead } from './letterhead.ts';
import { framePart, type FramePart, ownPart } from './letterhead-frame.ts';
import { mergedNumbering } from './letterhead-numbering.ts';
import { mergedStyles, renamed } from './letterhead-styles.ts';
import {
  childElements,
  CONTENT_TYPES,
  type Parts,
  R,
  readXml,
  RELATIONSHIPS,
  remove,
  W,
  wordElements,
  wordValue,
  writeXml,
} from './word-xml.ts';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = ['header', 'footer'] as const;
const pageKinds = ['default', 'first', 'even'] as const;

/**
 * A document that we wrote, in the look of a city: its styles, page, headers and footers come in as parts, ours stay in
 * behind them. Nothing else of the letterhead is taken, so nothing else of it can do anything.
 */
export function withLetterhead(bytes: Uint8Array, letterhead: Letterhead): Exported {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  const { bytes: numbering, numbers } = mergedNumbering(parts.get('word/numbering.xml')!, letterhead.numbering);
  parts.set('word/numbering.xml', numbering);
  const styles = letterhead.styles
    ? mergedStyles(parts.get('word/styles.xml')!, letterhead.styles, numbers)
    : { bytes: parts.get('word/styles.xml')!, ids: new Map<string, string>() };
  parts.set('word/styles.xml', styles.bytes);
  const { theme } = letterhead;
  if (theme && parts.has('word/theme/theme1.xml')) parts.set('word/theme/theme1.xml', theme);
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml'])
    rewritten(parts, name, (part) => renamed(part.documentElement!, styles.ids));
  const notes = rewrittenSection(parts, letterhead, styles.ids, numbers);
  return { bytes: zipSync(Object.fromEntries(parts), { level: 6 }), notes: [...letterhead.notes, ...notes] };
}

function rewritten(parts: Parts, name: string, change: (part: Document) => void): void {
  const bytes = parts.get(name);
  if (!bytes) return;
  const part = readXml(bytes);
  change(part);
  parts.set(name, writeXml(part));
}

/** Page set-up, headers and footers of the letterhead in place of ours. */
function rewrittenSection(
  parts: Parts,
  letterhead: Letterhead,
  ids: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, string>,
): ExportNote[] {
  const notes: ExportNote[] = [];
  const document = readXml(parts.get('word/document.xml')!);
  renamed(document.documentElement!, ids);
  const own = wordElements(document, 'sectPr').at(-1)!;
  const { section, hasEvenPages: isEven, frames } = letterhead;
  const page = document.importNode(section, true);
  for (const element of childElements(page)) if (!pageProperties.has(element.localName!)) remove(element);
  const links = relationshipsIn('word/document.xml', parts.get(relationshipsPath('word/document.xml')));
  // References to headers and footers stand in front of everything else of a section.
  const first = page.firstChild;
  for (const kind of kinds) {
    const ownReference = wordElements(own, `${kind}Reference`)[0]!;
    const ours = ownPart(parts, links.get(ownReference.getAttributeNS(R, 'id')!)!.target, ids);
    for (const pageKind of pageKinds) {
      const isShown =
        pageKind === 'default' || (pageKind === 'even' ? isEven : wordElements(page, 'titlePg').length > 0);
      if (!isShown) continue;
      const reference = wordElements(section, `${kind}Reference`).find(
        (one) => (wordValue(one, 'type') || 'default') === pageKind,
      );
      const frame = reference && frames.get(reference.getAttributeNS(R, 'id') ?? '');
      const made = frame
        ? framePart(frame, letterhead, ours, numbers)
        : { bytes: writeXml(ours.part), references: ours.references, notes: [] };
      notes.push(...made.notes);
      const id = addFramePart(parts, letterhead, `letterhead-${kind}-${pageKind}.xml`, kind, made);
      const added = document.createElementNS(W, `w:${kind}Reference`);
      added.setAttributeNS(W, 'w:type', pageKind);
      added.setAttributeNS(R, 'r:id', id);
      page.insertBefore(added, first);
    }
  }
  own.parentNode!.replaceChild(page, own);
  parts.set('word/document.xml', writeXml(document));
  if (isEven) rewritten(parts, 'word/settings.xml', withEvenPages);
  return notes;
}

/** What a section says of its page; what belongs to its own text stays behind. */
const pageProperties = new Set(['pgSz', 'pgMar', 'paperSrc', 'pgBorders', 'titlePg', 'docGrid']);

function withEvenPages(settings: Document): void {
  for (const element of wordElements(settings, 'evenAndOddHeaders')) element.setAttributeNS(W, 'w:val', 'true');
}

/** Puts a part in, with what it shows; gives the id by which the document refers to it. */
function addFramePart(
  parts: Parts,
  { pictures }: Letterhead,
  name: string,
  kind: (typeof kinds)[number],
  { bytes, references }: FramePart,
): string {
  parts.set(`word/${name}`, bytes);
  declare(parts, `/word/${name}`, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`);
  const links = readXml(new TextEncoder().encode(`<Relationships xmlns="${RELATIONSHIPS}"/>`));
  for (const { id, type, target, isOutside } of references)
    relate(links, id, type, isOutside ? target : copied(parts, pictures, target), isOutside);
  parts.set(relationshipsPath(`word/${name}`), writeXml(links));
  const id = `rId-${name.replace('.xml', '')}`;
  rewritten(parts, 'word/_rels/document.xml.rels', (part) => relate(part, id, kind, name, false));
  return id;
}

/** A picture of the letterhead under a name that is free; what is ours already stays where it is. */
function copied(parts: Parts, pictures: Letterhead['pictures'], target: string): string {
  const bytes = pictures.get(target);
  if (!bytes) return target.replace(/^word\//, '');
  const name = `media/letterhead-${target
    .split('/')
    .at(-1)!
    .replace(/[^\w.-]/g, '_')}`;
  parts.set(`word/${name}`, bytes);
  const ending = name.split('.').at(-1)!.toLowerCase();
  rewritten(parts, '[Content_Types].xml', (types) => {
    const known = [...types.getElementsByTagNameNS(CONTENT_TYPES, 'Default')].map((one) =>
      one.getAttribute('Extension')?.toLowerCase(),
    );
    if (known.includes(ending)) return;
    const added = types.createElementNS(CONTENT_TYPES, 'Default');
    added.setAttribute('Extension', ending);
    added.setAttribute('ContentType', pictureTypes[ending] ?? 'application/octet-stream');
    types.documentElement!.insertBefore(added, types.documentElement!.firstChild);
  });
  return name;
}

const pictureTypes: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', bmp: 'image/bmp' },
  ...{ emf: 'image/x-emf', wmf: 'image/x-wmf', svg: 'image/svg+xml', tif: 'image/tiff', tiff: 'image/tiff' },
};

function declare(parts: Parts, name: string, type: string): void {
  rewritten(parts, '[Content_Types].xml', (types) => {
    const added = types.createElementNS(CONTENT_TYPES, 'Override');
    added.setAttribute('PartName', name);
    added.setAttribute('ContentType', type);
    types.documentElement!.appendChild(added);
  });
}

function relate(part: Document, id: string, type: string, target: string, isOutside: boolean): void {
  const added = part.createElementNS(RELATIONSHIPS, 'Relationship');
  added.setAttribute('Id', id);
  added.setAttribute('Type', `${RELATIONSHIP}/${type}`);
  added.setAttribute('Target', target);
  if (isOutside) added.setAttribute('TargetMode', 'External');
  part.documentElement!.appendChild(added);
}
