import { orientationIn, orientationOnly, type PictureParts } from './picture-parts.ts';

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
/** Flags of the head of an extended file (RFC 9649, 2.7): whether EXIF and XMP follow. */
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/**
 * Leaves out of a WebP (RFC 9649) what is no picture: EXIF, XMP, unknown chunks, and what stands behind its end. Its
 * orientation stays.
 *
 * @returns null where it cannot be read as one
 */
export function cleanWebp(bytes: Buffer): PictureParts | null {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  const whole = Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
  const chunks: Buffer[] = [];
  let orientation = 1;
  let left = bytes.length - whole;
  for (let at = 12; at + 8 <= whole;) {
    const [type, length] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)];
    if (at + 8 + length > whole) return null;
    const end = Math.min(whole, at + 8 + length + (length % 2));
    if (needed.has(type)) chunks.push(bytes.subarray(at, end));
    else {
      left += end - at;
      if (type === 'EXIF') orientation = orientationIn(tiffIn(bytes.subarray(at + 8, at + 8 + length)));
    }
    at = end;
  }
  if (chunks.length === 0) return null;
  const kept = orientation === 1 ? null : chunk('EXIF', orientationOnly(orientation));
  if (kept) chunks.push(kept);
  const parts = chunks.map((one) => (one.toString('latin1', 0, 4) === 'VP8X' ? withFlags(one, kept !== null) : one));
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  return { parts: [head, ...parts], isCleaned: left > (kept?.length ?? 0) };
}

/** Some programs write the name that EXIF carries in a JPEG here as well. */
const tiffIn = (exif: Buffer): Buffer => (exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif);

function withFlags(head: Buffer, hasExif: boolean): Buffer {
  const changed = Buffer.from(head);
  changed[8] = (changed[8]! & ~(EXIF_FLAG | XMP_FLAG)) | (hasExif ? EXIF_FLAG : 0);
  return changed;
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
