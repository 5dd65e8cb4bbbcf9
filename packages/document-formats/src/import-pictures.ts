import { cleanFileName } from '@allmende/domain/files';
import { destinationIn, pictureAddress, pictureName, targetsIn } from '@allmende/domain/pictures';
import type { Definition, Image, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type ImportNote, note } from './import-notes.ts';
import type { Edit } from './source-edits.ts';

export interface ImportedPictures {
  readonly edits: Edit[];
  readonly notes: ImportNote[];
}

/** Names that a note lists. */
const MAX_LISTED = 10;

/**
 * Pictures that lay in folders beside the document are called by their names alone, as the files of a solution are. Where
 * two folders have one of the same name, nobody knows which file is meant: they stay as they are written.
 */
export function picturesToImport(root: Root, source: string): ImportedPictures {
  const written = picturesOf(root);
  const paths = new Map<string, Set<string>>();
  for (const { url } of written) {
    const name = nameOf(url);
    if (name !== null) paths.set(name, (paths.get(name) ?? new Set()).add(url.replace(/^(?:\.\/)+/, '')));
  }
  const isClear = (name: string | null): name is string => name !== null && paths.get(name)?.size === 1;
  const edits = written.flatMap((node): Edit[] => {
    const name = nameOf(node.url);
    if (!isClear(name) || pictureName(node.url) === name) return [];
    return destinationIn(node, source, (address) => address === node.url).map((span) => ({
      ...span,
      text: pictureAddress(name),
    }));
  });
  const names = [...paths.keys()].filter(isClear);
  const unclear = [...paths.keys()].filter((name) => !isClear(name));
  const elsewhere = written.filter(({ url }) => nameOf(url) === null).length;
  const listed = (all: readonly string[]) =>
    all.slice(0, MAX_LISTED).join(', ') + (all.length > MAX_LISTED ? ' …' : '');
  return {
    edits,
    notes: [
      ...(names.length > 0 ? [note('pictures-named', names.length, { names: listed(names) })] : []),
      ...(unclear.length > 0 ? [note('pictures-unclear', unclear.length, { names: listed(unclear) })] : []),
      ...(elsewhere > 0 ? [note('images-linked', elsewhere)] : []),
    ],
  };
}

/** Pictures, and the definitions to which pictures refer. */
function picturesOf(root: Root): (Image | Definition)[] {
  const targets = targetsIn(root);
  const found = new Set<Image | Definition>();
  visit(root, (node: Nodes) => {
    if (node.type === 'image') found.add(node);
    const target = node.type === 'imageReference' ? targets.get(node.identifier) : undefined;
    if (target) found.add(target);
  });
  return [...found];
}

/** The name of the file at the end of a path; null for what lies on the web. */
function nameOf(url: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url) && !/^[a-z]:[/\\]/i.test(url)) return null;
  const name = cleanFileName(pictureName(url.split(/[/\\]/).at(-1) ?? '') ?? '');
  return name === '' ? null : name;
}
