/** Clauses in one version. */
export const MAX_CLAUSES = 500;
/** Variables and links in one version. */
export const MAX_VARIABLES = 300;
export const MAX_LINKS = 50;
/** Characters in the body of one clause. */
export const MAX_CLAUSE_CHARACTERS = 100_000;
/** Bytes of one version's content as JSON. */
export const MAX_CONTENT_BYTES = 2_000_000;
/** Characters in one comment. */
export const MAX_COMMENT_CHARACTERS = 10_000;
/** Bytes of one attached file. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Files of one version. */
export const MAX_FILES = 50;
/** Bytes of all files of one version together. */
export const MAX_FILES_BYTES = 100 * 1024 * 1024;
/** Characters in the name of a file. */
export const MAX_FILE_NAME_CHARACTERS = 200;
/** Pixels of a picture in one direction, as far as they are told to a page. */
export const MAX_PIXELS = 100_000;

/** What reading an office document may cost; each is far above what documents for people need. */
export interface DocumentLimits {
  /** Bytes of the file as it arrives. */
  readonly fileBytes: number;
  /** Entries of its package. */
  readonly entries: number;
  /** Bytes that one entry, and all that are read together, may unpack to. */
  readonly entryBytes: number;
  readonly unpackedBytes: number;
  /** Bytes unpacked from one byte packed, from the first million bytes on. */
  readonly ratio: number;
  /** Elements of one XML part, and how deep they may lie in each other. */
  readonly elements: number;
  readonly depth: number;
  /** Cells of one table, empty and covered ones included. */
  readonly cells: number;
}

export const documentLimits: DocumentLimits = {
  fileBytes: MAX_FILE_BYTES,
  entries: 2_000,
  entryBytes: 32_000_000,
  unpackedBytes: 100_000_000,
  ratio: 200,
  elements: 600_000,
  depth: 120,
  cells: 50_000,
};
