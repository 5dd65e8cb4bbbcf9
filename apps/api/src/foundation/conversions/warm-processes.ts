import { ConversionProcess } from './conversion-process.ts';

/** Milliseconds for which a process without work is kept, since starting one takes longer than most documents. */
const KEEP_WARM = 60_000;
/** Documents after which it is replaced: nothing that one of them has left behind grows for ever. */
const MOST_TASKS = 50;

/** A conversion process that is there when it is needed, and gone when nobody has needed it for a while. */
export class WarmProcess {
  private process: ConversionProcess | null = null;
  private tasks = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly megabytes: number) {}

  /** Has a process do this; one that is not fit for more is ended afterwards. */
  async use<Result>(act: (process: ConversionProcess) => Promise<Result>): Promise<Result> {
    clearTimeout(this.idle);
    if (this.process && !this.process.isAlive) await this.end();
    const process = (this.process ??= await ConversionProcess.start(this.megabytes));
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
