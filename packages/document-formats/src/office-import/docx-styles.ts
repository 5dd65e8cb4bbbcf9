import { depthByName, type StyleRole, styleRoleOf } from './style-roles.ts';
import { TITLE_DEPTH } from './written-document.ts';
import { childOf, childrenOf, type XmlElement } from '../office-package/xml-tree.ts';

export interface ParagraphStyle {
  /** Depth of a heading (1 to 9, 0 for the title); null where it is none. */
  readonly depth: number | null;
  readonly role: StyleRole;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly numbering: XmlElement | undefined;
}

export interface CharacterStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isCode: boolean;
  readonly isHidden: boolean;
}

/** Fonts whose letters are all of one width: what is written in them is code. */
const codeFont =
  /^(?:courier|consolas|lucida console|liberation mono|dejavu sans mono|cascadia|source code|menlo|monaco|jetbrains)/i;

/**
 * The styles of a Word document. Word knows its own by English names in every language; LibreOffice and older programs
 * write German ones, and a style that is built on a heading is one.
 */
export class DocxStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, CharacterStyle>();
  readonly #standard: string;

  constructor(root: XmlElement | undefined) {
    const styles = childrenOf(root, 'w:style');
    for (const style of styles) this.#styles.set(style.attributes['w:styleId'] ?? '', style);
    const standard = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0'),
    );
    this.#standard = standard?.attributes['w:styleId'] ?? '';
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const name = id ?? this.#standard;
    const known = this.#paragraphs.get(name);
    if (known) return known;
    const chain = this.#chain(name);
    const names = chain.length > 0 ? chain.map(nameOf) : [name];
    const style: ParagraphStyle = {
      depth:
        first(chain, (one, at) => depthByName(names[at]!) ?? depthByOutline(childOf(one, 'w:pPr'))) ??
        (chain.length > 0 ? null : depthByName(name)),
      role: first(names, styleRoleOf),
      isBold: isToggled(chain, 'w:b'),
      isItalic: isToggled(chain, 'w:i'),
      numbering: first(chain, (one) => childOf(childOf(one, 'w:pPr'), 'w:numPr') ?? null) ?? undefined,
    };
    this.#paragraphs.set(name, style);
    return style;
  }

  character(id: string | undefined): CharacterStyle {
    const name = id ?? '';
    const known = this.#characters.get(name);
    if (known) return known;
    const chain = id === undefined ? [] : this.#chain(name);
    const style: CharacterStyle = {
      isBold: isToggled(chain, 'w:b'),
      isItalic: isToggled(chain, 'w:i'),
      isStruck: isToggled(chain, 'w:strike'),
      isHidden: isToggled(chain, 'w:vanish'),
      isCode: chain.some(
        (one) => isCodeFont(childOf(one, 'w:rPr')) || /^(?:html code|source text|quelltext)/i.test(nameOf(one)),
      ),
    };
    this.#characters.set(name, style);
    return style;
  }

  /** A style and those it is built on; a ring of styles ends where it began. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.#styles.get(id); style && !chain.includes(style) && chain.length < 20;) {
      chain.push(style);
      style = this.#styles.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    return chain;
  }
}

const nameOf = (style: XmlElement): string => childOf(style, 'w:name')?.attributes['w:val'] ?? '';

function depthByOutline(properties: XmlElement | undefined): number | null {
  const level = Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? '9');
  return level >= 0 && level < 9 ? level + 1 : null;
}

/** What a paragraph says about itself comes before its style: level 9 is body text. */
export function ownDepth(properties: XmlElement | undefined, style: ParagraphStyle): number | null {
  const own = childOf(properties, 'w:outlineLvl');
  return own && style.depth !== TITLE_DEPTH ? depthByOutline(properties) : style.depth;
}

export const isCodeFont = (runProperties: XmlElement | undefined): boolean =>
  codeFont.test(childOf(runProperties, 'w:rFonts')?.attributes['w:ascii'] ?? '');

const isOn = (value: string): boolean => !/^(?:0|false|off|none)$/i.test(value);

/** Is a property on that may be there, be there and be switched off, or not be there? */
export function toggle(properties: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(properties, name);
  return found ? isOn(found.attributes['w:val'] ?? '1') : null;
}

const isToggled = (chain: readonly XmlElement[], name: string): boolean =>
  first(chain, (style) => toggle(childOf(style, 'w:rPr'), name)) ?? false;

function first<One, Found>(all: readonly One[], find: (one: One, at: number) => Found | null): Found | null {
  for (const [at, one] of all.entries()) {
    const found = find(one, at);
    if (found !== null) return found;
  }
  return null;
}
