/** A page says so when it needs scripts: `export const handle: PageHandle = { interactive: true }`. Pages that only read ship none. */
export interface PageHandle {
  readonly interactive?: boolean;
}
