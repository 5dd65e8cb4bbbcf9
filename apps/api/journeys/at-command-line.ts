import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Configuration } from '../src/foundation/config/configuration.ts';
import type { World } from './world.ts';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export interface Printed {
  readonly code: number;
  readonly output: string;
}

/** What the operator of a world sees who runs a command; `blocks` is the largest file that the system lets it write. */
export async function atCommandLine(world: World, args: readonly string[], blocks?: number): Promise<Printed> {
  const { DATABASE_URL, MEILI_URL, MEILI_MASTER_KEY, ALLMENDE_SECRET, ALLMENDE_DATA_DIR } =
    world.application.get(Configuration).settings;
  const limit = `ulimit -f ${blocks ?? 'unlimited'}; exec "$@"`;
  try {
    const { stdout } = await promisify(execFile)(
      '/bin/sh',
      ['-c', limit, 'limited', process.execPath, program, ...args],
      {
        env: {
          ...{ ...process.env, NODE_OPTIONS: '' },
          ...{ DATABASE_URL, MEILI_URL, MEILI_MASTER_KEY, ALLMENDE_SECRET, ALLMENDE_DATA_DIR },
        },
      },
    );
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
