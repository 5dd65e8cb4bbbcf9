import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..');

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Folders below a folder that hold at least one file; editors and builds leave empty ones behind. */
export function rooms(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => statSync(join(ROOT, folder, name)).isDirectory())
    .filter((name) => readdirSync(join(ROOT, folder, name)).length > 0)
    .toSorted();
}

/** Cells of the table rows of a page, without the head, code marks taken off the first cell. */
export function rowsOf(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line, at, lines) => /^\|(?! ?-)/.test(line) && !/^\| ?-/.test(lines[at + 1] ?? ''))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The part of a page under a heading, up to the next one. */
export function under(markdown: string, heading: string): string {
  const [, after = ''] = markdown.split(`\n${heading}\n`);
  return after.split(/\n#+ /)[0] ?? '';
}

/** Without the marks of code. */
export const plain = (cell: string): string => cell.replaceAll('`', '');
