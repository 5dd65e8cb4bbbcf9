import { join } from 'node:path';

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
