import type { VariableToken } from '@allmende/domain/variables';

/**
 * While Markdown is read or written, a variable is a word of signs that belong to no alphabet and no syntax, as long as what
 * it stands for: so nothing around it changes its meaning, and every place stays where it is.
 */
export const FIRST_SIGN = '\uE000';
const LAST_SIGN = '\uE001';
const FIRST_DIGIT = 0xe100;
const BASE = 64;

export const slotPattern = /\uE000[\uE100-\uE13F]+\uE001/u;
const slots = /\uE000([\uE100-\uE13F]+)\uE001/gu;

/** @param length letters of the slot, five at least: `{{a}}` */
export function slotOf(at: number, length: number): string {
  const digits = Array.from({ length: length - 2 }, (_, place) => {
    const digit = Math.floor(at / BASE ** place) % BASE;
    return String.fromCharCode(FIRST_DIGIT + digit);
  });
  return FIRST_SIGN + digits.join('') + LAST_SIGN;
}

export function withSlots(markdown: string, tokens: readonly VariableToken[]): string {
  let text = '';
  let done = 0;
  tokens.forEach(({ start, end }, at) => {
    text += foreign(markdown.slice(done, start)) + slotOf(at, end - start);
    done = end;
  });
  return text + foreign(markdown.slice(done));
}

/** Our signs in somebody's text would be taken for slots. */
const foreign = (text: string): string => text.replace(/[\uE000\uE001]/g, '\uFFFD');

/**
 * A text with its variables as they were written. Where emphasis could not end or begin beside a word, the writer has
 * spelled a sign of ours as a number: there a space helps.
 */
export const restored = (text: string, keys: readonly string[]): string =>
  text
    .replaceAll('&#xE000;', ` ${FIRST_SIGN}`)
    .replaceAll('&#xE001;', `${LAST_SIGN} `)
    .replace(slots, (_, digits: string) => {
      const at = [...digits].reduce(
        (sum, digit, place) => sum + (digit.charCodeAt(0) - FIRST_DIGIT) * BASE ** place,
        0,
      );
      return `{{${keys[at] ?? ''}}}`;
    });
