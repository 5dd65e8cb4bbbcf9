import { orientationIn, orientationOnly, type PictureParts } from './picture-parts.ts';

const EXIF = 'Exif\0\0';
const SCAN = 0xda;
const END = 0xd9;

/** Segments that the picture itself needs: all but those for applications and comments, and of these three. */
function isNeeded(marker: number, content: Buffer): boolean {
  const begins = (words: string) => content.subarray(0, words.length).equals(Buffer.from(words, 'latin1'));
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  if (marker === 0xee) return begins('Adobe');
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
}

/**
 * Leaves out of a JPEG (ITU T.81, annex B) what is no picture: EXIF with place, time and device, XMP, IPTC, previews,
 * comments, and what stands behind its end. Its orientation stays.
 *
 * @returns null where it cannot be read as one
 */
export function cleanJpeg(bytes: Buffer): PictureParts | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let left = 0;
  let exif: Buffer | null = null;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff || at + 1 >= bytes.length) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      // Bytes that only fill; dropped, since nothing needs them.
      at += 1;
      continue;
    }
    if (marker === END) {
      parts.push(bytes.subarray(at, at + 2));
      left += bytes.length - at - 2;
      at = bytes.length;
      break;
    }
    if (at + 4 > bytes.length) return null;
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const content = bytes.subarray(at + 4, end);
    if (isNeeded(marker, content)) parts.push(bytes.subarray(at, end));
    else {
      left += end - at;
      if (marker === 0xe1 && content.toString('latin1', 0, EXIF.length) === EXIF)
        exif ??= content.subarray(EXIF.length);
    }
    at = end;
    if (marker !== SCAN) continue;
    const next = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, next));
    at = next;
  }
  if (exif === null || orientationIn(exif) === 1) return { parts, isCleaned: left > 0 };
  const kept = segment(0xe1, Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationOnly(orientationIn(exif))]));
  // JFIF, where there is one, has to be the first.
  const place = parts[1]?.[1] === 0xe0 ? 2 : 1;
  return { parts: parts.toSpliced(place, 0, kept), isCleaned: left > kept.length };
}

/** Where the packed pixels end: at the next marker that is neither a restart nor an escaped byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes[at + 1]!;
    if (after !== 0x00 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7)) return at;
  }
  return bytes.length;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
