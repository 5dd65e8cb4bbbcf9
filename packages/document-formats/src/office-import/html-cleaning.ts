import type { Element, ElementContent, Nodes, Root } from 'hast';
import { safeAddress } from '@allmende/domain/html-rules';
import { styleOf, withLists, wordsOf } from './html-lists.ts';
import type { Reporter } from './import-report.ts';
import { type TableReading, wholeTable } from './html-tables.ts';
import type { ChangedText } from './recorded-changes.ts';
import type { PictureCollection } from './taken-pictures.ts';

/** Stand in the tree for notes, which HTML does not have. */
export const [NOTE, NOTE_TEXT] = ['allmende-note', 'allmende-note-text'];

const dropped = new Set(
  'script style meta link title base iframe object embed applet svg math form input button select textarea noscript template audio video canvas xml'.split(
    ' ',
  ),
);
const blocks = new Set('p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table'.split(' '));

export interface Cleaning extends TableReading {
  readonly pictures: PictureCollection;
  readonly changes: ChangedText;
}

/** HTML of a clipboard with what is text in it, as plain HTML says it. */
export const cleanedHtml = (root: Root, cleaning: Cleaning): Root => ({
  ...root,
  children: withLists(root.children.flatMap((child) => cleaned(child as ElementContent, cleaning))),
});

function cleaned(node: ElementContent, cleaning: Cleaning): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || dropped.has(node.tagName)) return [];
  const { reporter } = cleaning;
  const style = styleOf(node);
  if (/mso-element:\s*comment|MsoCommentReference/i.test(`${style} ${classOf(node)}`)) return [];
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) {
    if (wordsOf(node).trim() !== '') reporter.remark('hidden-text-left', wordsOf(node));
    return [];
  }
  if ((node.tagName === 'ins' || node.tagName === 'del') && isRecorded(node)) return changed(node, cleaning);
  if (/^h[1-6]$/.test(node.tagName)) reporter.enter({ id: '', words: wordsOf(node).replace(/\s+/g, ' ').trim() });
  if (node.tagName === 'img') return pictureOf(node, cleaning);
  if (node.tagName === 'a') return linkOf(node, cleaning);
  const note = noteTextOf(node);
  const children = withLists((note?.children ?? node.children).flatMap((child) => cleaned(child, cleaning)));
  if (note) return [element(NOTE_TEXT, children, { name: note.name })];
  if (node.tagName === 'table') return [wholeTable(element('table', children), cleaning)];
  return shaped(node, style, children, reporter);
}

function shaped(node: Element, style: string, children: ElementContent[], reporter: Reporter): ElementContent[] {
  const { tagName } = node;
  const kind = classOf(node);
  if (tagName === 'p' && /\bMsoTitle\b/.test(kind)) return [element('h1', children)];
  if (tagName === 'p' && /\bMso(?:Intense)?Quote\b/.test(kind))
    return [element('blockquote', [element('p', children)])];
  if (/\bMsoToc\d/.test(kind)) {
    reporter.remark('contents-left', wordsOf(node));
    return [];
  }
  if (tagName === 'td' || tagName === 'th') return [element(tagName, linesOf(children), spansOf(node))];
  if (tagName === 'u') {
    reporter.remark('underline-left', wordsOf(node));
    return children;
  }
  const isPlain = (tagName === 'b' || tagName === 'strong') && /font-weight:\s*(?:normal|400)/i.test(style);
  if (isPlain || tagName === 'font' || tagName === 'span' || tagName.includes(':')) return looked(style, children);
  const kept = levelKept(style) ? { style } : {};
  return [
    element(tagName, children, tagName === 'ol' && node.properties.start ? { start: node.properties.start } : kept),
  ];
}

/** The level of a list item is told by its style until the list is made. */
const levelKept = (style: string): boolean => /mso-list/i.test(style);

/** What spans look like, as elements say it. */
function looked(style: string, children: ElementContent[]): ElementContent[] {
  if (/mso-list:\s*ignore/i.test(style)) return [element('span', children, { style })];
  const looks = [
    [/font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
    [/font-style:\s*italic/i, 'em'],
    [/text-decoration[^;]*line-through/i, 'del'],
  ] as const;
  const inline = children.every((child) => child.type !== 'element' || !blocks.has(child.tagName));
  return looks.reduce<ElementContent[]>(
    (inside, [sign, tagName]) => (inline && sign.test(style) ? [element(tagName, inside)] : inside),
    children,
  );
}

/** A cell holds one line: the ends of its paragraphs become breaks. */
function linesOf(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = [];
  for (const child of children) {
    const isBlock = child.type === 'element' && blocks.has(child.tagName);
    if (!isBlock) lines.push(child);
    else {
      if (lines.some((one) => wordsOf(one).trim() !== '')) lines.push(element('br', []));
      lines.push(
        ...(child.tagName === 'li' ? [{ type: 'text', value: '• ' } as const] : []),
        ...linesOf(child.children),
      );
    }
  }
  return lines;
}

const spansOf = ({ properties: { colSpan, rowSpan } }: Element): Element['properties'] => ({ colSpan, rowSpan });

function linkOf(link: Element, cleaning: Cleaning): ElementContent[] {
  const target = String(link.properties.href ?? '');
  const note = /^#_?(?:ftn|edn)(\d+)$|^#sd(?:foot|end)note(\d+)sym$/.exec(target);
  if (note) return [element(NOTE, [], { name: note[1] ?? note[2] ?? '' })];
  // The way back from a note to its place.
  if (/^#_?(?:ftn|edn)ref\d+$|^#sd(?:foot|end)note\d+anc$/.test(target)) return [];
  const children = link.children.flatMap((child) => cleaned(child, cleaning));
  const address = target.startsWith('#') ? null : safeAddress(target);
  if (address !== null) return [element('a', children, { href: address })];
  if (target !== '' && !target.startsWith('#')) cleaning.reporter.remark('link-left', target.slice(0, 200));
  return children;
}

function pictureOf(image: Element, { pictures, reporter }: Cleaning): ElementContent[] {
  const source = String(image.properties.src ?? '');
  const alt = String(image.properties.alt ?? '');
  const data = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(source)?.[1];
  if (data === undefined) {
    reporter.remark('external-left', alt, { what: source.slice(0, 200) });
    return [];
  }
  const [shown] = pictures.show(`data:${data.length}:${data.slice(-64)}`, Buffer.from(data, 'base64'), {
    alt,
    isDecorative: false,
  });
  return shown?.type === 'image' ? [element('img', [], { src: shown.url, alt: shown.alt ?? '' })] : [];
}

function changed(node: Element, cleaning: Cleaning): ElementContent[] {
  const { reporter, changes } = cleaning;
  const isInsertion = node.tagName === 'ins';
  const author = String(node.properties.cite ?? '').replace(/^mailto:/, '');
  const place = reporter.here(wordsOf(node));
  reporter.changes.push({
    kind: isInsertion ? 'inserted' : 'deleted',
    author: decodedName(author),
    date: String(node.properties.dateTime ?? ''),
    place,
  });
  const isKept = isInsertion === (changes === 'accepted');
  return isKept ? node.children.flatMap((child) => cleaned(child, cleaning)) : [];
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const isRecorded = ({ properties }: Element): boolean =>
  properties.cite !== undefined || properties.dateTime !== undefined;

/** The text of a note at the end, as Word and LibreOffice mark it. */
function noteTextOf(node: Element): { name: string; children: ElementContent[] } | null {
  const [, ofWord, ofLibreOffice] =
    /^(?:ftn|edn)(\d+)$|^sd(?:foot|end)note(\d+)$/.exec(String(node.properties.id ?? '')) ?? [];
  const name = ofWord ?? ofLibreOffice;
  return name === undefined ? null : { name, children: node.children };
}

const classOf = (node: Nodes): string =>
  node.type === 'element' && Array.isArray(node.properties.className) ? node.properties.className.join(' ') : '';

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
