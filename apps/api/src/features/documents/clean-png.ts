import { crc32 } from 'node:zlib';
import { orientationIn, orientationOnly, type PictureParts } from './picture-parts.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Chunks beside the critical ones without which the picture would look another way; texts and times are none. */
const needed = new Set('tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '));
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

/**
 * Leaves out of a PNG (third edition of the specification) what is no picture: texts, XMP, EXIF, time, and what stands
 * behind its end. Its orientation stays.
 *
 * @returns null where it cannot be read as one
 */
export function cleanPng(bytes: Buffer): PictureParts | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const parts: Buffer[] = [SIGNATURE];
  let left = 0;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const end = at + 12 + length;
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null;
    if (isCritical(type) || needed.has(type)) parts.push(bytes.subarray(at, end));
    else {
      const kept = type === 'eXIf' ? orientationChunk(bytes.subarray(at + 8, end - 4)) : null;
      if (kept) parts.push(kept);
      left += end - at - (kept?.length ?? 0);
    }
    at = end;
    if (type === 'IEND') return { parts, isCleaned: left + bytes.length - at > 0 };
  }
  return null;
}

function orientationChunk(exif: Buffer): Buffer | null {
  const orientation = orientationIn(exif);
  if (orientation === 1) return null;
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), orientationOnly(orientation)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
