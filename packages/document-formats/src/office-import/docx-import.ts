import { BlockCollector } from './block-collector.ts';
import { labelIn, refuseMarks } from './classification.ts';
import { ChangeResolver } from './docx-changes.ts';
import { DocumentFields } from './document-fields.ts';
import { DocxBlocks } from './docx-blocks.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { DocxPackage, type DocxPart } from '../office-package/docx-package.ts';
import type { DocxReading, WrittenComment } from './docx-reading.ts';
import { DocxStyles } from './docx-styles.ts';
import { type DocumentOptions, type ImportedDocument, importedDocument, limitsOf } from './imported-document.ts';
import { Reporter } from './import-report.ts';
import { newClauseId } from '@allmende/domain/content';
import type { SafeZip } from '../office-package/safe-zip.ts';
import { PictureCollection } from './taken-pictures.ts';
import { markIn } from '../word-marks.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';

/**
 * Reads a Word document.
 * @throws ImportRefusal with a reason its author can act on
 */
export async function importDocx(zip: SafeZip, options: DocumentOptions = {}): Promise<ImportedDocument> {
  const limits = limitsOf(options);
  const docx = await DocxPackage.open(zip, limits);
  const [properties, custom] = [await docx.coreProperties(), await docx.customProperties()];
  const mark = markIn(custom);
  const reporter = new Reporter();
  const pictures = new PictureCollection(reporter);
  const fields = new DocumentFields(reporter);
  const around = await besideTheText(docx, mark === null ? reporter : null);
  const told = [...properties.entries()].filter(([name]) => name !== 'dc:title').map(([, value]) => value);
  refuseMarks(
    [...around, ...told, ...custom.filter(({ name }) => !/^Allmende/.test(name)).map(({ value }) => value)],
    'beside',
  );
  refuseMarks([properties.get('dc:title') ?? ''], 'within');

  const readings = {
    ...{ reporter, pictures, fields },
    styles: new DocxStyles((await docx.related('styles'))?.root),
    numbering: new DocxNumbering((await docx.related('numbering'))?.root),
    comments: commentsIn((await docx.related('comments'))?.root),
  };
  const resolvedPart = async (part: DocxPart) => {
    refuseMarks(boxesIn(part.root), 'within');
    const resolver = new ChangeResolver(options.changes ?? 'accepted');
    const root = resolver.resolved(part.root);
    const { relationships } = part;
    const reading: DocxReading = {
      ...readings,
      relationships,
      changes: resolver.found,
      media: await mediaOf(part, docx),
    };
    return { root, reading };
  };

  const choices = {
    headings: options.headings ?? 'none',
    mergedCells: options.mergedCells ?? 'repeat',
    newId: options.newId ?? newClauseId,
    isOwn: mark !== null,
    asks: mark === null,
  } as const;
  const body = new BlockCollector(reporter, choices);
  const main = await resolvedPart(docx.main);
  new DocxBlocks(main.reading, limits, mark).read(childOf(main.root, 'w:body') ?? main.root, body);
  const notes: { identifier: string; blocks: BlockCollector['blocks'] }[] = [];
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const part = await docx.related(kind);
    if (!part) continue;
    const { root, reading } = await resolvedPart(part);
    for (const note of childrenOf(root, kind === 'footnotes' ? 'w:footnote' : 'w:endnote')) {
      if (/^(?:separator|continuation)/i.test(note.attributes['w:type'] ?? '')) continue;
      const inside = body.inside();
      new DocxBlocks(reading, limits, mark).read(note, inside, true);
      const identifier = `${kind === 'footnotes' ? '' : 'e'}${note.attributes['w:id'] ?? ''}`;
      notes.push({ identifier, blocks: inside.blocks });
    }
  }
  const document = { body, notes, variables: fields.variables, pictures: pictures.taken, mark };
  return importedDocument(
    { ...document, tlp: labelIn([...around, ...told]), title: properties.get('dc:title') ?? '' },
    reporter,
    options,
  );
}

/** What stands around the text and is not taken over: headers, footers, watermarks, things outside. */
async function besideTheText(docx: DocxPackage, reporter: Reporter | null): Promise<string[]> {
  const texts: string[] = [];
  for (const { type, part } of await docx.allRelated('header', 'footer')) {
    const lines = linesOf(part.root);
    const marks = descendantsOf(part.root, 'v:textpath').map(({ attributes }) => attributes.string ?? '');
    if (lines.trim() !== '') reporter?.remark(type === 'header' ? 'header-left' : 'footer-left', lines);
    texts.push(lines, ...marks);
  }
  const settings = await docx.related('settings');
  for (const { relationships } of [docx.main, ...(settings ? [settings] : [])])
    for (const { type, target, isExternal } of relationships.values())
      if (isExternal && type !== 'hyperlink' && type !== 'image')
        reporter?.remark('external-left', '', { what: target.slice(0, 200) });
  return texts;
}

/** The text of a part, a line for each paragraph; what changes have deleted counts as well. */
const linesOf = (root: XmlElement): string =>
  descendantsOf(root, 'w:p')
    .map((one) => descendantsOf(one, 'w:t', 'w:delText').map(textOf).join(''))
    .join('\n');

const boxesIn = (root: XmlElement): string[] => [
  ...descendantsOf(root, 'w:txbxContent').map(linesOf),
  ...descendantsOf(root, 'v:textpath').map(({ attributes }) => attributes.string ?? ''),
];

function commentsIn(root: XmlElement | undefined): Map<string, WrittenComment> {
  return new Map(
    childrenOf(root, 'w:comment').map((comment) => [
      comment.attributes['w:id'] ?? '',
      {
        author: comment.attributes['w:author'] ?? '',
        date: comment.attributes['w:date'] ?? '',
        text: linesOf(comment),
      },
    ]),
  );
}

/** Bytes of the pictures that a part shows; what lies outside is never fetched. */
async function mediaOf({ root, relationships }: DocxPart, docx: DocxPackage): Promise<Map<string, Uint8Array>> {
  const ids = descendantsOf(root, 'a:blip', 'v:imagedata').map(
    ({ attributes }) => attributes['r:embed'] ?? attributes['r:id'] ?? '',
  );
  const media = new Map<string, Uint8Array>();
  for (const id of new Set(ids)) {
    const target = relationships.get(id);
    const bytes = target && !target.isExternal ? await docx.zip.read(target.target) : null;
    if (target && bytes) media.set(target.target, bytes);
  }
  return media;
}
