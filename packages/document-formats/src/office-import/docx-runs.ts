import { type DocxStyles, isCodeFont, toggle } from './docx-styles.ts';
import type { Reporter } from './import-report.ts';
import type { Looks } from './written-inline.ts';
import { childOf, type XmlElement } from '../office-package/xml-tree.ts';

/** What a run of letters looks like, and whether it is to be seen at all. */
export interface RunLooks extends Looks {
  readonly isHidden: boolean;
  readonly raised: 'superscript' | 'subscript' | null;
}

/** A run's own properties come before those of its character style. */
export function looksOf(properties: XmlElement | undefined, styles: DocxStyles, link: string | null): RunLooks {
  const style = styles.character(childOf(properties, 'w:rStyle')?.attributes['w:val']);
  const raised = childOf(properties, 'w:vertAlign')?.attributes['w:val'];
  return {
    strong: toggle(properties, 'w:b') ?? style.isBold,
    emphasis: toggle(properties, 'w:i') ?? style.isItalic,
    delete: (toggle(properties, 'w:strike') ?? style.isStruck) || (toggle(properties, 'w:dstrike') ?? false),
    code: style.isCode || isCodeFont(properties),
    link,
    isHidden: toggle(properties, 'w:vanish') ?? style.isHidden,
    raised: raised === 'superscript' || raised === 'subscript' ? raised : null,
  };
}

/** Reports looks that Markdown does not have. */
export function reportLooks(
  properties: XmlElement | undefined,
  text: string,
  link: string | null,
  reporter: Reporter,
): void {
  if (!properties || text.trim() === '') return;
  const valueOf = (name: string) => childOf(properties, name)?.attributes['w:val'] ?? 'none';
  if (link === null && valueOf('w:u') !== 'none') reporter.remark('underline-left', text);
  if (valueOf('w:highlight') !== 'none') reporter.remark('highlight-left', text);
  const colour = valueOf('w:color');
  if (link === null && !/^(?:none|auto|000000)$/i.test(colour)) reporter.remark('colour-left', text);
}

const [SUPERSCRIPTS, SUBSCRIPTS] = ['⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', '₀₁₂₃₄₅₆₇₈₉₊₋'];

/** `m²`: digits have raised and lowered signs of their own. Null where a text has others. */
export function raisedText(text: string, raised: 'superscript' | 'subscript'): string | null {
  const signs = [...(raised === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS)];
  const found = [...text].map((sign) => signs['0123456789+-'.indexOf(sign)]);
  return text !== '' && found.every((sign) => sign !== undefined) ? found.join('') : null;
}

const symbols: Readonly<Record<string, string>> = {
  ...{ f0fc: '✓', f0fe: '☑', f0a8: '☐', f06f: '☐', f071: '☐', f0fd: '☒', f0e0: '→', f0e8: '➔', f0d8: '➢', f0a7: '▪' },
  ...{ f0b7: '•', f06e: '■', f06c: '●', f0b0: '°', f0b3: '≥', f0a3: '≤', f0b1: '±', f0ae: '→', f0d7: '·', f028: '☎' },
};

/** A sign of a symbol font as the sign it looks like. */
export const symbolOf = (code: string): string | null => symbols[code.toLowerCase().padStart(4, 'f0')] ?? null;
