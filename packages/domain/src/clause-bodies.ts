import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown, rangeOf } from './mdast.ts';

/** Where a text may be cut: the beginning of each of its blocks but the first, and how the block begins. */
export interface SplitPlace {
  readonly offset: number;
  readonly excerpt: string;
}

type Named = Definition | FootnoteDefinition;
const isNamed = (node: Nodes): node is Named => node.type === 'definition' || node.type === 'footnoteDefinition';
const nameOf = ({ type, identifier }: Named): string => `${type} ${identifier}`;

export function splitPlaces(body: string): SplitPlace[] {
  return blocksOf(parseMarkdown(body))
    .slice(1)
    .map((node) => ({ offset: rangeOf(node)!.start, excerpt: toString(node).replace(/\s+/g, ' ').slice(0, 80) }));
}

const blocksOf = (root: Root): RootContent[] => root.children.filter((node) => !isNamed(node));

/**
 * Cuts a text before the block that begins at or after an offset; both parts read as before. Footnotes and link targets
 * go with the part that refers to them, or stand in both.
 */
export function splitBody(body: string, offset: number): [string, string] {
  const root = parseMarkdown(body);
  const named = root.children.filter(isNamed);
  const cut = blocksOf(root)
    .map((node) => rangeOf(node)!.start)
    .find((start) => start >= offset);
  if (cut === undefined) return [body.trimEnd(), ''];
  const inFirst = ({ start }: { start: number }) => start < cut;
  const referred = [new Set<string>(), new Set<string>()] as const;
  for (const block of blocksOf(root)) collectReferences(block, referred[inFirst(rangeOf(block)!) ? 0 : 1]);
  for (const names of referred) followFootnotes(named, names);
  const part = (which: 0 | 1) => {
    const own = which === 0 ? { start: 0, end: cut } : { start: cut, end: body.length };
    const goes = named.filter((node) => referred[1 - which]!.has(nameOf(node)) && !referred[which].has(nameOf(node)));
    const comes = named.filter(
      (node) => referred[which].has(nameOf(node)) && inFirst(rangeOf(node)!) !== (which === 0),
    );
    const kept = without(
      body,
      own,
      goes.map((node) => rangeOf(node)!).filter((range) => inFirst(range) === (which === 0)),
    );
    const added = comes.map((node) => body.slice(rangeOf(node)!.start, rangeOf(node)!.end));
    return [kept.trim() === '' ? '' : kept.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd(), ...added]
      .filter((text) => text !== '')
      .join('\n\n');
  };
  return [part(0), part(1)];
}

function collectReferences(block: Nodes, names: Set<string>): void {
  visit(block, (node: Nodes) => {
    if (node.type === 'footnoteReference') names.add(`footnoteDefinition ${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') names.add(`definition ${node.identifier}`);
  });
}

/** A footnote may refer to footnotes and link targets itself. */
function followFootnotes(named: readonly Named[], names: Set<string>): void {
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const node of named)
      if (node.type === 'footnoteDefinition' && names.has(nameOf(node))) collectReferences(node, names);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function without(source: string, { start, end }: Range, gone: readonly Range[]): string {
  let text = '';
  let done = start;
  for (const range of gone) {
    text += source.slice(done, range.start);
    done = range.end;
  }
  return (text + source.slice(done, end)).replace(/\n{3,}$/, '\n\n');
}

/** Level of a heading that was a clause's: the one that stays below all clauses when a document is written as a whole. */
const WITHIN = '######';

/**
 * Two texts as one, with the second's heading between them. Names of footnotes and link targets that mean something else in
 * the first are changed in the second, and a code block that the first leaves open is closed.
 */
export function joinedBody(first: string, heading: string, second: string): string {
  const root = parseMarkdown(first);
  const taken = new Map(
    root.children.filter(isNamed).map((node) => [nameOf(node), first.slice(rangeOf(node)!.start, rangeOf(node)!.end)]),
  );
  const parts = [closed(first.trimEnd(), root), `${WITHIN} ${heading}`, withFreeNames(second, taken)];
  return parts.filter((text) => text.trim() !== '').join('\n\n');
}

function closed(text: string, root: Root): string {
  const last = root.children.at(-1);
  if (last?.type !== 'code') return text;
  const written = text.slice(rangeOf(last)!.start);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  if (!fence) return text;
  const lines = written.split('\n');
  const isClosed = lines.length > 1 && lines.at(-1)!.trim().startsWith(fence);
  return isClosed ? text : `${text}\n${fence}`;
}

function withFreeNames(body: string, taken: ReadonlyMap<string, string>): string {
  const root = parseMarkdown(body);
  const free = new Map<string, string>();
  for (const node of root.children.filter(isNamed)) {
    const written = body.slice(rangeOf(node)!.start, rangeOf(node)!.end);
    if (!taken.has(nameOf(node)) || (taken.get(nameOf(node)) === written && node.type === 'definition')) continue;
    let number = 2;
    while (taken.has(`${node.type} ${node.identifier}-${number}`)) number += 1;
    free.set(nameOf(node), `${node.label ?? node.identifier}-${number}`);
  }
  const edits: { start: number; end: number; text: string }[] = [];
  if (free.size > 0) visit(root, (node: Nodes) => void edits.push(...renamed(node, body, free)));
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: written }) => text.slice(0, start) + written + text.slice(end), body)
    .trimEnd();
}

/** The names in brackets: `[^name]`, `[^name]:`, `[name]:`, `[words][name]`, `[name][]`, `[name]`. */
function renamed(node: Nodes, body: string, free: ReadonlyMap<string, string>) {
  const range = rangeOf(node);
  if (!range) return [];
  const written = body.slice(range.start, range.end);
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const name = free.get(`footnoteDefinition ${node.identifier}`);
    const end = range.start + written.indexOf(']');
    return name ? [{ start: range.start + 2, end, text: name }] : [];
  }
  if (node.type === 'definition') {
    const name = free.get(nameOf(node));
    return name ? [{ start: range.start + 1, end: range.start + written.indexOf(']:'), text: name }] : [];
  }
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return [];
  const name = free.get(`definition ${node.identifier}`);
  if (!name) return [];
  if (node.referenceType === 'shortcut') return [{ start: range.end, end: range.end, text: `[${name}]` }];
  return [{ start: range.start + written.lastIndexOf('[') + 1, end: range.end - 1, text: name }];
}
