import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './product-settings.ts';

const STAMP = join(REPOSITORY, '.nx', 'built');
const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  'build',
  'gql',
  'journeys',
  'bench',
  '.react-router',
  '.nx',
  '.allmende',
]);

/** What the product needs of the built apps. */
const RESULTS = ['apps/api/dist/main.js', 'apps/api/dist/cli.js', 'apps/web/build'];

/** The build ended with an error; `output` is what it said. */
export class BuildFailed extends Error {
  readonly output: string;

  constructor(output: string) {
    super(`Der Bau ist gescheitert. / The build failed.\n${output}`);
    this.name = 'BuildFailed';
    this.output = output;
  }
}

/**
 * Builds api and web through Nx unless nothing has changed since the last build.
 * Asking Nx itself costs seconds; comparing names, sizes and times of the sources costs milliseconds.
 * @returns whether something was built
 * @throws BuildFailed
 */
export async function buildWhenStale(onBuild?: () => void): Promise<boolean> {
  const fingerprint = fingerprintOfSources();
  if (RESULTS.every((path) => existsSync(join(REPOSITORY, path))) && lastBuilt() === fingerprint) return false;
  onBuild?.();
  rmSync(STAMP, { force: true });
  const output = await nx('run-many', '--target=build');
  const missing = RESULTS.filter((path) => !existsSync(join(REPOSITORY, path)));
  if (missing.length > 0) throw new BuildFailed(`${output}\nNot built: ${missing.join(', ')}`);
  mkdirSync(join(REPOSITORY, '.nx'), { recursive: true });
  writeFileSync(STAMP, fingerprint);
  return true;
}

/** Runs Nx on the present Node and returns its output. */
async function nx(...args: string[]): Promise<string> {
  const program = join(REPOSITORY, 'node_modules/nx/dist/bin/nx.js');
  // A continuous integration must see what the sources give, not what a cache remembers.
  const fresh = process.env['CI'] ? ['--skip-nx-cache'] : [];
  const child = spawn(process.execPath, [program, ...args, '--output-style=stream', ...fresh], {
    cwd: REPOSITORY,
    env: nxEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new BuildFailed(output);
  return output;
}

/** No daemon, because it would outlive the command; neither options nor mode of a test runner. */
export function nxEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...inherited } = process.env;
  // A build started by a test would otherwise carry React as it is made for development.
  return { ...inherited, NODE_ENV: 'production', NX_DAEMON: 'false', NX_TUI: 'false' };
}

function lastBuilt(): string | null {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (!found.isDirectory()) {
      hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).toSorted()) {
      if (!LEFT_OUT.has(name) && !/\.spec\.tsx?$/.test(name)) visit(join(path, name));
    }
  };
  for (const name of ['apps', 'packages', 'package-lock.json', 'tsconfig.base.json', 'nx.json'])
    visit(join(REPOSITORY, name));
  return hash.digest('hex');
}
