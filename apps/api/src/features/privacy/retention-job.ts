import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Log } from '../../foundation/log/log.ts';
import { RunRetention } from './run-retention.ts';

/** Milliseconds between two looks whether the hour has passed; several processes look, one removes. */
const LOOK_EVERY = 10 * 60 * 1000;

/** Removes what is past its period while the worker lives. */
@Injectable()
export class RetentionJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: ReturnType<typeof setInterval> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly retention: RunRetention,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.configuration.settings.ALLMENDE_WORKER) return;
    const look = () => {
      this.running = this.running.then(() => this.look());
    };
    look();
    this.timer = setInterval(look, LOOK_EVERY).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    try {
      const removed = await this.retention.do(new Date());
      if (Object.values(removed).some((count) => count > 0))
        this.log.pino.info({ removed }, 'expired things were removed');
    } catch (error) {
      this.log.pino.warn({ err: error }, 'retention could not be looked after; it is tried again');
    }
  }
}
