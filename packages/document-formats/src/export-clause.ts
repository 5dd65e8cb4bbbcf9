import type { Clause } from '@allmende/domain/content';
import { parseMarkdown, rangeOf } from '@allmende/domain/mdast';
import type { Definition, Heading, ImageReference, LinkReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Edit, EditedSource } from './source-edits.ts';

/** Names of footnotes and link targets that mean different things in different clauses. */
export interface Clashes {
  readonly footnotes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** Each clause has footnotes and link targets of its own; in one document their names must not meet. */
export function clashesOf(clauses: readonly Clause[]): Clashes {
  const known = { footnotes: new Map<string, string>(), links: new Map<string, string>() };
  const clashes = { footnotes: new Set<string>(), links: new Set<string>() };
  for (const { id, body } of clauses) {
    if (!body.includes(']:')) continue;
    visit(parseMarkdown(body), (node: Nodes) => {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
      const kind = node.type === 'definition' ? 'links' : 'footnotes';
      const meaning = node.type === 'definition' ? targetOf(node) : id;
      if (known[kind].has(node.identifier) && known[kind].get(node.identifier) !== meaning)
        clashes[kind].add(node.identifier);
      known[kind].set(node.identifier, meaning);
    });
  }
  return clashes;
}

/**
 * A clause's text as it may stand between others: its headings stay below all clauses, an open code block or tag is
 * closed before it swallows what follows, and clashing names are told apart.
 */
export function standaloneBody({ id, body }: Clause, clashes: Clashes): string {
  const root = parseMarkdown(body);
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const edits: Edit[] = [];
  for (const node of root.children) if (node.type === 'heading' && node.depth < 6) edits.push(deepened(node, body));
  visit(root, (node: Nodes) => {
    const range = rangeOf(node);
    if (!range) return;
    if (
      (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') &&
      clashes.footnotes.has(node.identifier)
    )
      edits.push({ start: range.start + 2, end: range.start + 2, text: `${id}.` });
    if ((node.type === 'linkReference' || node.type === 'imageReference') && clashes.links.has(node.identifier)) {
      const definition = definitions.get(node.identifier);
      if (definition) edits.push(inlined(node, definition, body));
    }
  });
  return closed(new EditedSource(body, edits).text(), root, body);
}

/** Below all clauses there is one level of headings left. */
function deepened(heading: Heading, source: string): Edit {
  const { start, end } = rangeOf(heading)!;
  const signs = /^#{1,5}/.exec(source.slice(start, end));
  if (signs) return { start, end: start + signs[0].length, text: '######' };
  const words = source.slice(start, source.slice(0, end).lastIndexOf('\n'));
  return { start, end, text: `###### ${words.replace(/\s*\n\s*/g, ' ')}` };
}

function inlined(reference: LinkReference | ImageReference, definition: Definition, source: string): Edit {
  const { start: from, end } = rangeOf(reference)!;
  const last = 'children' in reference ? reference.children.at(-1) : undefined;
  const words = /^!?\[(?:[^\]\\]|\\.)*(?=\])/s.exec(source.slice(from, end))?.[0] ?? '[';
  const start = last ? rangeOf(last)!.end : from + words.length;
  return { start, end, text: `](${targetOf(definition)})` };
}

function targetOf({ url, title }: Definition): string {
  return `<${url.replace(/[<>]/g, encodeURIComponent)}>${title ? ` "${title.replace(/"/g, '&quot;')}"` : ''}`;
}

function closed(text: string, root: Root, source: string): string {
  const last = root.children.at(-1);
  const range = last && rangeOf(last);
  if (!last || !range) return text;
  const written = source.slice(range.start, range.end);
  if (last.type === 'code') {
    const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
    const lines = written.trimEnd().split('\n');
    const isClosed =
      lines.length > 1 &&
      lines
        .at(-1)!
        .trim()
        .startsWith(fence ?? '');
    return fence === undefined || isClosed ? text : `${text.trimEnd()}\n${fence}`;
  }
  if (last.type === 'html' && range.end === source.length && swallowsBlankLines.test(written)) {
    const at = text.length - (source.length - range.start);
    return `${text.slice(0, at)}\\${text.slice(at)}`;
  }
  return text;
}

/** Blocks of HTML that do not end at a blank line (CommonMark 0.31, kinds 1 to 5), with their end missing. */
const swallowsBlankLines =
  /^\s*(?:<!--(?![\s\S]*-->)|<\?(?![\s\S]*\?>)|<!\[CDATA\[(?![\s\S]*\]\]>)|<![A-Za-z](?![\s\S]*>)|<(?:script|pre|style|textarea)\b(?![\s\S]*<\/(?:script|pre|style|textarea)>))/i;
