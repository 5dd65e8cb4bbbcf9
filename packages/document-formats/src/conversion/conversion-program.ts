import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversionTask } from './conversion-task.ts';

/** Where the program lies that converts documents; it is started, never imported. */
export const conversionProgram = join(import.meta.dirname, 'conversion-process.ts');

/** All that it knows of the machine: where programs are, and a home of its own. Nothing of whoever starts it is told. */
export const conversionEnvironment = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  TMPDIR: home,
  LANG: 'de_DE.UTF-8',
  TZ: 'Europe/Berlin',
});

/**
 * What a process is there for. What comes from outside is opened by one that `reads`; one that `writes` needs Typst, which
 * is no JavaScript, and LibreOffice, which is another program: no fence of Node holds those.
 */
export type Purpose = 'reads' | 'writes';

export const purposeOf = ({ kind }: Pick<ConversionTask, 'kind'>): Purpose =>
  kind === 'exportDocument' ? 'writes' : 'reads';

/** Where the program lies, under the names that it is asked for and under those that it has. */
const ownFolders = ['packages', 'node_modules']
  .map((name) => join(import.meta.dirname, '../../../..', name))
  .flatMap((folder) => [...new Set([folder, realpathSync(folder)])]);

/**
 * Arguments of Node with which a process that reads reaches no file but those of the program and its own home, and starts
 * nothing: no other program, no thread, no machine code.
 */
export const conversionFence = (home: string, purpose: Purpose): string[] =>
  purpose === 'writes'
    ? []
    : [
        '--permission',
        ...ownFolders.map((folder) => `--allow-fs-read=${join(folder, '*')}`),
        ...[home, join(home, '*')].flatMap((path) => [`--allow-fs-read=${path}`, `--allow-fs-write=${path}`]),
      ];
