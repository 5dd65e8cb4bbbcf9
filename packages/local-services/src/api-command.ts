import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailed } from './start-refusals.ts';
import type { ServiceAddresses } from './services.ts';

/** The environment every process of the api gets, command line included. */
export function apiEnvironment(addresses: ServiceAddresses, dataDir: string, demo: boolean): NodeJS.ProcessEnv {
  // A test runner's own options are no business of the product.
  const { NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'production',
    DATABASE_URL: addresses.databaseUrl,
    MEILI_URL: addresses.meiliUrl,
    MEILI_MASTER_KEY: addresses.meiliMasterKey,
    // What the operator gives counts before what was made for the embedded database.
    ...(addresses.secret === null ? {} : { ALLMENDE_SECRET: inherited['ALLMENDE_SECRET'] ?? addresses.secret }),
    ALLMENDE_DATA_DIR: dataDir,
    ALLMENDE_DEMO: demo ? '1' : '0',
  };
}

/**
 * Runs one command of the api and returns what it printed; the same goes to `logs/commands.log`.
 * @throws StartFailed with the last lines when the command does not succeed
 */
export async function runApiCommand(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  dataDir: string,
  signal?: AbortSignal,
): Promise<string> {
  const logFile = join(dataDir, 'logs', 'commands.log');
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const child = spawn(process.execPath, [program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  appendFileSync(logFile, `${new Date().toISOString()} ${args.join(' ')} → ${code}\n${printed}${said}`, {
    mode: 0o600,
  });
  if (code !== 0) throw new StartFailed(`„${args[0] ?? ''}“`, logFile, `${printed}${said}`.slice(-4000));
  return printed;
}
