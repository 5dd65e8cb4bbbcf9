import type { PhrasingContent } from 'mdast';
import type { DocxReading } from './docx-reading.ts';
import { childOf, descendantsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';

/** A drawing: its pictures are shown, all else is reported. */
export function drawingOf(drawing: XmlElement, reading: DocxReading): PhrasingContent[] {
  const isOld = drawing.name !== 'w:drawing';
  const boxes = descendantsOf(drawing, 'w:txbxContent');
  for (const box of boxes) {
    const words = descendantsOf(box, 'w:t').map(textOf).join(' ');
    if (words.trim() !== '') reading.reporter.remark('text-box-left', words);
  }
  if (descendantsOf(drawing, 'o:OLEObject', 'w:control').length > 0) {
    reading.reporter.remark('object-left');
    return [];
  }
  const pictures = isOld ? oldPictures(drawing, reading) : newPictures(drawing, reading);
  if (pictures !== null) return pictures;
  if (descendantsOf(drawing, 'dgm:relIds').length > 0) reading.reporter.remark('smart-art-left', altOf(drawing));
  else if (descendantsOf(drawing, 'c:chart').length > 0) reading.reporter.remark('chart-left', altOf(drawing));
  else if (boxes.length === 0 && !isRule(drawing)) reading.reporter.remark('drawing-left', altOf(drawing));
  return [];
}

/** A horizontal line is drawn as a shape and says nothing. */
const isRule = (drawing: XmlElement): boolean =>
  descendantsOf(drawing, 'v:rect').some(({ attributes }) => attributes['o:hr'] === 't');

function newPictures(drawing: XmlElement, reading: DocxReading): PhrasingContent[] | null {
  const blips = descendantsOf(drawing, 'pic:pic').flatMap((picture) => descendantsOf(picture, 'a:blip').slice(0, 1));
  if (blips.length === 0) return null;
  const properties = descendantsOf(drawing, 'wp:docPr')[0];
  const isDecorative = descendantsOf(properties, 'adec:decorative').some(({ attributes }) => attributes.val === '1');
  return blips.flatMap(({ attributes }) => {
    const id = attributes['r:embed'] ?? attributes['r:link'];
    return id === undefined
      ? []
      : shown(id, { alt: altOf(drawing), isDecorative, name: properties?.attributes.name ?? '' }, reading);
  });
}

function oldPictures(drawing: XmlElement, reading: DocxReading): PhrasingContent[] | null {
  const images = descendantsOf(drawing, 'v:imagedata');
  if (images.length === 0) return null;
  return images.flatMap(({ attributes }) => {
    const id = attributes['r:id'] ?? attributes['r:href'];
    return id === undefined ? [] : shown(id, { alt: altOf(drawing), isDecorative: false }, reading);
  });
}

function shown(
  id: string,
  words: { readonly alt: string; readonly isDecorative: boolean; readonly name?: string },
  { relationships, reporter, pictures, media }: DocxReading,
): PhrasingContent[] {
  const target = relationships.get(id);
  if (!target?.isExternal) return pictures.show(target?.target ?? id, media.get(target?.target ?? ''), words);
  reporter.remark('external-left', words.alt, { what: target.target.slice(0, 200) });
  return [];
}

/** The alternative text; a title counts where there is none. */
function altOf(drawing: XmlElement): string {
  const properties = descendantsOf(drawing, 'wp:docPr')[0];
  const shape = descendantsOf(drawing, 'v:shape', 'v:rect')[0];
  return (
    properties?.attributes.descr?.trim() || properties?.attributes.title?.trim() || shape?.attributes.alt?.trim() || ''
  );
}

/** Which of the alternatives that Word writes for old and new versions is read: the new one. */
export const chosenAlternative = (alternatives: XmlElement): XmlElement | undefined =>
  childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
