import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Questions by POST, asked in turn over `connections` open connections for `seconds`. */
export interface LoadJob {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  /** How many bodies, one after another, make up one question. */
  readonly parts: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadAnswer {
  readonly answers: number;
  /** Answers that were not 200 or carried GraphQL errors. */
  readonly refused: number;
  /** Bytes of a mean answer. */
  readonly bytes: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds of the client itself. */
  readonly clientCpu: number;
  /** Beginning of the first answer. */
  readonly sample: string;
}

export interface LoadClient {
  readonly run: (job: LoadJob) => Promise<LoadAnswer>;
  readonly close: () => void;
}

/** Starts the client as a process of its own. */
export function startLoadClient(): LoadClient {
  const program = new URL('load-client.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(job) {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value } = (await lines.next()) as { value?: string };
      const answer = JSON.parse(value ?? '{"failed":"the load client has ended"}') as LoadAnswer | { failed: string };
      if ('failed' in answer) throw new Error(`${job.url}: ${answer.failed}`);
      return answer;
    },
    close: () => void child.kill(),
  };
}
