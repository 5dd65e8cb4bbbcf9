import type { Element, ElementContent, Root as Hast } from 'hast';
import type { Definition, Image, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isParent, parseInline, parseMarkdown } from './mdast.ts';
import { htmlSchema, makeAccessible, safeAddress, type Wording, wordings } from './html-rules.ts';
import { isDecorativeMark, pictureName, type PictureSource, targetsIn } from './pictures.ts';
import { hasSlot, slotPattern, withSlots } from './variable-slots.ts';
import { type Labelled, type Values, isComment, labelOf, writtenOf } from './variables.ts';

export interface HtmlOptions {
  /** Definitions, for the labels of variables without a value. */
  readonly variables?: readonly Labelled[];
  /** Values in place of variables; without it variables are shown open, with it those without a value as missing. */
  readonly values?: Values;
  /** Put before the ids of footnotes: several clauses share a page. */
  readonly prefix?: string;
  /** Level of the heading above (1 to 5); headings in the text come below it. Default 3. */
  readonly below?: number;
  readonly language?: 'de' | 'en';
  /** The pictures of the version by the names of their files; a picture that is not among them is said in words. */
  readonly pictures?: ReadonlyMap<string, PictureSource> | undefined;
}

/** Sanitised HTML of a Markdown text. There is no raw HTML: tags are shown as they were written, comments are not shown. */
export function toHtml(markdown: string, options: HtmlOptions = {}): string {
  const { text, slots } = withSlots(markdown);
  return htmlOf(prepared(parseMarkdown(text), slots, options), options);
}

/** Sanitised HTML of one line, such as a heading: no blocks. */
export function inlineHtml(markdown: string, options: HtmlOptions = {}): string {
  const { text, slots } = withSlots(markdown.replace(/\s*[\r\n]+\s*/g, ' '));
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: parseInline(text) }] };
  return htmlOf(prepared(root, slots, options), options).replace(/^<p>|<\/p>$/g, '');
}

/** The words of a Markdown text, a line for each block; variables by value, label or key. For search and excerpts. */
export function toText(markdown: string, options: Pick<HtmlOptions, 'variables' | 'values'> = {}): string {
  const { text, slots } = withSlots(markdown);
  const root = prepared(parseMarkdown(text), slots, options);
  const lines: string[] = [];
  const collect = (node: Nodes) => {
    if (isParent(node) && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
      node.children.forEach(collect);
    else if (node.type !== 'definition')
      lines.push(
        toString(node)
          .replace(/[^\S\n]+/g, ' ')
          .trim(),
      );
  };
  collect(root);
  return lines.filter((line) => line !== '').join('\n');
}

/** Values and open variables in place, HTML as text, addresses judged. */
function prepared(root: Root, slots: readonly string[], options: HtmlOptions): Root {
  const plain = (text: string) =>
    text.replace(slotPattern, (_, at: string) => shown(slots[Number(at)] ?? '', options).text);
  // Read before the addresses are judged: a file's name is no address to follow.
  const targets = targetsIn(root);
  const walk = (parent: Parents) => {
    const children: Nodes[] = [];
    for (const child of parent.children as Nodes[]) {
      if (isParent(child)) walk(child);
      const nodes = replacement(child, slots, options, plain, targets);
      const isBlock = child.type === 'html' && isFlow(parent) && nodes.length > 0;
      children.push(...(isBlock ? [{ type: 'paragraph', children: nodes } as Paragraph] : nodes));
    }
    parent.children = children as typeof parent.children;
  };
  walk(root);
  return root;
}

const isFlow = ({ type }: Parents): boolean =>
  type === 'root' || type === 'blockquote' || type === 'listItem' || type === 'footnoteDefinition';

function replacement(
  node: Nodes,
  slots: readonly string[],
  options: HtmlOptions,
  plain: (text: string) => string,
  targets: ReadonlyMap<string, Definition>,
): Nodes[] {
  if (node.type === 'text') return textWithVariables(node.value, slots, options);
  if (node.type === 'html') {
    if (isComment(node)) return [];
    if (/^<br\s*\/?>$/i.test(node.value.trim())) return [{ type: 'break' }];
    return textWithVariables(node.value, slots, options);
  }
  if (node.type === 'link') {
    const address = safeAddress(addressWithValues(node.url, slots, options));
    return address === null
      ? (node.children as Nodes[])
      : [{ ...node, url: address, title: node.title && plain(node.title) }];
  }
  if (node.type === 'definition') {
    const address = safeAddress(addressWithValues(node.url, slots, options));
    return [{ ...node, url: address ?? '#', title: node.title && plain(node.title) }];
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    const { url = '', title } = node.type === 'image' ? node : (targets.get(node.identifier) ?? {});
    return picture(plain(node.alt ?? ''), url, title && plain(title), slots, options);
  }
  return [node];
}

/** A picture that is a file of the version. What lies elsewhere would tell its host who reads, and is a link. */
function picture(
  alt: string,
  url: string,
  title: string | null | undefined,
  slots: readonly string[],
  options: HtmlOptions,
): Nodes[] {
  const name = hasSlot(url) ? null : pictureName(url);
  const source = name === null ? undefined : options.pictures?.get(name);
  const isDecoration = alt.trim() === '' && isDecorativeMark(title);
  if (source) return [shownPicture(source, alt, isDecoration ? null : title)];
  return isDecoration && name !== null
    ? []
    : [pictureInWords(alt, name, addressWithValues(url, slots, options), options)];
}

function shownPicture({ src, width, height }: PictureSource, alt: string, title: string | null | undefined): Image {
  const size = width && height ? { width, height } : {};
  const data = { hProperties: { ...size, loading: 'lazy', decoding: 'async' } };
  return { type: 'image', url: src, alt: alt.trim(), ...(title ? { title } : {}), data };
}

function pictureInWords(
  alt: string,
  name: string | null,
  url: string,
  { language = 'de' }: HtmlOptions,
): PhrasingContent {
  const words = `${wordings[language].picture}: ${alt || (name ?? url)}`;
  const address = safeAddress(url);
  const text: PhrasingContent = { type: 'text', value: words };
  return address === null ? text : { type: 'link', url: address, children: [text] };
}

function addressWithValues(url: string, slots: readonly string[], options: HtmlOptions): string {
  return url.replace(slotPattern, (_, at: string) =>
    encodeURI(writtenOf(options.values ?? {}, slots[Number(at)] ?? '')),
  );
}

function textWithVariables(text: string, slots: readonly string[], options: HtmlOptions): Nodes[] {
  const parts: Nodes[] = [];
  let done = 0;
  for (const match of text.matchAll(slotPattern)) {
    if (match.index > done) parts.push({ type: 'text', value: text.slice(done, match.index) });
    parts.push(variableNode(slots[Number(match[1])] ?? '', options));
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}

function shown(key: string, { variables = [], values }: HtmlOptions): { text: string; state: string } {
  const value = values ? writtenOf(values, key) : '';
  if (value !== '') return { text: value, state: 'filled' };
  return { text: labelOf(variables, key), state: values ? 'missing' : 'open' };
}

/** A node unknown to Markdown: `data` tells the next step which element to make of it. */
function variableNode(key: string, options: HtmlOptions): Nodes {
  const { text, state } = shown(key, options);
  const data = { hName: 'span', hProperties: { className: ['variable'], dataKey: key, dataState: state } };
  return { type: 'emphasis', data, children: [{ type: 'text', value: text }] };
}

const stringifier = unified().use(rehypeSanitize, htmlSchema).use(rehypeStringify).freeze();
const converters = new Map<string, (root: Root) => Hast>();

function htmlOf(root: Root, { prefix = '', below = 3, language = 'de' }: HtmlOptions): string {
  const wording = wordings[language];
  const hast = converterFor(prefix, wording)(root);
  makeAccessible(hast, { prefix, below, wording });
  visit(hast, 'element', dropEmptyLinks);
  return stringifier.stringify(stringifier.runSync(hast));
}

function converterFor(prefix: string, wording: Wording): (root: Root) => Hast {
  const name = `${wording.footnotes}/${prefix}`;
  const known = converters.get(name);
  if (known) return known;
  const options: RehypeOptions = {
    clobberPrefix: prefix === '' ? '' : `${prefix}-`,
    footnoteLabel: wording.footnotes,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-label'] },
    footnoteBackLabel: (at, occurrence) => wording.backToText(at + 1, occurrence),
  };
  const processor = unified().use(remarkRehype, options).freeze();
  const convert = (root: Root) => processor.runSync(root) as Hast;
  if (converters.size < 2_000) converters.set(name, convert);
  return convert;
}

/** A reference to an address that was refused leaves its words, not a link that leads nowhere. */
function dropEmptyLinks(element: Element, index: number | undefined, parent: { children: unknown[] } | undefined) {
  if (element.tagName !== 'a' || element.properties.href !== '#' || !parent || index === undefined) return undefined;
  parent.children.splice(index, 1, ...(element.children as ElementContent[]));
  return index;
}
