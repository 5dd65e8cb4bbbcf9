import type { Readable } from 'node:stream';

/** What a file is known by: the SHA-256 of its bytes in hexadecimal. The same bytes are kept once. */
export const sha256Pattern = /^[0-9a-f]{64}$/;

/** The first and the last byte that are asked for, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes that have arrived whole and can be looked at, but are not kept yet. */
export interface ReceivedFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes, read piece by piece where they lie. Not to be read any more once it is kept or discarded. */
  bytes(): Promise<Blob>;
  /** Keeps it under its hash; done twice, or after somebody else's same bytes, it is as done once. @throws StoreFull */
  keep(): Promise<void>;
  /** Throws it away, unless it was kept; may always be called. */
  discard(): Promise<void>;
}

/**
 * The port through which files lie outside the database. What is kept never changes, because its name is its content.
 * Who may have it, and whether anybody still refers to it, is not asked here.
 */
export interface FileStore {
  /**
   * Takes the bytes in as they come and holds them aside. Where they break off, nothing stays behind.
   *
   * @throws StoreFull where there is no room; whatever the stream fails with
   */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  has(sha256: string): Promise<boolean>;
  /** @throws FileMissing where nothing is kept under this hash */
  read(sha256: string, range?: ByteRange): Promise<Readable>;
  /** What is not there is as good as removed. */
  remove(sha256: string): Promise<void>;
  /** Clears away what was held aside before this moment: only a process that was killed leaves any. @returns how many */
  clearReceived(before: Date): Promise<number>;
}

/** The place of the files takes no more bytes: disk, quota or largest size of a file. */
export class StoreFull extends Error {}

/** Nothing is kept under this hash. */
export class FileMissing extends Error {
  constructor(sha256: string) {
    super(`No file is kept under ${sha256}.`);
  }
}
