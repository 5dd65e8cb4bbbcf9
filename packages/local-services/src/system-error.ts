/** The code of a system error such as ENOENT, or null. Not by `instanceof`: Jest gives each spec another `Error` than node's own. */
export function errorCode(error: unknown): string | null {
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : null;
}

/** The sentence of whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error);
}
