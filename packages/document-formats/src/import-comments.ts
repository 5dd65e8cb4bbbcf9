import { type Condition, conditionSchema, requirementPattern } from '@allmende/domain/content';
import { rangeOf } from '@allmende/domain/mdast';
import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Span } from './source-edits.ts';

/** A comment in the source; `text` is what stands between its signs. */
export interface Comment extends Span {
  readonly text: string;
}

/** Comments in a piece of HTML, and where one begins that does not end. */
function scanned(html: string): { closed: Span[]; open: number | null } {
  const closed: Span[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', closed.at(-1)!.end)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return { closed, open: start };
    closed.push({ start, end: end + 3 });
  }
  return { closed, open: null };
}

/** All comments of a document, in order. In code they are text and stay. */
export function commentsIn(root: Root, source: string): Comment[] {
  const comments: Comment[] = [];
  visit(root, 'html', (node: Html) => {
    const range = rangeOf(node);
    if (!range) return;
    const html = source.slice(range.start, range.end);
    for (const { start, end } of scanned(html).closed) {
      const text = unescapedComment(html.slice(start + 4, end - 3)).trim();
      comments.push({ start: range.start + start, end: range.start + end, text });
    }
  });
  return comments;
}

/** Offsets of comments that never end: they would swallow the rest of the document. */
export function unclosedComments(root: Root, source: string): number[] {
  const found: number[] = [];
  visit(root, 'html', (node: Html) => {
    const range = rangeOf(node);
    if (!range) return;
    const { open } = scanned(source.slice(range.start, range.end));
    if (open !== null) found.push(range.start + open);
  });
  return found;
}

const requirementLine = /^[^\S\n]*anforderungen[^\S\n]*:[^\S\n]*(.*)$/gim;

/** Tells the line `anforderungen: gs2023:ORP.4, wiba:12` from what is said to those who adopt the clause. */
export function requirementsIn(text: string): { requirements: string[]; guidance: string; unknown: string[] } {
  const requirements: string[] = [];
  const unknown: string[] = [];
  const guidance = text.replace(requirementLine, (_, list: string) => {
    const names = list.split(/[\s,;]+/).filter((name) => name !== '');
    const strange = names.filter((name) => !requirementPattern.test(name));
    requirements.push(...names.filter((name) => requirementPattern.test(name)));
    unknown.push(...strange);
    return strange.length > 0 ? `Anforderungen, nicht zugeordnet: ${strange.join(' ')}` : '';
  });
  return { requirements, guidance: guidance.trim(), unknown };
}

const conditionComment = /^nur-wenn: (\S+) = (".*")$/;

/** The condition of a clause, if the comment is one: `nur-wenn: mdm.genutzt = "yes"`. */
export function conditionIn(text: string): Condition | null {
  const [, key, answers] = conditionComment.exec(text) ?? [];
  if (!key || !answers) return null;
  try {
    const is: unknown = JSON.parse(`[${answers.replaceAll('" | "', '","')}]`);
    return conditionSchema.safeParse({ key, is }).data ?? null;
  } catch {
    return null;
  }
}

/** What would end a comment inside it is written with a backslash more, and read with one less. */
export const escapedComment = (text: string): string => text.replace(/--(\\*)>/g, '--\\$1>');
const unescapedComment = (text: string): string => text.replace(/--\\(\\*)>/g, '--$1>');
