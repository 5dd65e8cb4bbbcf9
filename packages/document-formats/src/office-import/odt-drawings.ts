import type { PhrasingContent } from 'mdast';
import type { OdtReading } from './odt-reading.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';

/** A frame or shape: its picture is shown, all else is reported. */
export function odtDrawing(drawing: XmlElement, reading: OdtReading): PhrasingContent[] {
  const { reporter } = reading;
  if (drawing.name === 'draw:a') return elementsOf(drawing).flatMap((child) => odtDrawing(child, reading));
  if (drawing.name === 'draw:g')
    return elementsOf(drawing)
      .filter(({ name }) => name.startsWith('draw:'))
      .flatMap((child) => odtDrawing(child, reading));
  const words = descendantsOf(drawing, 'text:p').map(textOf).join(' ').trim();
  const alt = altOf(drawing);
  // Of an object the frame also holds a picture of how it looked when it was last seen.
  if (descendantsOf(drawing, 'draw:object', 'draw:object-ole', 'draw:applet', 'draw:plugin').length > 0)
    reporter.remark('object-left', alt);
  else if (drawing.name === 'draw:frame' && childOf(drawing, 'draw:image')) return pictureOf(drawing, reading);
  else if (words !== '') reporter.remark('text-box-left', words);
  else if (drawing.name !== 'draw:control') reporter.remark('drawing-left', alt);
  return [];
}

function pictureOf(frame: XmlElement, { pictures, media, reporter }: OdtReading): PhrasingContent[] {
  const paths = childrenOf(frame, 'draw:image').map(({ attributes }) =>
    (attributes['xlink:href'] ?? '').replace(/^\.\//, ''),
  );
  const path = paths.find((one) => media.has(one)) ?? paths[0] ?? '';
  const alt = altOf(frame);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\.\.)/i.test(path)) {
    reporter.remark('external-left', alt, { what: path.slice(0, 200) });
    return [];
  }
  const isDecorative =
    frame.attributes['loext:decorative'] === 'true' || frame.attributes['draw:decorative'] === 'true';
  return pictures.show(path, media.get(path), { alt, isDecorative, name: frame.attributes['draw:name'] ?? '' });
}

const altOf = (frame: XmlElement): string =>
  (textOf(childOf(frame, 'svg:desc')) || textOf(childOf(frame, 'svg:title'))).trim();
