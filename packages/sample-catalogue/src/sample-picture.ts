import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture as a PNG file (ISO/IEC 15948): `paint` says the colour of each pixel. */
export function samplePicture(width: number, height: number, paint: (x: number, y: number) => Colour): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue; no filter in front of a row.
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(paint(x, y), y * (1 + width * 3) + 1 + x * 3);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const WALL: Colour = [40, 50, 60];
const FLOOR: Colour = [236, 238, 240];
const RACK: Colour = [0, 96, 160];

/** The plan of a room with walls, a door and racks in two rows. */
export const samplePlan = (width = 640, height = 400): Buffer =>
  samplePicture(width, height, (x, y) => {
    const [column, row] = [(x / width) * 20, (y / height) * 12];
    const isWall = column < 0.4 || column > 19.6 || row < 0.4 || row > 11.6;
    const isDoor = row > 11.6 && column > 9 && column < 11;
    if (isWall && !isDoor) return WALL;
    const isRack = column % 3 > 1 && ((row > 2 && row < 4.5) || (row > 7 && row < 9.5));
    return isRack && column > 2 && column < 18 ? RACK : FLOOR;
  });
