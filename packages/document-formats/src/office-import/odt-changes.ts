import type { ChangeKind } from './import-report.ts';
import { CHANGE_MARK, type ChangedText, type FoundChange } from './recorded-changes.ts';
import {
  childOf,
  childrenOf,
  elementsOf,
  isElement,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../office-package/xml-tree.ts';

interface Region extends Omit<FoundChange, 'text'> {
  /** What was deleted, in paragraphs. */
  readonly content: readonly XmlElement[];
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  'text:insertion': 'inserted',
  'text:deletion': 'deleted',
  'text:format-change': 'formatting',
};
const isParagraph = ({ name }: XmlElement): boolean => name === 'text:p' || name === 'text:h';

/** Takes recorded changes out of an OpenDocument text, one way or the other, and tells what they were. */
export class OdtChanges {
  readonly found: FoundChange[] = [];
  readonly #regions = new Map<string, Region>();
  readonly #wanted: ChangedText;
  /** Insertions that have begun and not ended, with their number. */
  readonly #open = new Map<string, number>();
  /** Beginning of a paragraph whose end was inserted and is not read. */
  #carried: XmlElement | null = null;

  constructor(text: XmlElement, wanted: ChangedText) {
    this.#wanted = wanted;
    for (const region of childrenOf(childOf(text, 'text:tracked-changes'), 'text:changed-region')) {
      const change = elementsOf(region)[0];
      if (!change || !kinds[change.name]) continue;
      const info = childOf(change, 'office:change-info');
      this.#regions.set(region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '', {
        kind: kinds[change.name]!,
        author: textOf(childOf(info, 'dc:creator')),
        date: textOf(childOf(info, 'dc:date')),
        content: elementsOf(change).filter((one) => one !== info),
      });
    }
  }

  resolved(container: XmlElement): XmlElement {
    const children = container.children.flatMap((child): XmlNode[] => {
      if (!isElement(child) || child.name === 'text:tracked-changes') return [];
      if (isParagraph(child)) return this.#paragraph(child);
      const mark = this.#mark(child);
      if (mark) return mark;
      const isInserted = this.#isDropping();
      const inner = this.resolved(child);
      return isInserted && inner.children.length === 0 ? [] : [inner];
    });
    return { ...container, children };
  }

  #isDropping = (): boolean => this.#wanted === 'rejected' && this.#open.size > 0;

  #paragraph(paragraph: XmlElement): XmlElement[] {
    const begunInside = this.#isDropping();
    const pieces = this.#inline(paragraph);
    // Deleted paragraphs that come back divide the one they were deleted from.
    const divided = dividedAt(pieces, paragraph);
    const ended = !this.#isDropping();
    if (!begunInside && ended) return divided;
    const last = divided.at(-1)!;
    if (begunInside && ended) {
      const before = this.#carried;
      this.#carried = null;
      const isWhole = before === null || before.children.length === 0;
      return isWhole ? [last] : [{ ...before, children: [...before.children, ...last.children] }];
    }
    if (begunInside) return [];
    this.#carried = last;
    return divided.slice(0, -1);
  }

  #inline(parent: XmlElement): XmlNode[] {
    return parent.children.flatMap((child): XmlNode[] => {
      if (isElement(child)) {
        const mark = this.#mark(child);
        if (mark) return mark;
        const inner = { ...child, children: this.#inline(child) };
        return this.#isDropping() && textOf(inner) === '' ? [] : [inner];
      }
      for (const at of this.#open.values()) this.found[at]!.text += child;
      return this.#isDropping() ? [] : [child];
    });
  }

  /** What a sign of a change leaves in the text; null where the element is none. */
  #mark({ name, attributes }: XmlElement): XmlNode[] | null {
    if (!/^text:change(?:-start|-end)?$/.test(name)) return null;
    const id = attributes['text:change-id'] ?? '';
    const region = this.#regions.get(id);
    if (name === 'text:change-end') this.#open.delete(id);
    if (!region || name === 'text:change-end') return [];
    const { kind, author, date, content } = region;
    const text = content.map(textOf).join(' ');
    this.found.push({ kind, author, date, text });
    const mark: XmlElement = { name: CHANGE_MARK, attributes: { at: String(this.found.length - 1) }, children: [] };
    if (name === 'text:change-start' && kind === 'inserted') this.#open.set(id, this.found.length - 1);
    if (kind !== 'deleted' || this.#wanted === 'accepted') return [mark];
    const back: XmlElement = { name: RETURNED, attributes: {}, children: content };
    return [mark, back];
  }
}

const RETURNED = 'allmende:returned';

/** Puts deleted text back: one paragraph goes into the line, several divide it. */
function dividedAt(pieces: readonly XmlNode[], paragraph: XmlElement): XmlElement[] {
  const done: XmlElement[] = [];
  let line: XmlNode[] = [];
  for (const piece of pieces) {
    if (!isElement(piece) || piece.name !== RETURNED) {
      line.push(piece);
      continue;
    }
    const [first, ...others] = elementsOf(piece);
    const last = others.at(-1);
    if (first && isParagraph(first)) line.push(...first.children);
    if (!last) continue;
    done.push({ ...(first ?? paragraph), children: line }, ...others.slice(0, -1));
    line = isParagraph(last) ? [...last.children] : [];
  }
  return [...done, { ...paragraph, children: line }];
}
