import type { Tlp } from '@allmende/domain/audience';
import { labelInFileName, tlpName } from '@allmende/domain/checks';
import type { FileReference } from '@allmende/domain/content';
import { isPicture } from '@allmende/domain/pictures';
import type { ByteRange } from './file-store.ts';

/** What a request says about which bytes it wants (RFC 9110). */
export interface Wanted {
  readonly range?: string | undefined;
  readonly ifRange?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes that go with it: a part, all of them, or none. */
  readonly bytes: ByteRange | 'all' | 'none';
}

type NamedFile = Pick<FileReference, 'sha256' | 'name' | 'mediaType' | 'size'>;

/** What is given out. */
export interface Given {
  readonly file: NamedFile;
  readonly isPublic: boolean;
  readonly tlp: Tlp;
}

/**
 * How a file is answered: pictures to be looked at, all others as things to save, and none as something that runs. Above
 * CLEAR its name begins with the label, and the answer says both label and to whom this copy was given.
 */
export function fileAnswer({ file, isPublic, tlp }: Given, mark: string | null, wanted: Wanted): FileAnswer {
  const etag = `"${file.sha256}"`;
  const headers = {
    etag,
    'accept-ranges': 'bytes',
    'cache-control': isPublic ? 'public, no-cache' : 'private, no-cache',
    ...(isPublic ? {} : { vary: 'Cookie', 'x-robots-tag': 'noindex' }),
    'content-disposition': dispositionOf(file, labelInFileName(tlp)),
    ...(tlp === 'CLEAR' ? {} : { 'allmende-label': tlpName(tlp) }),
    ...(mark === null ? {} : { 'allmende-recipient': encodeURIComponent(mark) }),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
  };
  if (hasTag(wanted.ifNoneMatch, etag)) return { status: 304, headers, bytes: 'none' };
  const isSame = wanted.ifRange === undefined || wanted.ifRange === etag;
  const range = isSame ? rangeIn(wanted.range, file.size) : null;
  if (range === 'outside')
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` }, bytes: 'none' };
  const typed = { ...headers, 'content-type': file.mediaType };
  if (!range) return { status: 200, headers: { ...typed, 'content-length': String(file.size) }, bytes: 'all' };
  return {
    status: 206,
    headers: {
      ...typed,
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${file.size}`,
    },
    bytes: range,
  };
}

/** Name of the file in both spellings: one for every program, one with all characters (RFC 6266). */
function dispositionOf(file: NamedFile, label: string): string {
  const name = `${label}${file.name}`;
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isPicture(file) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const hasTag = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false;

/** One range of bytes. Several at once, other units and what cannot be read count as none, and the whole is answered. */
function rangeIn(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'outside' : { start: size - count, end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'outside';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
