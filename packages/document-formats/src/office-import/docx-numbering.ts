import { childOf, childrenOf, type XmlElement } from '../office-package/xml-tree.ts';

export interface ListLevel {
  readonly list: string;
  readonly level: number;
  /** Null for a bullet. */
  readonly number: number | null;
  /** How Word numbers it: `decimal`, `lowerLetter`, `upperRoman` … */
  readonly format: string;
}

interface LevelStyle {
  readonly format: string;
  readonly start: number;
}

/** The lists of a Word document, counted while it is read: Word keeps no numbers, only that there is one. */
export class DocxNumbering {
  readonly #lists = new Map<string, Map<number, LevelStyle>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    for (const num of childrenOf(root, 'w:num')) {
      const id = num.attributes['w:numId'] ?? '';
      const abstractId = childOf(num, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      const levels = levelsOf(abstracts.get(abstractId));
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'] ?? 0);
        const own = levelsOf(override).get(level);
        const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
        const before = own ?? levels.get(level) ?? { format: 'decimal', start: 1 };
        levels.set(level, start === undefined ? before : { ...before, start: Number(start) });
      }
      this.#lists.set(id, levels);
      // Lists of one kind go on counting together, unless one of them says where it starts.
      const startsAnew = childrenOf(num, 'w:lvlOverride').some((one) => childOf(one, 'w:startOverride'));
      this.#abstractOf.set(id, startsAnew ? `own ${id}` : abstractId);
    }
  }

  /** Where a paragraph stands in its list; null where it is in none. Each call counts. */
  next(properties: XmlElement | undefined, ofStyle: XmlElement | undefined): ListLevel | null {
    const id = valueIn(properties, 'w:numId') ?? valueIn(ofStyle, 'w:numId');
    if (id === null || id === '0') return null;
    const level = clamped(Number(valueIn(properties, 'w:ilvl') ?? valueIn(ofStyle, 'w:ilvl') ?? 0));
    const style = this.#lists.get(id)?.get(level);
    if (!style || style.format === 'none') return null;
    const list = this.#abstractOf.get(id) ?? id;
    if (style.format === 'bullet') return { list, level, number: null, format: 'bullet' };
    const counts = this.#counts.get(list) ?? [];
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = counts[level] === undefined ? style.start : counts[level] + 1;
    this.#counts.set(list, counts);
    return { list, level, number: Math.max(0, counts[level]), format: style.format };
  }

  /** Would this paragraph be numbered? Does not count. */
  isNumbered(properties: XmlElement | undefined, ofStyle: XmlElement | undefined): boolean {
    const format = this.#formatOf(properties, ofStyle);
    return format !== 'none' && format !== 'bullet';
  }

  /** Would this paragraph have a number or a bullet? Does not count. */
  isItem(properties: XmlElement | undefined, ofStyle: XmlElement | undefined): boolean {
    return this.#formatOf(properties, ofStyle) !== 'none';
  }

  #formatOf(properties: XmlElement | undefined, ofStyle: XmlElement | undefined): string {
    const id = valueIn(properties, 'w:numId') ?? valueIn(ofStyle, 'w:numId');
    const level = clamped(Number(valueIn(properties, 'w:ilvl') ?? valueIn(ofStyle, 'w:ilvl') ?? 0));
    return this.#lists.get(id ?? '')?.get(level)?.format ?? 'none';
  }
}

function levelsOf(holder: XmlElement | undefined): Map<number, LevelStyle> {
  return new Map(
    childrenOf(holder, 'w:lvl').map((one) => [
      Number(one.attributes['w:ilvl'] ?? 0),
      {
        format: childOf(one, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
        start: Number(childOf(one, 'w:start')?.attributes['w:val'] ?? 1) || 0,
      },
    ]),
  );
}

const valueIn = (numbering: XmlElement | undefined, name: string): string | null =>
  childOf(numbering, name)?.attributes['w:val'] ?? null;

const clamped = (level: number): number => (level >= 0 && level <= 8 ? Math.floor(level) : 0);
