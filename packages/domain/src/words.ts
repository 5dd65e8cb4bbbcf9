/**
 * The words of a Markdown text with all that stands between them; joined they make the text again. Variables, links,
 * images, code, tags, addresses and footnote marks are one word each: whoever takes them apart breaks them.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const ends = endsOfBrackets(text);
  for (let at = 0; at < text.length;) {
    const end = wholeAt(text, at, ends) ?? endOfMatch(piece, text, at) ?? at + 1;
    words.push(text.slice(at, end));
    at = end;
  }
  return words;
}

const name = String.raw`[\p{L}\p{N}\p{M}_]+`;
const piece = new RegExp(
  [
    String.raw`\{\{[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\}\}`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>|]*[^\s<>|.,;:!?)*_~"'“”]`,
    String.raw`${name}(?:[.+-]${name})*@${name}(?:[.-]${name})+`,
    String.raw`\\[!-\/:-@[-\x60{-~\n]`,
    String.raw`&#?\w{1,32};`,
    String.raw`</?[a-zA-Z][^<>\n]*>|<!--[^]{0,4000}?-->`,
    String.raw`${name}(?:[-–/.'’]${name})*`,
    String.raw`\s+|\*+|~+|[^]`,
  ].join('|'),
  'uy',
);

function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** End of what stands in brackets or backticks here, with its address; null where nothing is closed. */
function wholeAt(text: string, at: number, ends: ReadonlyMap<number, number>): number | null {
  const sign = text[at];
  if (sign === '`') return endOfCode(text, at);
  const label = sign === '[' ? ends.get(at) : sign === '!' && text[at + 1] === '[' ? ends.get(at + 1) : undefined;
  if (label === undefined) return null;
  return text[label] === '(' || text[label] === '[' ? (ends.get(label) ?? label) : label;
}

/** Characters of the longest piece of code that is taken as one word. */
const LONGEST = 4_000;

function endOfCode(text: string, at: number): number | null {
  const fence = /^`+/.exec(text.slice(at, at + 100))![0];
  for (const run of text.slice(at + fence.length, at + LONGEST).matchAll(/`+/g))
    if (run[0] === fence) return at + fence.length + run.index + fence.length;
  return at + fence.length;
}

const closing: Readonly<Record<string, string>> = { ']': '[', ')': '(' };

/** Where each bracket is closed, by its place; none over an empty line. */
function endsOfBrackets(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  if (!text.includes('[')) return ends;
  const open: Record<string, number[]> = { '[': [], '(': [] };
  for (const { 0: sign, index } of text.matchAll(/\\[^]|\n[^\S\n]*\n|[[\]()]/g)) {
    if (sign in open) open[sign]!.push(index);
    else if (sign in closing) {
      const start = open[closing[sign]!]!.pop();
      if (start !== undefined) ends.set(start, index + 1);
    } else if (sign.startsWith('\n')) for (const places of Object.values(open)) places.length = 0;
  }
  return ends;
}

const isWord = /[\p{L}\p{N}]/u;

/** How often each word of a text occurs, without what stands between the words. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) if (isWord.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much two texts have in common: 0 nothing, 1 all words, in whatever order (Dice's coefficient). */
export function likeness(one: string, other: string): number {
  return one === other ? 1 : likenessOfCounts(wordCounts(one), wordCounts(other));
}

export function likenessOfCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [common, total] = [0, 0];
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0);
    total += count;
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}
