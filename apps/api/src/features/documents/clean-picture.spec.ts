import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { orientationIn, orientationOnly, type PictureParts } from './picture-parts.ts';
import { pictureSize } from './picture-size.ts';

/** A photo as a telephone takes it: EXIF with GPS, device, person and preview, XMP, IPTC, a comment, and more behind its end. */
const photo = readFileSync(resolve(import.meta.dirname, '../../../journeys/photos/with-place.jpg'));
const whole = (found: PictureParts | null): Buffer => Buffer.concat(found!.parts);
const latin = (bytes: Buffer): string => bytes.toString('latin1');
const secrets =
  /GPS|Musterkamera|MK-1|Sabine Huber|SN-4711|2026:11:20|Telefon|Kelheim|Serverraum|Photoshop|ns\.adobe\.com|Zweites/;
/** GPS stands under this number in the list of what EXIF holds. */
const GPS_POINTER = /\x88\x25|\x25\x88/;

describe('a JPEG', () => {
  it('loses place, time, device, person, preview, comment and what stands behind its end', () => {
    expect(latin(photo)).toMatch(secrets);
    expect(latin(photo)).toMatch(GPS_POINTER);
    const found = cleanJpeg(photo);
    expect(found!.isCleaned).toBe(true);
    const clean = whole(found);
    expect(latin(clean)).not.toMatch(secrets);
    expect(latin(clean.subarray(0, 200))).not.toMatch(GPS_POINTER);
    expect(clean.length).toBeLessThan(photo.length - 800);
    expect(clean.subarray(-2)).toEqual(Buffer.from('ffd9', 'hex'));
  });

  it('keeps its orientation and its pixels, bit by bit', async () => {
    const clean = whole(cleanJpeg(photo));
    const size = { width: 32, height: 48 };
    expect(await pictureSize(new Blob([photo]), 'image/jpeg')).toEqual(size);
    expect(await pictureSize(new Blob([clean]), 'image/jpeg')).toEqual(size);
    const scan = (bytes: Buffer) => bytes.subarray(bytes.lastIndexOf('ffda', undefined, 'hex'));
    expect(scan(clean)).toEqual(scan(photo.subarray(0, photo.lastIndexOf('ffd9', undefined, 'hex') + 2)));
  });

  it('that is clean stays as it is', () => {
    const clean = whole(cleanJpeg(photo));
    const again = cleanJpeg(clean);
    expect(again!.isCleaned).toBe(false);
    expect(whole(again)).toEqual(clean);
  });

  it('keeps its colour profile, and loses what stands between two scans', () => {
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1'));
    const more = segment(0xe2, Buffer.from('MPF\0second picture', 'latin1'));
    const scan = Buffer.concat([
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from('aabbff00ccffd0dd', 'hex'),
    ]);
    const comment = segment(0xfe, Buffer.from('Serverraum'));
    const parts = [Buffer.from('ffd8', 'hex'), more, profile, scan, comment, scan, Buffer.from('ffd9', 'hex')];
    const found = cleanJpeg(Buffer.concat(parts));
    expect(found!.isCleaned).toBe(true);
    expect(whole(found)).toEqual(Buffer.concat([parts[0]!, profile, scan, scan, parts[6]!]));
  });
});

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

describe('a PNG', () => {
  const chunk = (type: string, content: Buffer | string = '') => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(content as string)]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const [head, colours, pixels, end] = [
    chunk('IHDR', Buffer.alloc(13, 1)),
    chunk('sRGB', '\0'),
    chunk('IDAT', 'x'),
    chunk('IEND'),
  ];

  it('loses texts, time and place, keeps colours and orientation', () => {
    const [text, xmp, time] = [chunk('tEXt', 'Author\0Sabine Huber'), chunk('iTXt', 'XML'), chunk('tIME', '1234567')];
    const exif = chunk('eXIf', Buffer.concat([orientationOnly(6), Buffer.from('Musterkamera GPS')]));
    const behind = Buffer.from('Zweites Bild');
    const found = cleanPng(Buffer.concat([signature, head, text, colours, exif, xmp, time, pixels, end, behind]));
    expect(found!.isCleaned).toBe(true);
    expect(whole(found)).toEqual(
      Buffer.concat([signature, head, colours, chunk('eXIf', orientationOnly(6)), pixels, end]),
    );
    expect(cleanPng(whole(found))!.isCleaned).toBe(false);
  });

  it('without an end is none', () => {
    expect(cleanPng(Buffer.concat([signature, head, pixels]))).toBeNull();
    expect(cleanPng(Buffer.concat([signature, head, pixels, Buffer.from('00ffffff49444154', 'hex')]))).toBeNull();
  });
});

describe('a WebP', () => {
  const chunk = (type: string, content: Buffer | string) => {
    const body = Buffer.from(content as string);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(type, 'latin1'), length, body, Buffer.alloc(body.length % 2)]);
  };
  const riff = (...chunks: Buffer[]) => chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
  const head = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 47, 0, 0, 31, 0, 0]));
  const pixels = chunk('VP8 ', 'pixels of it');

  it('loses place and texts, and no longer says that it has any', () => {
    const exif = chunk('EXIF', Buffer.concat([orientationOnly(1), Buffer.from('GPS')]));
    const found = cleanWebp(
      Buffer.concat([riff(head(0x2c), pixels, exif, chunk('XMP ', 'Kelheim')), Buffer.from('more')]),
    );
    expect(found!.isCleaned).toBe(true);
    expect(whole(found)).toEqual(riff(head(0x20), pixels));
    expect(cleanWebp(whole(found))!.isCleaned).toBe(false);
  });

  it('keeps its orientation', () => {
    const exif = chunk(
      'EXIF',
      Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationOnly(8), Buffer.from('GPS')]),
    );
    const found = cleanWebp(riff(head(0x0c), pixels, exif));
    expect(whole(found)).toEqual(riff(head(0x08), pixels, chunk('EXIF', orientationOnly(8))));
  });
});

describe('whatever comes as a picture', () => {
  it.each([cleanJpeg, cleanPng, cleanWebp])('%p reads it or not, and never stumbles', (clean) => {
    const broken = fc
      .tuple(fc.nat(photo.length), fc.uint8Array({ maxLength: 40 }))
      .map(([cut, more]) => Buffer.concat([photo.subarray(0, cut), more, photo.subarray(cut + more.length)]));
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        ),
        (bytes) => {
          const found = clean(bytes);
          if (found === null) return true;
          const again = clean(whole(found));
          return again !== null && !again.isCleaned;
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is read as it is written', (orientation) => {
    expect(orientationIn(orientationOnly(orientation))).toBe(orientation);
  });

  it('an orientation that there is none of is upright', () => {
    expect(orientationIn(orientationOnly(9))).toBe(1);
    expect(orientationIn(Buffer.from('II*\0'))).toBe(1);
    expect(orientationIn(Buffer.from('4949 2a00 ffffffff'.replaceAll(' ', ''), 'hex'))).toBe(1);
    expect(orientationIn(Buffer.alloc(0))).toBe(1);
  });
});
