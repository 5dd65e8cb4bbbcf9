import { depthByName, styleRoleOf, type StyleRole } from './style-roles.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../office-package/xml-tree.ts';

export interface OdtParagraphStyle {
  readonly depth: number | null;
  readonly role: StyleRole;
  readonly isBold: boolean;
  readonly list: string | null;
}

export interface OdtTextStyle {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly delete: boolean;
  readonly code: boolean;
  readonly isHidden: boolean;
  readonly raised: 'superscript' | 'subscript' | null;
  readonly isUnderlined: boolean;
  readonly isMarked: boolean;
  readonly isColoured: boolean;
}

export interface OdtListLevel {
  /** Null where the list has bullets. */
  readonly format: string | null;
  readonly start: number;
}

/** Styles of an OpenDocument text, its own and those that it makes for single paragraphs. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, ReadonlyMap<number, OdtListLevel>>();

  constructor(...roots: readonly (XmlElement | undefined)[]) {
    const holders = roots.flatMap((root) => [
      ...childrenOf(root, 'office:styles'),
      ...childrenOf(root, 'office:automatic-styles'),
    ]);
    for (const one of holders.flatMap(elementsOf)) {
      const name = one.attributes['style:name'] ?? '';
      if (one.name === 'style:style') this.#styles.set(`${one.attributes['style:family'] ?? ''} ${name}`, one);
      if (one.name === 'text:list-style') this.#lists.set(name, levelsOf(one));
    }
  }

  paragraph(name: string | undefined): OdtParagraphStyle {
    const chain = this.#chain('paragraph', name);
    const names = [...chain.map(shownName), ...(chain.length === 0 ? [decoded(name ?? '')] : [])];
    const outline = chain
      .map((one) => Number(one.attributes['style:default-outline-level'] || 0))
      .find((level) => level > 0);
    return {
      depth: names.map(depthByName).find((depth) => depth !== null) ?? outline ?? null,
      role: names.map(styleRoleOf).find((role) => role !== null) ?? null,
      isBold: isBoldWeight(first(chain, 'fo:font-weight')),
      list: chain.map((one) => one.attributes['style:list-style-name']).find((list) => list !== undefined) ?? null,
    };
  }

  text(name: string | undefined): OdtTextStyle {
    const chain = this.#chain('text', name);
    const valueOf = (attribute: string) => first(chain, attribute) ?? '';
    const position = valueOf('style:text-position');
    const isOn = (value: string) => value !== '' && value !== 'none' && value !== 'transparent';
    return {
      strong: isBoldWeight(valueOf('fo:font-weight')) || chain.some((one) => shownName(one) === 'Strong Emphasis'),
      emphasis: /italic|oblique/.test(valueOf('fo:font-style')) || chain.some((one) => shownName(one) === 'Emphasis'),
      delete: isOn(valueOf('style:text-line-through-style')) || isOn(valueOf('style:text-line-through-type')),
      code:
        /courier|consolas|mono|menlo|cascadia/i.test(valueOf('style:font-name')) ||
        chain.some((one) => /^(?:Source Text|Teletype)$/.test(shownName(one))),
      isHidden: valueOf('text:display') === 'none',
      raised: /^(?:super|[1-9])/.test(position) ? 'superscript' : /^(?:sub|-)/.test(position) ? 'subscript' : null,
      isUnderlined:
        isOn(valueOf('style:text-underline-style')) &&
        !chain.some((one) => /Internet Link|Hyperlink/i.test(shownName(one))),
      isMarked: isOn(valueOf('fo:background-color')),
      isColoured: isOn(valueOf('fo:color')) && !/^#000000$/.test(valueOf('fo:color')),
    };
  }

  list(name: string, level: number): OdtListLevel {
    return this.#lists.get(name)?.get(level) ?? { format: null, start: 1 };
  }

  #chain(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.#styles.get(`${family} ${name}`); style && !chain.includes(style) && chain.length < 20;) {
      chain.push(style);
      style = this.#styles.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return chain;
  }
}

function levelsOf(style: XmlElement): Map<number, OdtListLevel> {
  return new Map(
    elementsOf(style).map(({ name, attributes }) => {
      const format = attributes['style:num-format'] ?? '';
      const isNumbered = name === 'text:list-level-style-number' && format !== '';
      const start = Number(attributes['text:start-value'] ?? 1) || 1;
      return [Number(attributes['text:level'] ?? 1), { format: isNumbered ? format : null, start }];
    }),
  );
}

const first = (chain: readonly XmlElement[], attribute: string): string | undefined =>
  chain.map((one) => childOf(one, 'style:text-properties')?.attributes[attribute]).find((value) => value !== undefined);

const isBoldWeight = (weight = ''): boolean => weight === 'bold' || Number(weight) >= 600;

/** `Heading_20_1` is written for `Heading 1`. */
const decoded = (name: string): string =>
  name.replace(/_([0-9a-f]{2})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const shownName = (style: XmlElement): string =>
  style.attributes['style:display-name'] ?? decoded(style.attributes['style:name'] ?? '');
