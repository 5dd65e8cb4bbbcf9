/** Pixels of a picture as it is shown. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes from the beginning in which the size is looked for: a JPEG may have a thumbnail and a colour profile before it. */
const LOOKED_AT = 1024 * 1024;

/** The size of a picture by the first bytes of its file; null where they do not say it. */
export async function pictureSize(bytes: Blob, mediaType: string): Promise<PictureSize | null> {
  const read = readers[mediaType];
  if (!read) return null;
  const view = new DataView(await bytes.slice(0, LOOKED_AT).arrayBuffer());
  try {
    const size = read(view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // It ends before it says so.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Readonly<Record<string, (view: DataView) => PictureSize | null>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/webp': sizeOfWebp,
  'image/jpeg': sizeOfJpeg,
};

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** RFC 9649: extended, lossless, or lossy. */
function sizeOfWebp(view: DataView): PictureSize | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** ITU T.81: segments up to the frame header. Four of the eight orientations that a camera notes turn the picture by 90°. */
function sizeOfJpeg(view: DataView): PictureSize | null {
  let isTurned = false;
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xe1) isTurned ||= orientationIn(view, at + 4) >= 5;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const EXIF = 0x45786966;
const ORIENTATION = 0x0112;

/** The orientation in an Exif segment (CIPA DC-008), 1 where it says none. */
function orientationIn(view: DataView, at: number): number {
  if (view.getUint32(at) !== EXIF) return 1;
  const start = at + 6;
  const isLittle = view.getUint16(start) === 0x4949;
  const entries = start + view.getUint32(start + 4, isLittle);
  for (let entry = 0; entry < view.getUint16(entries, isLittle); entry += 1) {
    const place = entries + 2 + entry * 12;
    if (view.getUint16(place, isLittle) === ORIENTATION) return view.getUint16(place + 8, isLittle);
  }
  return 1;
}
