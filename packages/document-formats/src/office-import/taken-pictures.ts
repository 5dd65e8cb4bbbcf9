import { createHash } from 'node:crypto';
import { isNameFor } from '@allmende/domain/files';
import { MAX_FILES } from '@allmende/domain/limits';
import { DECORATIVE, pictureAddress } from '@allmende/domain/pictures';
import type { PhrasingContent } from 'mdast';
import type { Reporter } from './import-report.ts';

/** A picture of a document, to be kept as a file under the name by which the text calls it. */
export interface TakenPicture {
  readonly name: string;
  readonly mediaType: string;
  /** In hexadecimal, of its bytes. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

interface Words {
  readonly alt: string;
  readonly isDecorative: boolean;
  /** Name under which the document knows it; kept where it is that of a file. */
  readonly name?: string;
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** The pictures of a document while it is read; what stands in it several times is kept once. */
export class PictureCollection {
  readonly taken: TakenPicture[] = [];
  readonly #names = new Map<string, string>();
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** The picture at a path of the package, as the text shows it; nothing where it cannot be taken. */
  show(
    path: string,
    bytes: Uint8Array | null | undefined,
    { alt, isDecorative, name: given = '' }: Words,
  ): PhrasingContent[] {
    const name = this.#names.get(path) ?? this.#take(path, bytes, given);
    if (name === null) return [];
    const words = alt.replace(/\s+/g, ' ').trim();
    if (words === '' && !isDecorative) this.#reporter.remark('picture-without-words', name, { name });
    const title = words === '' && isDecorative ? DECORATIVE : null;
    return [{ type: 'image', url: pictureAddress(name), alt: words, title }];
  }

  #take(path: string, bytes: Uint8Array | null | undefined, given: string): string | null {
    const mediaType = bytes ? mediaTypeOf(bytes) : null;
    if (!bytes) this.#reporter.remark('picture-missing', path);
    else if (!mediaType) this.#reporter.remark('picture-unfit', path, { what: endingOf(path) });
    else if (this.taken.length >= MAX_FILES) this.#reporter.remark('pictures-too-many', '', { max: MAX_FILES });
    else {
      const isFit = isNameFor(given, mediaType) && this.taken.every(({ name: known }) => known !== given);
      const name = isFit ? given : `bild-${this.taken.length + 1}.${endings[mediaType]}`;
      this.taken.push({ name, mediaType, sha256: createHash('sha256').update(bytes).digest('hex'), bytes });
      this.#names.set(path, name);
      return name;
    }
    return null;
  }
}

const endingOf = (path: string): string => (/\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1] ?? '?').toUpperCase();

/** By the first bytes: a name may say anything. */
function mediaTypeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp';
  return null;
}
