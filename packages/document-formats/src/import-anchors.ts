import { rangeOf } from '@allmende/domain/mdast';
import type { FootnoteDefinition, FootnoteReference, Link, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ClauseDraft } from './import-clauses.ts';
import { type Edit, SpanIndex } from './source-edits.ts';

/** Lets links within the document (`[Zweck](#1-zweck)`) lead to the clauses, which have ids of their own here. */
export function anchorEdits(
  root: Root,
  source: string,
  drafts: readonly ClauseDraft[],
  replaced: ReadonlyMap<string, string>,
): Edit[] {
  const ids = new Set(drafts.map(({ id }) => id));
  const anchors = anchorsOf(source, drafts);
  const edits: Edit[] = [];
  visit(root, 'link', (link: Link) => {
    const range = rangeOf(link);
    if (!range || !link.url.startsWith('#')) return;
    const wanted = decoded(link.url.slice(1));
    const id = ids.has(wanted) ? undefined : (replaced.get(wanted) ?? anchors.get(wanted.toLowerCase()));
    const at = source.lastIndexOf('#', range.end);
    if (id !== undefined && at > range.start && source.startsWith(link.url, at))
      edits.push({ start: at, end: at + link.url.length, text: `#${id}` });
  });
  return edits;
}

/** Exports put the clause's id before the names of footnotes that several clauses use; here it goes again. */
export function footnoteEdits(root: Root, source: string, drafts: readonly ClauseDraft[]): Edit[] {
  const sectionAt = new SpanIndex(
    drafts.map(({ section, id }) => ({ start: section.heading?.start ?? section.start, end: section.end, id })),
  );
  const edits: Edit[] = [];
  visit(root, (node: Nodes) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const edit = withoutPrefix(node, source, (offset) => sectionAt.at(offset)?.id);
    if (edit) edits.push(edit);
  });
  return edits;
}

function withoutPrefix(
  node: FootnoteReference | FootnoteDefinition,
  source: string,
  idAt: (offset: number) => string | undefined,
): Edit | null {
  const range = rangeOf(node);
  const prefix = `[^${range ? idAt(range.start) : undefined}.`;
  return range && source.startsWith(prefix, range.start)
    ? { start: range.start + 2, end: range.start + prefix.length, text: '' }
    : null;
}

/** The anchors that common renderers give to headings; a second heading of the same words gets `-1`. */
function anchorsOf(source: string, drafts: readonly ClauseDraft[]): Map<string, string> {
  const anchors = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { section, id } of drafts) {
    if (!section.heading) continue;
    const anchor = anchorOf(source.slice(section.heading.start, section.heading.end));
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    anchors.set(count === 0 ? anchor : `${anchor}-${count}`, id);
  }
  return anchors;
}

const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
