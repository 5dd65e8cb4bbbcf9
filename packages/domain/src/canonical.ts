/**
 * JSON with one spelling per value: keys in a fixed order, nothing undefined, no white space. Two contents are equal
 * exactly when their canonical JSON is, so it may be hashed.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

export const sameContent = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, inOrder(held)]));
}
