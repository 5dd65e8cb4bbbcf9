import { crc32, deflateRawSync } from 'node:zlib';

export interface MadeEntry {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** What the directory claims, where it lies. */
  readonly claimedSize?: number;
  /** Name in the entry's own header, where it differs. */
  readonly localName?: string;
  readonly isEncrypted?: boolean;
  readonly isStored?: boolean;
}

/** Packed bytes put in place of an entry's own, and the size that is claimed for them. */
export type Swapped = Readonly<Record<string, { readonly packed: Buffer; readonly size: number }>>;

/** A ZIP package, honest or not. */
export function madeZip(entries: readonly MadeEntry[], swapped: Swapped = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimedSize, localName, isEncrypted = false, isStored = false } of entries) {
    const raw = Buffer.from(bytes as string);
    const packed = swapped[name]?.packed ?? (isStored ? raw : deflateRawSync(raw));
    const size = swapped[name]?.size ?? claimedSize ?? raw.length;
    const head = (spelled: string, isCentral: boolean) => {
      const written = Buffer.from(spelled, 'utf8');
      const fields = Buffer.alloc(isCentral ? 46 : 30);
      let at = fields.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
      if (isCentral) at = fields.writeUInt16LE(20, at);
      for (const field of [20, 0x0800 | (isEncrypted ? 1 : 0), isStored ? 0 : 8, 0, 33])
        at = fields.writeUInt16LE(field, at);
      for (const field of [crc32(raw), packed.length, size]) at = fields.writeUInt32LE(field >>> 0, at);
      at = fields.writeUInt16LE(written.length, at);
      if (isCentral) fields.writeUInt32LE(offset, 42);
      return Buffer.concat([fields, written]);
    };
    const local = head(localName ?? name, false);
    directory.push(head(name, true));
    files.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
