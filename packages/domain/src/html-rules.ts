import type { Element, Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { SKIP, visit } from 'unist-util-visit';

/** The words that the HTML of a Markdown text needs beyond its own. */
export interface Wording {
  readonly footnotes: string;
  readonly backToText: (footnote: number, occurrence: number) => string;
  readonly picture: string;
  readonly done: string;
  readonly open: string;
}

export const wordings: Readonly<Record<'de' | 'en', Wording>> = {
  de: {
    footnotes: 'Fußnoten',
    backToText: (footnote, occurrence) =>
      `Zurück zum Text von Fußnote ${footnote}${occurrence > 1 ? `, Stelle ${occurrence}` : ''}`,
    picture: 'Bild',
    done: 'erledigt',
    open: 'offen',
  },
  en: {
    footnotes: 'Footnotes',
    backToText: (footnote, occurrence) =>
      `Back to the text of footnote ${footnote}${occurrence > 1 ? `, place ${occurrence}` : ''}`,
    picture: 'Picture',
    done: 'done',
    open: 'open',
  },
};

/** All that may stand in the HTML of a text; whatever is not named here is dropped. */
export const htmlSchema: Schema = {
  tagNames: [
    ...[
      'p',
      'br',
      'hr',
      'strong',
      'em',
      'del',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'a',
      'img',
      'sup',
      'span',
      'section',
    ],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      'href',
      'rel',
      'title',
      'id',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-[\w+-]{1,40}$/]],
    // Pictures of the version itself, from this address only.
    img: [['src', /^\/files\//], 'alt', 'title', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    li: ['id', ['className', 'task']],
    ol: ['start'],
    p: ['id', ['className', 'footnotes-label']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: ['dataKey', 'dataState', 'ariaLabel', ['role', 'img'], ['className', 'variable', 'task-box']],
    td: [['align', 'left', 'center', 'right']],
    th: [
      ['align', 'left', 'center', 'right'],
      ['scope', 'col'],
    ],
    ul: [['className', 'task-list']],
  },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  strip: ['script', 'style'],
};

/** The address as it may be followed: http(s), mailto or an anchor on the same page; null for all others. */
export function safeAddress(address: string): string | null {
  if (/^#[^\s#]+$/.test(address)) return address;
  if (/^mailto:[^\s@?]+@[^\s@?]+(\?\S*)?$/i.test(address)) return address;
  if (!/^https?:\/\/[^\s/]/i.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

/** What a reader needs beyond the letters: headings in order, scopes, task states in words, ids of their own. */
export function makeAccessible(
  root: Root,
  { prefix, below, wording }: { readonly prefix: string; readonly below: number; readonly wording: Wording },
): void {
  shiftHeadings(root, below);
  visit(root, 'element', (element) => {
    if (element.tagName === 'th') describeHeaderCell(element);
    else if (element.tagName === 'a') describeLink(element, prefix);
    else if (element.tagName === 'input') describeTask(element, wording);
    else if (element.tagName === 'ul' && hasClass(element, 'contains-task-list'))
      element.properties.className = ['task-list'];
    else if (element.tagName === 'li' && hasClass(element, 'task-list-item')) element.properties.className = ['task'];
    else if (element.properties.id === 'footnote-label') element.properties.id = labelId(prefix);
    else if (element.tagName === 'section') element.properties.className = ['footnotes'];
    return element.tagName === 'input' ? SKIP : undefined;
  });
}

/** The highest heading of a text stands right below the heading above it, the next level below that: no level is skipped. */
function shiftHeadings(root: Root, below: number): void {
  const headings: Element[] = [];
  visit(root, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
  });
  const levelOf = (heading: Element) => Number(heading.tagName[1]);
  const levels = [...new Set(headings.map(levelOf))].sort();
  for (const heading of headings) heading.tagName = `h${Math.min(6, below + 1 + levels.indexOf(levelOf(heading)))}`;
}

function describeHeaderCell(cell: Element): void {
  if (cell.children.length === 0) cell.tagName = 'td';
  else cell.properties.scope = 'col';
}

function describeLink(link: Element, prefix: string): void {
  if (link.properties.ariaDescribedBy) link.properties.ariaDescribedBy = [labelId(prefix)];
  if (/^https?:/i.test(String(link.properties.href ?? ''))) link.properties.rel = ['noopener', 'noreferrer'];
}

/** A box that nobody can tick is no form field: it is a sign with a name. */
function describeTask(box: Element, { done, open }: Wording): void {
  const isDone = Boolean(box.properties.checked);
  box.tagName = 'span';
  box.properties = { className: ['task-box'], role: 'img', ariaLabel: isDone ? done : open };
  box.children = [{ type: 'text', value: isDone ? '☑' : '☐' }];
}

const labelId = (prefix: string): string => (prefix === '' ? 'footnotes' : `${prefix}-footnotes`);

const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name);
