import { newClauseId } from '@allmende/domain/content';
import { BlockCollector } from './block-collector.ts';
import { labelIn, refuseMarks } from './classification.ts';
import { DocumentFields } from './document-fields.ts';
import { type DocumentOptions, type ImportedDocument, importedDocument, limitsOf } from './imported-document.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { Reporter } from './import-report.ts';
import { OdtBlocks } from './odt-blocks.ts';
import { OdtChanges } from './odt-changes.ts';
import { odtFormDrafts } from './odt-fields.ts';
import type { OdtReading } from './odt-reading.ts';
import { OdtStyles } from './odt-styles.ts';
import type { SafeZip } from '../office-package/safe-zip.ts';
import { PictureCollection } from './taken-pictures.ts';
import { markIn } from '../word-marks.ts';
import { childOf, childrenOf, descendantsOf, parseXml, textOf, type XmlElement } from '../office-package/xml-tree.ts';

/**
 * Reads an OpenDocument text.
 * @throws ImportRefusal with a reason its author can act on
 */
export async function importOdt(zip: SafeZip, options: DocumentOptions = {}): Promise<ImportedDocument> {
  const limits = limitsOf(options);
  const part = async (name: string): Promise<XmlElement | undefined> => {
    const bytes = await zip.read(name);
    return bytes ? parseXml(bytes, limits) : undefined;
  };
  if (zip.names.some((name) => /^(?:Basic|Scripts)\/./i.test(name))) throw new ImportRefusal('file-macros');
  const manifest = await part('META-INF/manifest.xml');
  if (descendantsOf(manifest, 'manifest:encryption-data').length > 0) throw new ImportRefusal('file-encrypted');
  const [content, sheet, meta] = [await part('content.xml'), await part('styles.xml'), await part('meta.xml')];
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (!text) throw new ImportRefusal('not-a-document');
  if (descendantsOf(childOf(content, 'office:scripts'), 'office:script').length > 0)
    throw new ImportRefusal('file-macros');

  const properties = childOf(meta, 'office:meta');
  const custom = childrenOf(properties, 'meta:user-defined').map((one) => ({
    name: one.attributes['meta:name'] ?? '',
    value: textOf(one),
  }));
  const mark = markIn(custom);
  const reporter = new Reporter();
  const around = besideTheText(sheet, mark === null ? reporter : null);
  const told = ['dc:subject', 'dc:description', 'meta:keyword'].flatMap((name) =>
    childrenOf(properties, name).map(textOf),
  );
  const title = textOf(childOf(properties, 'dc:title')).trim();
  refuseMarks(
    [...around, ...told, ...custom.filter(({ name }) => !/^Allmende/.test(name)).map(({ value }) => value)],
    'beside',
  );
  refuseMarks([title, ...descendantsOf(text, 'draw:text-box').map(linesOf)], 'within');

  const pictures = new PictureCollection(reporter);
  const fields = new DocumentFields(reporter);
  const changes = new OdtChanges(text, options.changes ?? 'accepted');
  const body = new BlockCollector(reporter, {
    headings: options.headings ?? 'none',
    mergedCells: options.mergedCells ?? 'repeat',
    newId: options.newId ?? newClauseId,
    isOwn: mark !== null,
    asks: mark === null,
  });
  const reading: OdtReading = {
    ...{ reporter, pictures, fields, changes: changes.found, notes: [] },
    styles: new OdtStyles(sheet, content),
    forms: odtFormDrafts(text),
    media: await mediaOf(text, zip),
    noteBlocks: (note) => {
      const inside = body.inside();
      new OdtBlocks(reading, limits, mark).read(note, inside, true);
      return inside.blocks;
    },
  };
  new OdtBlocks(reading, limits, mark).read(changes.resolved(text), body);
  const { notes } = reading;
  const document = { body, notes, variables: fields.variables, pictures: pictures.taken, mark, title };
  return importedDocument({ ...document, tlp: labelIn([...around, ...told]) }, reporter, options);
}

/** Headers and footers, which are not taken over. */
function besideTheText(sheet: XmlElement | undefined, reporter: Reporter | null): string[] {
  const pages = childrenOf(childOf(sheet, 'office:master-styles'), 'style:master-page');
  return pages.flatMap((page) =>
    page.children.flatMap((child): string[] => {
      if (typeof child === 'string' || !/^style:(?:header|footer)(?:-left|-first)?$/.test(child.name)) return [];
      const lines = linesOf(child);
      if (lines.trim() !== '')
        reporter?.remark(child.name.startsWith('style:header') ? 'header-left' : 'footer-left', lines);
      return [lines];
    }),
  );
}

const linesOf = (part: XmlElement): string => descendantsOf(part, 'text:p', 'text:h').map(textOf).join('\n');

/** Bytes of the pictures that lie in the package; what lies outside is never fetched. */
async function mediaOf(text: XmlElement, zip: SafeZip): Promise<Map<string, Uint8Array>> {
  const media = new Map<string, Uint8Array>();
  for (const { attributes } of descendantsOf(text, 'draw:image')) {
    const path = (attributes['xlink:href'] ?? '').replace(/^\.\//, '');
    const bytes = media.has(path) ? null : await zip.read(path);
    if (bytes) media.set(path, bytes);
  }
  return media;
}
