import type { Purpose } from '@allmende/document-formats/conversion/conversion-program';
import { ConversionProcess } from './conversion-process.ts';

/** Milliseconds for which a process without work is kept, since starting one takes longer than most documents. */
const KEEP_WARM = 60_000;
/** Documents after which it is replaced: nothing that one of them has left behind grows for ever. */
const MOST_TASKS = 50;

/** A conversion process that is there when it is needed, and gone when nobody has needed it for a while. */
class WarmProcess {
  private process: ConversionProcess | null = null;
  private tasks = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly purpose: Purpose,
    private readonly megabytes: number,
  ) {}

  async use<Result>(act: (process: ConversionProcess) => Promise<Result>): Promise<Result> {
    clearTimeout(this.idle);
    if (this.process && !this.process.isAlive) await this.end();
    const process = (this.process ??= await ConversionProcess.start(this.purpose, this.megabytes));
    this.tasks += 1;
    try {
      return await act(process);
    } finally {
      if (!process.isAlive || this.tasks >= MOST_TASKS) await this.end();
      else this.idle = setTimeout(() => void this.end(), KEEP_WARM).unref();
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { process } = this;
    this.process = null;
    this.tasks = 0;
    await process?.end();
  }
}

/** One process for each purpose, of which one works at a time: what reads and what writes are never the same. */
export class WarmProcesses {
  private readonly processes: Readonly<Record<Purpose, WarmProcess>>;

  constructor(megabytes: number) {
    this.processes = { reads: new WarmProcess('reads', megabytes), writes: new WarmProcess('writes', megabytes) };
  }

  /** Has a process do this; one that is not fit for more is ended afterwards. */
  use<Result>(purpose: Purpose, act: (process: ConversionProcess) => Promise<Result>): Promise<Result> {
    return this.processes[purpose].use(act);
  }

  async end(): Promise<void> {
    await Promise.all(Object.values(this.processes).map((process) => process.end()));
  }
}
