/** Clauses in one version. */
export const MAX_CLAUSES = 500;
/** Characters in the body of one clause. */
export const MAX_CLAUSE_CHARACTERS = 100_000;
/** Bytes of one version's content as JSON. */
export const MAX_CONTENT_BYTES = 2_000_000;
/** Characters in one comment. */
export const MAX_COMMENT_CHARACTERS = 10_000;
