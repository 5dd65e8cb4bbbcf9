import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversionProblemCode } from '@allmende/domain/conversions';
import type { Params } from '@allmende/domain/texts';
import {
  conversionEnvironment,
  conversionFence,
  conversionProgram,
  type Purpose,
} from '@allmende/document-formats/conversion/conversion-program';
import type {
  Answer,
  ConversionTask,
  Converted,
  Order,
  Progress,
} from '@allmende/document-formats/conversion/conversion-task';
import { memoryOf } from './process-memory.ts';

/** Milliseconds between two looks at the memory of the process. */
const WATCH_EVERY = 200;
/** The part of the memory that JavaScript may take; the rest is for what is none: Typst, bytes of files. */
const HEAP_SHARE = 0.75;

/** The conversion did not end well, for a reason that the document or the machine gives. */
export class ConversionFailed extends Error {
  constructor(
    readonly code: ConversionProblemCode | 'REFUSED' | 'STOPPED',
    readonly params: Params = {},
    /** Why the document was refused. */
    readonly reason?: string,
    /** For the log: where it happened. */
    readonly where?: string,
  ) {
    super(`${code} ${reason ?? ''}`);
  }
}

/** One thing to convert. */
export interface Job {
  readonly task: ConversionTask;
  /** Where its files lie; made by `newFolder`. */
  readonly folder: string;
  readonly seconds: number;
  readonly onProgress: (progress: Progress) => void;
  /** Aborted where nobody wants it any more. */
  readonly signal: AbortSignal;
}

/**
 * A process that converts documents, one after the other. It has nothing of ours in its environment, a folder of its own,
 * and a limit of memory and time; where it passes one of them it is ended with all that it has started.
 */
export class ConversionProcess {
  private hasEnded = false;
  private readonly gone: Promise<void>;
  private complaints = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly home: string,
    private readonly megabytes: number,
  ) {
    this.gone = new Promise((resolve) => {
      child.once('exit', () => {
        // What it has started is in its group, and may outlive it.
        this.kill();
        this.hasEnded = true;
        resolve();
      });
      child.once('error', () => resolve());
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.complaints = `${this.complaints}${chunk}`.slice(-4_000)));
  }

  static async start(purpose: Purpose, megabytes: number): Promise<ConversionProcess> {
    // By its real name, since that is what a fence asks about.
    const home = await realpath(await mkdtemp(join(tmpdir(), 'allmende-conversion-')));
    const child = fork(conversionProgram, [home], {
      cwd: home,
      env: conversionEnvironment(home),
      execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`, ...conversionFence(home, purpose)],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // As the leader of a group it can be ended together with the programs that it starts.
      detached: process.platform !== 'win32',
    });
    return new ConversionProcess(child, home, megabytes);
  }

  get isAlive(): boolean {
    return !this.hasEnded && this.child.connected;
  }

  /** A folder for one task. */
  newFolder(): Promise<string> {
    return mkdtemp(join(this.home, 'task-'));
  }

  /** @throws ConversionFailed; the process has then been ended, unless the document was refused for what it is */
  async run({ task, folder, seconds, onProgress, signal }: Job): Promise<Converted> {
    let isOver = false;
    let failure: ConversionFailed | null = null;
    const stop = (reason: ConversionFailed) => {
      failure ??= reason;
      this.kill();
    };
    const onAbort = () => stop(new ConversionFailed('STOPPED'));
    const timer = setTimeout(() => stop(new ConversionFailed('TIMED_OUT', { seconds })), seconds * 1_000);
    const watch = setInterval(() => {
      void memoryOf(this.child.pid ?? 0).then((held) => {
        if (held > this.megabytes && !isOver) stop(new ConversionFailed('OUT_OF_MEMORY'));
      });
    }, WATCH_EVERY);
    try {
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort);
      return await new Promise<Converted>((resolve, reject) => {
        const listen = (message: Answer) => {
          if (message.kind === 'progress') return onProgress(message.progress);
          this.child.off('message', listen);
          if (message.kind === 'converted') resolve(message.converted);
          else if (message.kind === 'refused') reject(new ConversionFailed('REFUSED', message.params, message.code));
          else reject(new ConversionFailed('CRASHED', {}, undefined, message.where));
        };
        this.child.on('message', listen);
        void this.gone.then(() => reject(failure ?? this.lastWords()));
        const order: Order = { task, folder };
        this.child.send(order, (error) => error && stop(new ConversionFailed('CRASHED', {}, undefined, 'not reached')));
      });
    } catch (error) {
      if (!(error instanceof ConversionFailed && error.code === 'REFUSED')) await this.end();
      throw error;
    } finally {
      isOver = true;
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Ends it with all that it has started, and clears its folder. */
  async end(): Promise<void> {
    this.kill();
    await this.gone;
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private kill(): void {
    const { pid } = this.child;
    if (pid === undefined || this.hasEnded) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }

  /** Node says on its way out whether memory was the reason. */
  private lastWords(): ConversionFailed {
    return /heap out of memory|allocation failed/i.test(this.complaints)
      ? new ConversionFailed('OUT_OF_MEMORY')
      : new ConversionFailed('CRASHED', {}, undefined, `ended by ${this.child.signalCode ?? this.child.exitCode}`);
  }
}
