import { type DocumentLimits, documentLimits } from '@allmende/domain/limits';
import { ImportRefusal } from '../import-refusal.ts';
import type { WordProperty } from '../word-marks.ts';
import type { SafeZip } from './safe-zip.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from './xml-tree.ts';

/** What a part points at. */
export interface Relationship {
  readonly type: string;
  /** Path in the package, or the address of something outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface DocxPart {
  readonly path: string;
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/** The parts of a Word document, read when they are asked for. */
export class DocxPackage {
  readonly zip: SafeZip;
  readonly #limits: DocumentLimits;
  readonly main: DocxPart;

  private constructor(zip: SafeZip, limits: DocumentLimits, main: DocxPart) {
    this.zip = zip;
    this.#limits = limits;
    this.main = main;
  }

  static async open(zip: SafeZip, limits: DocumentLimits): Promise<DocxPackage> {
    const types = await zip.read('[Content_Types].xml');
    if (!types) throw new ImportRefusal('file-broken');
    const declared = parseXml(types, limits);
    const kinds = childrenOf(declared, 'ct:Override').map(({ attributes }) => attributes.ContentType ?? '');
    const programs = [...kinds, ...childrenOf(declared, 'ct:Default').map((one) => one.attributes.ContentType ?? '')];
    if (
      programs.some((kind) => /macroEnabled|vbaProject|vnd\.ms-word\.vba|activeX/i.test(kind)) ||
      zip.names.some(isProgram)
    )
      throw new ImportRefusal('file-macros');
    const roots = relationshipsIn('', await zip.read(relationshipsPath('')), limits);
    const target = [...roots.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
    const main = await partOf(zip, target, limits);
    if (!main || main.root.name !== 'w:document') throw new ImportRefusal('not-a-document');
    return new DocxPackage(zip, limits, main);
  }

  /** The part of this kind that the document points at. */
  async related(type: string): Promise<DocxPart | null> {
    const found = [...this.main.relationships.values()].find((one) => one.type === type && !one.isExternal);
    return found ? partOf(this.zip, found.target, this.#limits) : null;
  }

  async allRelated(...types: string[]): Promise<{ type: string; part: DocxPart }[]> {
    const found = [...this.main.relationships.values()].filter((one) => types.includes(one.type) && !one.isExternal);
    const parts = await Promise.all(
      found.map(async ({ type, target }) => ({ type, part: await partOf(this.zip, target, this.#limits) })),
    );
    return parts.filter((one): one is { type: string; part: DocxPart } => one.part !== null);
  }

  async part(path: string): Promise<DocxPart | null> {
    return partOf(this.zip, path, this.#limits);
  }

  /** Properties that people and programs have added. */
  async customProperties(): Promise<WordProperty[]> {
    const part = await this.part('docProps/custom.xml');
    return childrenOf(part?.root, 'custom:property').map((property) => ({
      name: property.attributes.name ?? '',
      value: textOf(property),
    }));
  }

  /** Properties of the file itself: title, subject, keywords and more; who wrote it is not among them. */
  async coreProperties(): Promise<ReadonlyMap<string, string>> {
    const part = await this.part('docProps/core.xml');
    const named = ['dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:contentStatus'];
    return new Map(named.map((name) => [name, childrenOf(part?.root, name).map(textOf).join(' ').trim()]));
  }
}

/** Visual Basic, ActiveX, toolbars with commands, and what belongs to them. */
const isProgram = (name: string): boolean =>
  /(^|\/)(vbaProject\.bin|vbaData\.xml|attachedToolbars\.bin)$|(^|\/)activeX\//i.test(name);

async function partOf(zip: SafeZip, path: string, limits: DocumentLimits): Promise<DocxPart | null> {
  const bytes = await zip.read(path);
  if (!bytes) return null;
  const relationships = relationshipsIn(path, await zip.read(relationshipsPath(path)), limits);
  return { path, root: parseXml(bytes, limits), relationships };
}

/** Where the relationships of a part lie: `word/_rels/header1.xml.rels` for `word/header1.xml`. */
export const relationshipsPath = (path: string): string =>
  `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

/** The relationships of a part by their ids, from the bytes of that list; none where there is no list. */
export function relationshipsIn(
  path: string,
  bytes: Uint8Array | null | undefined,
  limits: DocumentLimits = documentLimits,
): ReadonlyMap<string, Relationship> {
  if (!bytes) return new Map();
  return new Map(
    childrenOf(parseXml(bytes, limits), 'rel:Relationship').map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
      return [
        attributes.Id ?? '',
        { type, isExternal, target: isExternal ? target : pathFrom(folderOf(path), target) },
      ];
    }),
  );
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A target beside the part that names it; it never leads out of the package. */
function pathFrom(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
