import { withFileRenamed } from '@allmende/domain/pictures';
import { compareTexts } from './compare-texts.ts';
import { docxPictures, writeDocx } from './docx-export.ts';
import type { Revision } from './docx-elements.ts';
import type { ExportDocument, Exported } from './export-document.ts';
import { readDocumentText } from './read-document-text.ts';

/**
 * Two versions as one Word document with tracked changes: who accepts all has the new version, who rejects all the old
 * one. Cover and frame are those of the new one.
 */
export async function exportDocxChanges(
  from: ExportDocument,
  to: ExportDocument,
  revision: Revision,
): Promise<Exported> {
  const old = withPicturesApart(from, to);
  const text = compareTexts(readDocumentText(old, docxPictures), readDocumentText(to, docxPictures));
  const pictures = new Map([...(old.pictures ?? []), ...(to.pictures ?? [])]);
  const comparedWith = from.frame.number ?? undefined;
  return writeDocx({ ...to, pictures, mark: undefined, comparedWith }, text, revision);
}

/** Another picture under the same name is another picture. */
function withPicturesApart(from: ExportDocument, to: ExportDocument): ExportDocument {
  const pictures = new Map(from.pictures);
  let { content } = from;
  for (const [name, bytes] of from.pictures ?? []) {
    const now = to.pictures?.get(name);
    if (!now || Buffer.compare(bytes, now) === 0) continue;
    const apart = `${from.frame.number ?? 'alt'}-${name}`;
    content = withFileRenamed(content, name, apart);
    pictures.delete(name);
    pictures.set(apart, bytes);
  }
  return { ...from, content, pictures };
}
