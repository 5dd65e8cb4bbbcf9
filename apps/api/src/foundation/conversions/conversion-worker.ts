import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Configuration } from '../config/configuration.ts';
import { Log } from '../log/log.ts';
import { ConversionQueue } from './conversion-queue.ts';
import { RunConversion } from './run-conversion.ts';
import { WarmProcesses } from './warm-processes.ts';

/** Where nobody wakes it the worker looks by itself, milliseconds: for what others have abandoned, and lost notices. */
const LOOK_EVERY = 2_000;
const RETRY_AFTER = 1_000;

/** Has documents converted while the process lives; several processes share the queue. Nothing is started before the first. */
@Injectable()
export class ConversionWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly free: WarmProcesses[];
  private readonly busy = new Set<Promise<void>>();
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => {};

  constructor(
    private readonly queue: ConversionQueue,
    private readonly conversion: RunConversion,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {
    const { ALLMENDE_CONVERSIONS: count, ALLMENDE_CONVERT_MB: megabytes } = configuration.settings;
    this.free = Array.from({ length: count }, () => new WarmProcesses(megabytes));
  }

  onApplicationBootstrap(): void {
    if (this.configuration.settings.ALLMENDE_WORKER) this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await Promise.all(this.busy);
    await Promise.all(this.free.map((processes) => processes.end()));
  }

  /** Has everything converted that waits. */
  async workOff(): Promise<void> {
    for (let hasBegun = true; hasBegun || this.busy.size > 0;) {
      hasBegun = await this.fill();
      await Promise.all(this.busy);
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const connection = new pg.Client({
        connectionString: this.configuration.settings.DATABASE_URL,
        application_name: 'allmende conversion worker',
      });
      // A connection that breaks while idle tells so by an event; the next statement then fails and the loop begins anew.
      connection.on('error', () => this.wake());
      try {
        await connection.connect();
        connection.on('notification', () => this.wake());
        await connection.query('LISTEN conversion');
        while (!this.stopping.signal.aborted) {
          const woken = this.pause(LOOK_EVERY);
          await connection.query('SELECT 1');
          await this.fill();
          await woken;
        }
      } catch (error) {
        if (!this.stopping.signal.aborted) this.log.pino.warn({ err: error }, 'the conversion worker begins anew');
        await this.pause(RETRY_AFTER);
      } finally {
        await connection.end().catch(() => undefined);
      }
    }
  }

  /** Gives whoever is free something to do, as long as there is something. Returns whether there was. */
  private async fill(): Promise<boolean> {
    let hasBegun = false;
    while (this.free.length > 0 && !this.stopping.signal.aborted) {
      const row = await this.queue.take();
      if (!row) break;
      hasBegun = true;
      const processes = this.free.pop()!;
      const work = this.conversion
        .do(row, processes, this.stopping.signal)
        // What could not even be noted as failed is taken again after its lease.
        .catch((error: unknown) => this.log.pino.error({ err: error, conversion: row.id }, 'a conversion was left'))
        .finally(() => {
          this.free.push(processes);
          this.busy.delete(work);
          this.wake();
        });
      this.busy.add(work);
    }
    return hasBegun;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopping.signal.aborted) this.wake();
    });
  }
}
