import type { Document, Element, Node } from '@xmldom/xmldom';
import type { ExportNote } from './export-notes.ts';
import { LetterheadRefusal } from './letterhead-refusal.ts';
import { renamed, renumber } from './letterhead-styles.ts';
import {
  childElements,
  partAt,
  R,
  readXml,
  relationshipsOf,
  remove,
  wordElements,
  wordValue,
  writeXml,
} from './word-xml.ts';

/** What a header or footer of the document is made of. */
export interface FramePart {
  readonly bytes: Uint8Array;
  /** What it refers to: within the letterhead by the name of the part there, outside by an address. */
  readonly references: readonly { id: string; type: string; target: string; isOutside: boolean }[];
  readonly notes: readonly ExportNote[];
}

/** Fields that fetch something from outside of the file, or run something. */
const fetching = /\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDEAUTO|DDE|DATABASE|MACROBUTTON|AUTOTEXT|RD)\b/i;
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
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  ours: { readonly part: Document; readonly references: FramePart['references'] },
  numbers: ReadonlyMap<string, string>,
): FramePart {
  const bytes = parts.get(name);
  if (!bytes) throw new LetterheadRefusal('letterhead-no-word');
  const document = readXml(bytes);
  const root = document.documentElement!;
  refuseFetching(root);
  const notes = withoutForeign(root);
  for (const number of wordElements(root, 'numId')) renumber(number, numbers);
  const references: FramePart['references'][number][] = [];
  const { used } = usedReferences(root);
  for (const { id, type, target, isOutside } of relationshipsOf(parts, name)) {
    if (!used.has(id)) continue;
    if (isOutside && type !== 'hyperlink') {
      notes.push({ code: 'letterhead-picture-elsewhere', params: { address: target.slice(0, 200) } });
      removeUsersOf(root, id);
    } else references.push({ id, type, target: isOutside ? target : partAt(name, target), isOutside });
  }
  // What leads nowhere would make Word call the whole file damaged.
  const known = new Set(references.map(({ id }) => id));
  for (const id of used) if (!known.has(id)) removeUsersOf(root, id);
  for (const paragraph of childElements(ours.part.documentElement!))
    root.appendChild(document.importNode(paragraph, true));
  return { bytes: writeXml(document), references: [...references, ...ours.references], notes };
}

/** Our own header or footer, with references that do not meet those of a letterhead. */
export function ownPart(parts: ReadonlyMap<string, Uint8Array>, name: string, ids: ReadonlyMap<string, string>) {
  const part = readXml(parts.get(name)!);
  renamed(part.documentElement!, ids);
  const apart = new Map<string, string>();
  const references = relationshipsOf(parts, name).map((one) => {
    const id = `rIdAllmende${apart.size + 1}`;
    apart.set(one.id, id);
    return { ...one, id, target: one.isOutside ? one.target : partAt(name, one.target) };
  });
  for (const element of elementsUnder(part.documentElement!))
    for (const attribute of referencesOf(element)) {
      const id = apart.get(attribute.value);
      if (id !== undefined) attribute.value = id;
    }
  return { part, references };
}

function refuseFetching(root: Element): void {
  const instructions = [
    ...wordElements(root, 'instrText').map(({ textContent }) => textContent ?? ''),
    ...wordElements(root, 'fldSimple').map((field) => wordValue(field, 'instr')),
  ];
  // One instruction may lie in several pieces.
  const found = fetching.exec(instructions.join('')) ?? fetching.exec(instructions.join(' '));
  if (found) throw new LetterheadRefusal('letterhead-fields', { field: found[1]!.toUpperCase() });
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

function usedReferences(root: Element): { used: Set<string> } {
  return { used: new Set(elementsUnder(root).flatMap((element) => referencesOf(element).map(({ value }) => value))) };
}

const elementsUnder = (root: Element): Element[] => [...root.getElementsByTagName('*')];

/** The picture, or else the element itself, that refers to something that is not there. */
function removeUsersOf(root: Element, id: string): void {
  for (const element of elementsUnder(root)) {
    if (!referencesOf(element).some(({ value }) => value === id)) continue;
    let whole: Node = element;
    while (whole.parentNode && whole.parentNode !== root && !/^w:(drawing|pict|hyperlink)$/.test(whole.nodeName))
      whole = whole.parentNode;
    remove(/^w:(drawing|pict|hyperlink)$/.test(whole.nodeName) ? (whole as Element) : element);
  }
}
