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
    private readonly inspector: string,
  ) {}

  static async start(world: World): Promise<ApiProcess> {
    const { settings } = world.application.get(Configuration);
    const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
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
    const inspector = inspectorOf(child);
    for await (const line of createInterface({ input: child.stdout! })) {
      const { listening } = JSON.parse(line) as { listening?: string };
      if (listening) return new ApiProcess(child, listening, await inspector);
    }
    throw new Error('The api ended before it listened: is apps/api/dist built?');
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Megabytes of memory: what the system counts, and what is still referred to once the garbage is out. */
  async memory(): Promise<{ resident: number; live: number }> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    const resident = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
    const [, heap] = await inspect<{ usedSize: number }>(this.inspector, [
      'HeapProfiler.collectGarbage',
      'Runtime.getHeapUsage',
    ]);
    return { resident, live: heap!.usedSize / 1_024 ** 2 };
  }

  /** Ends it without any warning, as a crash would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

/** Where it can be looked into: it says so itself, among all else that goes to its standard error. */
function inspectorOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: stderr! }).on('line', (line) => {
      const address = /^Debugger listening on (ws:\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
      else if (!/^For help, see|^Debugger (?:attached|ending)/.test(line)) process.stderr.write(`${line}\n`);
    });
  });
}

/** Asks one thing after the other. */
async function inspect<Result>(address: string, methods: readonly string[]): Promise<Result[]> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const results: Result[] = [];
  for (const [id, method] of methods.entries()) {
    socket.send(JSON.stringify({ id, method }));
    const [{ data }] = (await once(socket, 'message')) as [{ data: string }];
    results.push((JSON.parse(data) as { result: Result }).result);
  }
  socket.close();
  return results;
}
