import type { Document, Element, Node } from '@xmldom/xmldom';
import { relationshipsIn, relationshipsPath } from '../office-package/docx-package.ts';
import type { ExportNote } from './export-notes.ts';
import type { Letterhead, LetterheadFrame } from './letterhead.ts';
import { renamed, renumber } from './letterhead-styles.ts';
import { childElements, R, readXml, remove, wordElements, writeXml } from './word-xml.ts';

/** What a header or footer of the document is made of. */
export interface FramePart {
  readonly bytes: Uint8Array;
  /** What it refers to: within the letterhead by the name of the part there, outside by an address. */
  readonly references: readonly { id: string; type: string; target: string; isOutside: boolean }[];
  readonly notes: readonly ExportNote[];
}

/** Things of other programs, controls and other documents within a header. */
const foreign: Readonly<Record<string, string>> = {
  object: 'OLE',
  control: 'ActiveX',
  altChunk: 'altChunk',
  subDoc: 'subDoc',
};

/**
 * A header or footer of the letterhead with ours behind it: the label and the version stand on each page, whatever the
 * letterhead shows. Ours alone where the letterhead has none.
 */
export function framePart(
  { bytes, relationships }: LetterheadFrame,
  { pictures }: Pick<Letterhead, 'pictures'>,
  ours: { readonly part: Document; readonly references: FramePart['references'] },
  numbers: ReadonlyMap<string, string>,
): FramePart {
  const document = readXml(bytes);
  const root = document.documentElement!;
  const notes = withoutForeign(root);
  for (const number of wordElements(root, 'numId')) renumber(number, numbers);
  const references: FramePart['references'][number][] = [];
  const used = usedReferences(root);
  for (const [id, { type, target, isExternal }] of relationships) {
    if (!used.has(id)) continue;
    if (isExternal ? type === 'hyperlink' : pictures.has(target))
      references.push({ id, type, target, isOutside: isExternal });
    else if (isExternal)
      notes.push({ code: 'letterhead-picture-elsewhere', params: { address: target.slice(0, 200) } });
    else notes.push({ code: 'letterhead-part-left', params: { part: type } });
  }
  // What leads nowhere would make Word call the whole file damaged.
  const known = new Set(references.map(({ id }) => id));
  if (known.size < used.size) removeUsers(root, (id) => !known.has(id));
  for (const paragraph of childElements(ours.part.documentElement!))
    root.appendChild(document.importNode(paragraph, true));
  return { bytes: writeXml(document), references: [...references, ...ours.references], notes };
}

/** Our own header or footer, with references that do not meet those of a letterhead. */
export function ownPart(parts: ReadonlyMap<string, Uint8Array>, name: string, ids: ReadonlyMap<string, string>) {
  const part = readXml(parts.get(name)!);
  renamed(part.documentElement!, ids);
  const apart = new Map<string, string>();
  const links = relationshipsIn(name, parts.get(relationshipsPath(name)));
  const references = [...links].map(([known, { type, target, isExternal }]) => {
    const id = `rIdAllmende${apart.size + 1}`;
    apart.set(known, id);
    return { id, type, target, isOutside: isExternal };
  });
  for (const element of elementsUnder(part.documentElement!))
    for (const attribute of referencesOf(element)) {
      const id = apart.get(attribute.value);
      if (id !== undefined) attribute.value = id;
    }
  return { part, references };
}

function withoutForeign(root: Element): ExportNote[] {
  const notes: ExportNote[] = [];
  for (const [name, part] of Object.entries(foreign))
    for (const element of wordElements(root, name)) {
      remove(element);
      notes.push({ code: 'letterhead-part-left', params: { part } });
    }
  // What they are bound to stays behind with the letterhead's own data.
  for (const binding of wordElements(root, 'dataBinding')) remove(binding);
  return notes;
}

const referencesOf = (element: Element) => [...element.attributes].filter(({ namespaceURI }) => namespaceURI === R);

const usedReferences = (root: Element): Set<string> =>
  new Set(elementsUnder(root).flatMap((element) => referencesOf(element).map(({ value }) => value)));

const elementsUnder = (root: Element): Element[] => [...root.getElementsByTagName('*')];

/** The pictures and links, or else the elements themselves, that refer to something that is not there. */
function removeUsers(root: Element, isGone: (id: string) => boolean): void {
  for (const element of elementsUnder(root)) {
    if (!referencesOf(element).some(({ value }) => isGone(value))) continue;
    let whole: Node = element;
    while (whole.parentNode && whole.parentNode !== root && !isWhole(whole)) whole = whole.parentNode;
    remove(isWhole(whole) ? (whole as Element) : element);
  }
}

const isWhole = ({ nodeName }: Node): boolean => /^w:(?:drawing|pict|hyperlink)$/.test(nodeName);
