import { disableTypes, imageSize, types } from 'image-size';

/** Pixels of a picture as it is shown. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes from the beginning in which the size is looked for: a JPEG may have a thumbnail and a colour profile before it. */
const LOOKED_AT = 1024 * 1024;
/** What the library calls the kinds of pictures that a text shows; all its other readers stay shut. */
const kinds: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
};
disableTypes(types.filter((type) => !Object.values(kinds).includes(type)));

/** Four of the eight orientations that a camera notes turn the picture by 90°. */
const isTurned = (orientation = 1): boolean => orientation >= 5;

/** The size of a picture by the first bytes of its file; null where they do not say it. */
export async function pictureSize(bytes: Blob, mediaType: string): Promise<PictureSize | null> {
  if (!kinds[mediaType]) return null;
  const beginning = new Uint8Array(await bytes.slice(0, LOOKED_AT).arrayBuffer());
  try {
    const { width, height, orientation } = imageSize(beginning);
    if (!(width > 0 && height > 0)) return null;
    return isTurned(orientation) ? { width: height, height: width } : { width, height };
  } catch {
    // Whatever does not say its size is shown without it.
    return null;
  }
}
