import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of an installed package, or null. Walks up as Node does, because binary packages do not export their files. */
export function packageFolder(name: string, from = import.meta.dirname): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
}
