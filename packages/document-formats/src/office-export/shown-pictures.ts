import type { Content, FileReference } from '@allmende/domain/content';
import { showsFile } from '@allmende/domain/pictures';
import type { PictureText, PictureType } from './document-text.ts';

type Shown = Omit<PictureText, 'alt' | 'name'>;

/** What a document can show under a name: a picture of the version whose bytes are at hand and are what they say. */
export function shownPictures(
  { files }: Pick<Content, 'files'>,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
  types: readonly PictureType[] = [],
): (name: string) => Shown | null {
  const known = new Map(files.filter(showsFile).map((file) => [file.name, file]));
  return (name) => {
    const [file, bytes] = [known.get(name), pictures.get(name)];
    const type = bytes && typeOf(bytes);
    return file && type && types.includes(type) ? sized(file, type) : null;
  };
}

function sized({ width, height }: FileReference, type: PictureType): Shown | null {
  return width && height ? { type, width, height } : null;
}

/** By its first bytes: a name says nothing, and a wrong kind breaks the whole document. */
function typeOf(bytes: Uint8Array): PictureType | null {
  const starts = (at: number, signs: string) =>
    [...signs].every((sign, place) => bytes[at + place] === sign.charCodeAt(0));
  if (starts(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (starts(0, 'GIF8')) return 'gif';
  return starts(0, 'RIFF') && starts(8, 'WEBP') ? 'webp' : null;
}
