import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BoundProcess, startBound } from './bound-process.ts';
import { freePort } from './ports.ts';
import { REPOSITORY } from './product-settings.ts';
import { PortTaken, StartFailed } from './start-refusals.ts';

/** Files that node runs. */
export interface ProductPrograms {
  readonly api: string;
  readonly cli: string;
  readonly web: string;
}

export interface RunningProgram {
  readonly process: BoundProcess;
  readonly url: string;
  readonly port: number;
}

/** The built product in this repository. */
export const PROGRAMS: ProductPrograms = {
  api: join(REPOSITORY, 'apps/api/dist/main.js'),
  cli: join(REPOSITORY, 'apps/api/dist/cli.js'),
  web: join(REPOSITORY, 'apps/web/server.ts'),
};

const ATTEMPTS = 3;

/** Young memory, what lives for one request only, is kept small: 36 MB less at rest (docs/performance.md). */
const API_OPTIONS = ['--max-semi-space-size=16'];

/** Starts the api on loopback and waits until it is ready; on a free port unless one is given. */
export async function startApi(
  program: string,
  env: NodeJS.ProcessEnv,
  dataDir: string,
  port?: number,
): Promise<RunningProgram> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    try {
      const settings = { ...env, ALLMENDE_API_PORT: String(chosen), ALLMENDE_HOST: '127.0.0.1' };
      return await startProgram(
        'api',
        [...API_OPTIONS, program],
        settings,
        dataDir,
        `http://127.0.0.1:${chosen}`,
        '/health/ready',
        chosen,
      );
    } catch (error) {
      if (!(error instanceof PortTaken) || port !== undefined || attempt >= ATTEMPTS) throw error;
    }
  }
}

/** Starts the web server and waits until it answers. */
export function startWeb(
  program: string,
  env: NodeJS.ProcessEnv,
  dataDir: string,
  port: number,
  host: string,
): Promise<RunningProgram> {
  const settings = { ...env, ALLMENDE_PORT: String(port), ALLMENDE_HOST: host };
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  return startProgram('web', [program], settings, dataDir, url, '/health', port);
}

async function startProgram(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  dataDir: string,
  url: string,
  health: string,
  port: number,
): Promise<RunningProgram> {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  const child = await startBound({ command: process.execPath, args, env, cwd: REPOSITORY, logFile });
  const until = Date.now() + 90_000;
  while (Date.now() < until && !child.ended()) {
    const answer = await fetch(`${url}${health}`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok && !child.ended()) return { process: child, url, port };
    await pause(60);
  }
  await child.stop(2000);
  if (/EADDRINUSE/.test(child.tail())) throw new PortTaken(port, 'ALLMENDE_PORT');
  throw new StartFailed(name, logFile, child.tail());
}
