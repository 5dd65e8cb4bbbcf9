import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program of the machine says about a file. */
export function ask(
  program: string,
  args: (file: string) => readonly string[],
  bytes: Uint8Array,
  name: string,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'allmende-trial-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return execFileSync(program, args(file), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Structure of a PDF as poppler reads it. */
export const structureOf = (pdf: Uint8Array): string => ask('pdfinfo', (file) => ['-struct-text', file], pdf, 'a.pdf');
export const infoOf = (pdf: Uint8Array): string => ask('pdfinfo', (file) => [file], pdf, 'a.pdf');
export const textOf = (pdf: Uint8Array): string => ask('pdftotext', (file) => ['-layout', file, '-'], pdf, 'a.pdf');
export const metadataOf = (pdf: Uint8Array): string => ask('pdfinfo', (file) => ['-meta', file], pdf, 'a.pdf');
/** Throws where something in the file is broken. */
export const checked = (pdf: Uint8Array): string => ask('qpdf', (file) => ['--check', file], pdf, 'a.pdf');

/** `7.4` of `LibreOffice 7.4.7.2`. */
export const officeVersion = (): number =>
  Number(/LibreOffice (\d+\.\d+)/.exec(execFileSync('soffice', ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
