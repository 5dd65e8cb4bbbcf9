import type { Definition, Image, ImageReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Clause, Content, FileReference } from './content.ts';
import { parseMarkdown, rangeOf } from './mdast.ts';

/**
 * A picture in a text names a file of its version: `![Grundriss](grundriss.png)`. The name holds in every version and
 * every own version that carries the file; what lies under it may differ from city to city, as with a variable.
 */
export interface PictureInText {
  /** Name of a file; null where the picture lies elsewhere. */
  readonly name: string | null;
  readonly address: string;
  readonly alt: string;
  readonly isDecorative: boolean;
}

/** The kinds of files that a text shows. A drawing that can run programs (SVG) is no file that is taken. */
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

export const isPicture = ({ mediaType }: Pick<FileReference, 'mediaType'>): boolean => shownTypes.has(mediaType);

/** Where a picture is fetched, and how large it is, so that a page keeps its place. */
export interface PictureSource {
  readonly src: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What a text shows of a version's files: pictures only, and none that is for fewer people than the text. */
export const showsFile = (file: Pick<FileReference, 'mediaType' | 'tlp'>): boolean =>
  isPicture(file) && file.tlp === undefined;

/** The name of the file that an address means; null for addresses on the web, anchors, and paths. */
export function pictureName(address: string): string | null {
  const written = address.replace(/^(?:\.\/)+/, '');
  if (written === '' || /^[a-z][a-z0-9+.-]*:/i.test(written) || /^[#?]|[/\\]/.test(written)) return null;
  return decoded(written).normalize('NFC');
}

/** The address under which a text names a file: letters stay legible, all that Markdown could misread is encoded. */
export const pictureAddress = (name: string): string =>
  name.replace(/[^\p{L}\p{M}\p{N}._~-]/gu, (sign) =>
    /[!'()*]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
  );

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The title that says of a picture without words that none were forgotten. */
const decorativeMarks = new Set(['dekorativ', 'decorative']);
export const DECORATIVE = 'dekorativ';
export const isDecorativeMark = (title: string | null | undefined): boolean =>
  decorativeMarks.has(title?.trim().toLowerCase() ?? '');

type PictureNode = Image | ImageReference;
const isPictureNode = (node: Nodes): node is PictureNode => node.type === 'image' || node.type === 'imageReference';

/** The pictures of a text, in order. Parsing is spared where none can be. */
export function picturesIn(body: string): PictureInText[] {
  if (!body.includes('![')) return [];
  const root = parseMarkdown(body);
  const targets = targetsIn(root);
  const pictures: PictureInText[] = [];
  visit(root, (node: Nodes) => {
    if (!isPictureNode(node)) return;
    const { url = '', title } = node.type === 'image' ? node : (targets.get(node.identifier) ?? {});
    const alt = node.alt?.trim() ?? '';
    pictures.push({ name: pictureName(url), address: url, alt, isDecorative: alt === '' && isDecorativeMark(title) });
  });
  return pictures;
}

/** What references in brackets lead to, by their names; the first definition counts. */
export function targetsIn(root: Root): Map<string, Definition> {
  const targets = new Map<string, Definition>();
  visit(root, 'definition', (node: Definition) => {
    if (!targets.has(node.identifier)) targets.set(node.identifier, node);
  });
  return targets;
}

/** The names of the files that clauses show as pictures. */
export const namesShownIn = (clauses: readonly Pick<Clause, 'body' | 'guidance'>[]): Set<string> =>
  new Set(
    clauses.flatMap(({ body, guidance }) =>
      [...picturesIn(body), ...picturesIn(guidance)].flatMap(({ name }) => name ?? []),
    ),
  );

/** Which clauses show which file, by its name, in order. */
export function clausesShowing({ clauses }: Pick<Content, 'clauses'>): Map<string, Clause[]> {
  const showing = new Map<string, Clause[]>();
  for (const clause of clauses)
    for (const name of namesShownIn([clause])) showing.set(name, [...(showing.get(name) ?? []), clause]);
  return showing;
}

/** A text in which the pictures of one file name another one; everything else stays as it is written. */
export function withPictureRenamed(body: string, from: string, to: string): string {
  if (!body.includes('![')) return body;
  const root = parseMarkdown(body);
  const targets = targetsIn(root);
  const isIt = (address: string) => pictureName(address) === from;
  const referred = new Set<Definition>();
  const edits: { start: number; end: number }[] = [];
  visit(root, (node: Nodes) => {
    const definition = node.type === 'imageReference' ? targets.get(node.identifier) : undefined;
    if (definition) referred.add(definition);
    if (node.type === 'image' && isIt(node.url)) edits.push(...destinationIn(node, body, isIt));
  });
  for (const node of referred) if (isIt(node.url)) edits.push(...destinationIn(node, body, isIt));
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => text.slice(0, start) + pictureAddress(to) + text.slice(end), body);
}

/** Where the address stands in `![words](address "title")` or `[name]: address`, as it is written; empty where it is hidden. */
export function destinationIn(
  node: Image | Definition,
  body: string,
  isIt: (address: string) => boolean,
): { start: number; end: number }[] {
  const range = rangeOf(node)!;
  const places = body.slice(range.start, range.end).matchAll(/\](?:\(|:)\s*(<[^<>\n]*>|\S*[^\s)])/g);
  for (const place of [...places].reverse()) {
    const written = place[1]!;
    const address = written.replace(/^<|>$/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const end = range.start + place.index + place[0].length;
    if (isIt(address)) return [{ start: end - written.length, end }];
  }
  return [];
}

/** The content with one file under another name, in its texts too. */
export function withFileRenamed(content: Content, from: string, to: string): Content {
  return {
    ...content,
    files: content.files.map((file) => (file.name === from ? { ...file, name: to } : file)),
    clauses: content.clauses.map((clause) => ({
      ...clause,
      body: withPictureRenamed(clause.body, from, to),
      guidance: withPictureRenamed(clause.guidance, from, to),
    })),
  };
}

const writtenPicture = /!\[((?:[^\]\\]|\\.)*)\]\((?:<([^<>\n]*)>|([^\s()]*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

/** Markdown for people who compare it: a picture is said in words, everything else stays as it is written. */
export const withPicturesInWords = (markdown: string, word: string): string =>
  markdown.replace(writtenPicture, (_, alt: string, pointed: string | undefined, plain: string | undefined) => {
    const address = pointed ?? plain ?? '';
    const what = pictureName(address) ?? address;
    return `[${word}: ${alt.trim() === '' ? what : `${alt.trim()} (${what})`}]`;
  });
