import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OfficeFailure } from './office-failure.ts';

/** How long a conversion may take; a document that takes longer will not end. */
const TIME_LIMIT = 90_000;

/** In whose group of processes LibreOffice runs: in one of its own, or in that of a process that is ended as a whole. */
export type OfficeGroup = 'of its own' | 'of this process';

const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
const usual = [
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

/** LibreOffice on this machine; null where there is none. */
export function officePath(path = process.env['PATH'] ?? ''): string | null {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...usual];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Has LibreOffice write a Word document in another form, in a folder and with a profile of its own that nobody else sees
 * and that is gone afterwards. What it starts ends with it.
 * @throws OfficeFailure
 */
export async function convertByOffice(
  program: string | null,
  docx: Uint8Array,
  { ending, filter }: { readonly ending: string; readonly filter: string },
  timeLimit = TIME_LIMIT,
  group: OfficeGroup = 'of its own',
): Promise<Uint8Array> {
  if (program === null) throw new OfficeFailure('office-missing');
  const folder = await mkdtemp(join(tmpdir(), 'allmende-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(profile);
    await writeFile(join(folder, 'document.docx'), docx);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
      ...['--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, 'document.docx')],
    ];
    await run(program, args, folder, timeLimit, group);
    return new Uint8Array(await readFile(join(folder, 'out', `document.${ending}`)));
  } catch (error) {
    // LibreOffice also ends well where it wrote nothing.
    throw error instanceof OfficeFailure ? error : new OfficeFailure('office-failed');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(
  program: string,
  args: readonly string[],
  home: string,
  timeLimit: number,
  group: OfficeGroup,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: home, LANG: 'de_DE.UTF-8' };
    // The program is a script that starts another one: only as a group can both be ended.
    const isLeader = group === 'of its own' && process.platform !== 'win32';
    const child = spawn(program, args, { cwd: home, env, stdio: 'ignore', detached: isLeader });
    const end = () => endAll(child.pid, isLeader);
    let failure: OfficeFailure | null = null;
    const timer = setTimeout(() => {
      failure = new OfficeFailure('office-too-slow');
      end();
    }, timeLimit);
    child.once('error', () => reject(new OfficeFailure('office-missing')));
    child.once('exit', (code) => {
      clearTimeout(timer);
      end();
      if (failure ?? code !== 0) reject(failure ?? new OfficeFailure('office-failed'));
      else resolve();
    });
  });
}

function endAll(pid: number | undefined, isLeader: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(isLeader ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
