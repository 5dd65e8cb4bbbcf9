import { clauseIdPattern, newClauseId } from '@allmende/domain/content';
import { rangeOf } from '@allmende/domain/mdast';
import { slugOf } from '@allmende/domain/slug';
import type { Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Span } from './source-edits.ts';

/** A stretch of the source that becomes a clause. */
export interface Section {
  readonly heading: {
    readonly start: number;
    readonly end: number;
    readonly level: number;
    readonly id: string | null;
  } | null;
  /** Body: from behind the heading to the next section. */
  readonly start: number;
  readonly end: number;
}

export interface Outline {
  /** The `#` heading that is the document's title. */
  readonly title: { readonly start: number; readonly end: number } | null;
  readonly sections: readonly Section[];
  readonly deepHeadings: number;
}

/** Levels of clauses; deeper headings stay in the text. */
const MAX_LEVEL = 4;
const explicitId = /\s*\{#([^{}\s]+)\}$/;

/**
 * Cuts a document at its top-level headings. The first heading is the title where it is a `#`; clauses begin below it
 * at `##`, unless the document uses `#` for its chapters too.
 */
export function outlineOfDocument(root: Root, source: string): Outline {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading');
  const first = headings[0]?.depth === 1 ? headings[0] : null;
  const offset = headings.some((heading) => heading !== first && heading.depth === 1) ? 0 : 1;
  const levelOf = ({ depth }: Heading) => Math.max(1, depth - offset);
  const clauses = headings.filter((heading) => heading !== first && levelOf(heading) <= MAX_LEVEL);
  const starts = clauses.map((heading) => placeOf(heading, source));
  const bodyStart = first ? placeOf(first, source).end : 0;
  const sections: Section[] = [
    { heading: null, start: 0, end: first ? placeOf(first, source).start : (starts[0]?.start ?? source.length) },
    ...(first ? [{ heading: null, start: bodyStart, end: starts[0]?.start ?? source.length }] : []),
    ...clauses.map((heading, at) => ({
      heading: { ...contentOf(heading, source), level: levelOf(heading) },
      start: starts[at]!.end,
      end: starts[at + 1]?.start ?? source.length,
    })),
  ];
  return {
    title: first && contentOf(first, source),
    sections,
    deepHeadings: headings.filter((heading) => heading !== first).length - clauses.length,
  };
}

/** Where a heading stands. A link target right above an underlined heading is read as its beginning; it belongs above. */
function placeOf(heading: Heading, source: string): Span {
  const { start, end } = rangeOf(heading)!;
  const words = heading.children[0] ? rangeOf(heading.children[0])!.start : start;
  return /^[\s#]*$/.test(source.slice(start, words)) ? { start, end } : { start: words, end };
}

/** A heading's words in the source, without its signs and its `{#id}`. */
function contentOf(heading: Heading, source: string): { start: number; end: number; id: string | null } {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (!first || !last) return { start: rangeOf(heading)!.end, end: rangeOf(heading)!.end, id: null };
  const [start, end] = [rangeOf(first)!.start, rangeOf(last)!.end];
  const match = explicitId.exec(source.slice(start, end));
  return match ? { start, end: start + match.index, id: match[1]! } : { start, end, id: null };
}

/** Gives each clause an id nobody else in the document has. */
export class ClauseIds {
  readonly #used = new Set<string>();
  readonly #fresh: () => string;
  readonly replaced = new Map<string, string>();

  constructor(fresh: () => string = () => newClauseId()) {
    this.#fresh = fresh;
  }

  take(wanted: string | null): string {
    const wish = wanted === null ? null : clauseIdPattern.test(wanted) ? wanted : slugOf(wanted).slice(0, 60);
    let id = wish === null || this.#used.has(wish) ? this.#fresh() : wish;
    while (this.#used.has(id)) id = this.#fresh();
    this.#used.add(id);
    if (wanted !== null && wanted !== id) this.replaced.set(wanted, id);
    return id;
  }
}

/** How often a document holds what is treated in a way its author may want to know. */
export function tally(root: Root): { tables: number; html: number } {
  const counts = { tables: 0, html: 0 };
  visit(root, (node: Nodes) => {
    if (node.type === 'table') counts.tables += 1;
    else if (node.type === 'html' && !/^\s*(?:<!--|<br\s*\/?>\s*$)/i.test(node.value)) counts.html += 1;
  });
  return counts;
}
