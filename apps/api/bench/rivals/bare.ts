import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A prepared statement as the product has it. */
export interface Sql {
  readonly name: string;
  readonly text: string;
}

export interface BareSettings {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly session: Sql;
  /** Statement of each path; under `/wall` before the path it runs behind the second wall, as in the product. */
  readonly routes: Readonly<Record<string, Sql>>;
}

/** Parameters of a statement; the text `$doors` stands for the doors that open for whoever asks. */
export interface Question {
  readonly values: readonly (string | number | null)[];
}

export interface BareServer {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export async function startBareServer(settings: BareSettings): Promise<BareServer> {
  const child: ChildProcess = fork(new URL('bare-server.ts', import.meta.url), {
    env: { ...process.env, NODE_ENV: 'production', BENCH_BARE: JSON.stringify(settings) },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
