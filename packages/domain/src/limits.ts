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
