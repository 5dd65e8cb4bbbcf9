import { describe, expect, it } from '@jest/globals';
import { pictureSize } from './picture-size.ts';

const hex = (bytes: string) => new Blob([Buffer.from(bytes.replaceAll(' ', ''), 'hex')]);
const frame = 'ffc0 0011 08 01e0 0280 03';
const exif = (orientation: string) =>
  `ffe1 0022 457869660000 4949 2a00 08000000 0100 1201 0300 01000000 ${orientation}00 0000 00000000`;

describe('the size of a picture', () => {
  it.each<[string, string, string, [number, number] | null]>([
    ['PNG', 'image/png', '89504e470d0a1a0a 0000000d 49484452 00000280 000001e0', [640, 480]],
    ['GIF', 'image/gif', '474946383961 8002 e001', [640, 480]],
    ['WebP, lossy', 'image/webp', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001', [640, 480]],
    ['WebP, lossless', 'image/webp', '52494646 00000000 57454250 5650384c 00000000 2f 7fc27700', [640, 480]],
    ['WebP, extended', 'image/webp', '52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100', [640, 480]],
    ['JPEG', 'image/jpeg', `ffd8 ffe0 0004 0000 ${frame}`, [640, 480]],
    [
      'JPEG with filled markers, which the library does not read',
      'image/jpeg',
      `ffd8 ff ffe0 0004 0000 ${frame}`,
      null,
    ],
    ['JPEG, lying', 'image/jpeg', `ffd8 ${exif('01')} ${frame}`, [640, 480]],
    ['JPEG, turned by the camera', 'image/jpeg', `ffd8 ${exif('06')} ${frame}`, [480, 640]],
    ['JPEG that breaks off', 'image/jpeg', 'ffd8 ffe0 0004', null],
    ['JPEG that is none inside', 'image/jpeg', 'ffd8 00112233', null],
    ['PNG without width', 'image/png', '89504e470d0a1a0a 0000000d 49484452 00000000 000001e0', null],
    ['no picture', 'application/pdf', '255044462d', null],
  ])('%s', async (_, mediaType, bytes, size) => {
    expect(await pictureSize(hex(bytes), mediaType)).toEqual(size && { width: size[0], height: size[1] });
  });
});
