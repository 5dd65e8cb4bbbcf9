// Asks a server as many questions as it can answer, over connections that stay open. A process of its own: what asking
// costs is not put down to whom is asked. Plain sockets, because on two cores a heavier client would eat what it measures.
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { LoadAnswer, LoadJob } from './load.ts';

interface Tally {
  latencies: number[];
  refused: number;
  bytes: number;
  sample: string;
}

/** One connection: the next question goes out when the answer to the last one is complete. */
class Asker {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private awaited = -1;
  private bodyStart = 0;
  private asked = 0;
  private left = 0;

  private readonly question: () => Buffer[] | null;
  private parts: Buffer[] = [];
  private readonly tally: Tally;

  constructor(url: URL, question: () => Buffer[] | null, tally: Tally, done: (error?: Error) => void) {
    this.question = question;
    this.tally = tally;
    this.socket = connect(Number(url.port), url.hostname, () => this.ask());
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', (error) => done(error));
    this.socket.on('close', () => done());
  }

  private ask(): void {
    const next = this.question();
    if (!next) return void this.socket.end();
    this.parts = next;
    this.left = next.length;
    this.asked = performance.now();
    this.socket.write(next[0]!);
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    if (this.awaited < 0) {
      const end = this.received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.received.toString('latin1', 0, end);
      const length = /^content-length: *(\d+)/im.exec(head);
      if (!length)
        return void this.socket.destroy(new Error(`an answer without content-length: ${head.slice(0, 200)}`));
      this.bodyStart = end + 4;
      this.awaited = this.bodyStart + Number(length[1]);
      if (!head.startsWith('HTTP/1.1 200')) this.tally.refused += 1;
    }
    if (this.received.length < this.awaited) return;
    this.tally.bytes += this.awaited;
    // GraphQL says what went wrong at the beginning or the end of an answer that is otherwise 200.
    const body = this.received.subarray(this.bodyStart, this.awaited);
    if (body.includes('"errors":[{')) this.tally.refused += 1;
    if (this.tally.sample === '') this.tally.sample = body.toString('utf8', 0, 2_000);
    this.received = this.received.subarray(this.awaited);
    this.awaited = -1;
    this.left -= 1;
    if (this.left > 0) return void this.socket.write(this.parts[this.parts.length - this.left]!);
    this.tally.latencies.push(performance.now() - this.asked);
    this.ask();
  }
}

async function run(job: LoadJob): Promise<LoadAnswer> {
  const url = new URL(job.url);
  const headers = Object.entries({ host: url.host, 'content-type': 'application/json', ...job.headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const questions = job.bodies.map((body) => {
    const bytes = Buffer.from(body);
    return Buffer.concat([
      Buffer.from(`POST ${url.pathname} HTTP/1.1\r\n${headers}content-length: ${bytes.length}\r\n\r\n`),
      bytes,
    ]);
  });
  const tally: Tally = { latencies: [], refused: 0, bytes: 0, sample: '' };
  const start = performance.now();
  const until = start + job.seconds * 1000;
  let place = 0;
  const question = () => {
    if (performance.now() >= until) return null;
    const first = (place++ * job.parts) % questions.length;
    return questions.slice(first, first + job.parts);
  };
  const before = process.cpuUsage();
  await Promise.all(
    Array.from(
      { length: job.connections },
      () =>
        new Promise<void>(
          (resolve, reject) => new Asker(url, question, tally, (error) => (error ? reject(error) : resolve())),
        ),
    ),
  );
  const used = process.cpuUsage(before);
  const sorted = tally.latencies.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    answers: sorted.length,
    refused: tally.refused,
    bytes: Math.round(tally.bytes / Math.max(1, sorted.length)),
    seconds: (performance.now() - start) / 1000,
    p50: at(0.5),
    p99: at(0.99),
    clientCpu: (used.user + used.system) / 1000,
    sample: tally.sample,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    process.stdout.write(`${JSON.stringify(await run(JSON.parse(line) as LoadJob))}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ failed: (error as Error).message })}\n`);
  }
}
