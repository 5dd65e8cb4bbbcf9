import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Configuration } from '../src/foundation/config/configuration.ts';
import type { World } from './world.ts';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The api as a process of its own, before the database and the index of a world: one that can be killed. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(world: World): Promise<ApiProcess> {
    const { settings } = world.application.get(Configuration);
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: settings.DATABASE_URL,
        MEILI_URL: settings.MEILI_URL,
        MEILI_MASTER_KEY: settings.MEILI_MASTER_KEY,
        MEILI_INDEX: settings.MEILI_INDEX,
        ALLMENDE_DATA_DIR: settings.ALLMENDE_DATA_DIR,
        ALLMENDE_SECRET: settings.ALLMENDE_SECRET,
        ALLMENDE_API_PORT: '0',
        ALLMENDE_WORKER: 'on',
        ALLMENDE_LOG: 'fatal',
      },
    });
    for await (const line of createInterface({ input: child.stdout! })) {
      const { listening } = JSON.parse(line) as { listening?: string };
      if (listening) return new ApiProcess(child, listening);
    }
    throw new Error('The api ended before it listened: is apps/api/dist built?');
  }

  /** Megabytes of memory that it holds, as the system counts them. */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
  }

  /** Ends it without any warning, as a crash would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
