import type { ChangeKind } from './import-report.ts';
import { CHANGE_MARK, type ChangedText, type FoundChange } from './recorded-changes.ts';
import {
  childOf,
  isElement,
  textOf,
  descendantsOf,
  type XmlElement,
  type XmlNode,
} from '../office-package/xml-tree.ts';

const kinds: Readonly<Record<string, ChangeKind>> = {
  'w:ins': 'inserted',
  'w:cellIns': 'inserted',
  'w:del': 'deleted',
  'w:cellDel': 'deleted',
  'w:moveFrom': 'moved-from',
  'w:moveTo': 'moved-to',
};
const isFormatChange = (name: string): boolean =>
  /^w:(?:r|p|tbl|tr|tc|sect|tblGrid|tblPrEx|numbering)(?:Pr)?Change$/.test(name);
const adds = (kind: ChangeKind): boolean => kind === 'inserted' || kind === 'moved-to';

/** Takes recorded changes out of a Word document, one way or the other, and tells what they were. */
export class ChangeResolver {
  readonly found: FoundChange[] = [];
  readonly #wanted: ChangedText;

  constructor(wanted: ChangedText) {
    this.#wanted = wanted;
  }

  resolved(element: XmlElement): XmlElement {
    const children: XmlNode[] = [];
    element.children.forEach((child, at) => {
      const before = element.children[at - 1];
      if (!isElement(child)) children.push(child);
      else if (before && isElement(before) && goesOn(before, child)) children.push(...this.#resolvedNode(child, true));
      else children.push(...this.#resolvedNode(child));
    });
    return { ...element, children: this.#joined(children) };
  }

  #isDropped = (kind: ChangeKind): boolean => adds(kind) === (this.#wanted === 'rejected');

  #resolvedNode(node: XmlElement, isSame = false): XmlNode[] {
    const kind = kinds[node.name];
    // Within properties the same names mark a paragraph's end or a row: whoever holds them looks at them.
    if (kind && node.children.length > 0) {
      const mark = isSame ? this.#addTo(textOfChange(node)) : [this.#note(kind, node, textOfChange(node))];
      return this.#isDropped(kind) ? mark : [...mark, ...this.resolved(node).children];
    }
    if (/^w:(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/.test(node.name)) return [];
    if (node.name === 'w:delText') return [{ ...node, name: 'w:t' }];
    if (node.name === 'w:delInstrText') return [{ ...node, name: 'w:instrText' }];
    if (node.name === 'w:tr') return this.#row(node);
    if (node.name === 'w:rPr' || node.name === 'w:pPr') return [this.#properties(node)];
    const formatted = this.#formatMark(node);
    const resolved = this.resolved(node);
    if (node.name !== 'w:p' || formatted.length === 0) return [...formatted, resolved];
    const [properties, content] = partsOf(resolved);
    return [{ ...resolved, children: [...(properties ? [properties] : []), ...formatted, ...content] }];
  }

  /** A change that goes on in the next piece is one change. */
  #addTo(text: string): XmlElement[] {
    const last = this.found.at(-1);
    if (last) last.text += text;
    return [];
  }

  #row(row: XmlElement): XmlNode[] {
    const properties = childOf(row, 'w:trPr');
    const change = properties?.children.filter(isElement).find(({ name }) => name === 'w:ins' || name === 'w:del');
    if (!change) return [this.resolved(row)];
    const kind = kinds[change.name]!;
    const mark = this.#note(kind, change, textOfChange(row));
    return this.#isDropped(kind) ? [mark] : [mark, this.resolved(row)];
  }

  /** Properties as they are, or as they were before somebody changed them. */
  #properties(properties: XmlElement): XmlElement {
    const change = properties.children.filter(isElement).find(({ name }) => isFormatChange(name));
    const others = properties.children.filter((child) => child !== change);
    if (!change || this.#wanted === 'accepted')
      return { ...properties, children: others.map((child) => this.#inner(child)) };
    const before = change.children.filter(isElement).find(({ name }) => name === properties.name)?.children ?? [];
    const kept = others.filter(
      (child) => isElement(child) && /^w:(?:rPr|sectPr|ins|del|moveFrom|moveTo)$/.test(child.name),
    );
    return { ...properties, children: [...before, ...kept.map((child) => this.#inner(child))] };
  }

  #inner(child: XmlNode): XmlNode {
    return isElement(child) && child.name === 'w:rPr' ? this.#properties(child) : child;
  }

  /** A paragraph, run or table whose looks somebody changed. */
  #formatMark(node: XmlElement): XmlElement[] {
    const properties = node.children.filter(isElement).find(({ name }) => name === `${node.name}Pr`);
    const change = properties?.children.filter(isElement).find(({ name }) => isFormatChange(name));
    return change ? [this.#note('formatting', change, textOfChange(node))] : [];
  }

  #note(kind: ChangeKind, { attributes }: XmlElement, text: string): XmlElement {
    const [author, date] = [attributes['w:author'] ?? '', attributes['w:date'] ?? ''];
    this.found.push({ kind, author, date, text });
    return { name: CHANGE_MARK, attributes: { at: String(this.found.length - 1) }, children: [] };
  }

  /** Where the end of a paragraph falls away, the next one goes on in it, with the looks of the next. */
  #joined(children: readonly XmlNode[]): XmlNode[] {
    const joined: XmlNode[] = [];
    let carried: XmlNode[] = [];
    for (const child of children) {
      if (!isElement(child) || child.name !== 'w:p') {
        if (carried.length > 0 && isElement(child) && child.name === 'w:tbl')
          joined.push(paragraphOf(carried.splice(0)));
        joined.push(child);
        continue;
      }
      const [properties, content] = partsOf(child);
      const all = [...carried, ...content];
      carried = [];
      if (this.#endFallsAway(properties)) carried = all;
      else joined.push({ ...child, children: [...(properties ? [properties] : []), ...all] });
    }
    return carried.length > 0 ? [...joined, paragraphOf(carried)] : joined;
  }

  #endFallsAway(properties: XmlElement | undefined): boolean {
    const marks = childOf(properties, 'w:rPr')?.children.filter(isElement) ?? [];
    return marks.some(({ name }) => kinds[name] !== undefined && this.#isDropped(kinds[name]));
  }
}

const goesOn = (before: XmlElement, now: XmlElement): boolean =>
  kinds[now.name] !== undefined &&
  before.name === now.name &&
  before.attributes['w:author'] === now.attributes['w:author'] &&
  descendantsOf(before, ...Object.keys(kinds)).length === 0;

function partsOf(paragraph: XmlElement): [XmlElement | undefined, XmlNode[]] {
  const properties = childOf(paragraph, 'w:pPr');
  return [properties, paragraph.children.filter((child) => child !== properties)];
}

const paragraphOf = (children: readonly XmlNode[]): XmlElement => ({ name: 'w:p', attributes: {}, children });

const textOfChange = (element: XmlElement): string => descendantsOf(element, 'w:t', 'w:delText').map(textOf).join('');
