/** Containers (quotes, lists) that one line may open; each costs the parser a walk through all others. */
const MAX_CONTAINERS = 30;
/** Brackets in one block, and brackets open at a time; the parser looks for the end of each. */
const MAX_BRACKETS = 6_000;
const MAX_OPEN_BRACKETS = 300;
/** Emphasis open at a time, and signs that may open as well as close; the parser pairs each with all before it. */
const MAX_OPEN_EMPHASIS = 150;
const MAX_UNDECIDED_EMPHASIS = 600;
/** Comments and declarations that begin and do not end; each is read to the end of the block. */
const MAX_OPEN_TAGS = 100;
/** Rows of one table. */
const MAX_ROWS = 3_000;
const MAX_UNDERLINES = 500;

/**
 * Would this text keep a Markdown parser busy for seconds? Such texts are made to do so: no document for people comes
 * near these numbers within one block.
 */
export function isHostileMarkdown(markdown: string): boolean {
  if (markdown.split('\n').some(opensManyContainers)) return true;
  return markdown.split(/\n[^\S\n]*\n/).some((block) => tooMuch.some((applies) => applies(block)));
}

function opensManyContainers(line: string): boolean {
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
  return (markers.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) > MAX_CONTAINERS;
}

function hasManyBrackets(block: string): boolean {
  if (block.length < MAX_OPEN_BRACKETS) return false;
  let [count, open, most] = [0, 0, 0];
  for (const [sign] of block.matchAll(/[[\]]/g)) {
    open = sign === '[' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
    count += 1;
  }
  return count > 2 * MAX_BRACKETS || most > MAX_OPEN_BRACKETS;
}

/** Which runs open and which close emphasis is decided by what stands beside them (CommonMark 0.31, section 6.2). */
function hasManyEmphases(block: string): boolean {
  if (block.length < MAX_OPEN_EMPHASIS) return false;
  const open: Record<string, number> = { '*': 0, _: 0, '~': 0 };
  let [most, undecided] = [0, 0];
  for (const match of block.matchAll(/\*+|_+|~+/g)) {
    const sign = match[0][0]!;
    const [before, after] = [block[match.index - 1] ?? ' ', block[match.index + match[0].length] ?? ' '];
    const opens = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    const closes = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    if (opens && closes) undecided += 1;
    else if (opens) most = Math.max(most, (open[sign] = open[sign]! + 1));
    else if (closes) open[sign] = Math.max(0, open[sign]! - 1);
  }
  return most > MAX_OPEN_EMPHASIS || undecided > MAX_UNDECIDED_EMPHASIS;
}

const hasManyTags = (block: string): boolean =>
  (block.match(/<[!?]/g)?.length ?? 0) - (block.match(/>/g)?.length ?? 0) > MAX_OPEN_TAGS;

const hasManyRows = (block: string): boolean =>
  (block.match(/\n/g)?.length ?? 0) > MAX_ROWS &&
  block.split('\n').filter((line) => line.includes('|')).length > MAX_ROWS;

/** Headings underlined with signs, one right after the other. */
const hasManyUnderlines = (block: string): boolean =>
  (block.match(/^ {0,3}(?:=+|-+)[ \t]*$/gm)?.length ?? 0) > MAX_UNDERLINES;

const tooMuch = [hasManyBrackets, hasManyEmphases, hasManyTags, hasManyRows, hasManyUnderlines];

const isSpace = (sign: string): boolean => /\s/.test(sign);
const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);
