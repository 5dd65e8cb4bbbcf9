import { tokensIn } from './variables.ts';

/** Signs that stand in for variables while the text is parsed; they belong to nobody's alphabet and to no syntax. */
const [OPENING, CLOSING] = ['\uE000', '\uE001'];

/** A slot in a text; its group is the place of the key among the slots. */
export const slotPattern = /\uE000(\d+)\uE001/g;

/** Does this text hold a slot? */
export const hasSlot = (text: string): boolean => text.includes(OPENING);

/** A Markdown text with a slot in place of each variable, and the keys of the slots. */
export function withSlots(markdown: string): { text: string; slots: string[] } {
  const source = markdown.replace(/[\uE000\uE001]/g, '\uFFFD');
  const slots: string[] = [];
  let text = '';
  let done = 0;
  for (const { key, start, end } of tokensIn(source)) {
    text += source.slice(done, start) + OPENING + slots.length + CLOSING;
    slots.push(key);
    done = end;
  }
  return { text: text + source.slice(done), slots };
}
