import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import type { FileStore } from '../../foundation/files/file-store.ts';
import { Log } from '../../foundation/log/log.ts';
import { RemoveOrphans } from './remove-orphans.ts';

/** Milliseconds between two sweeps. */
const EVERY = 60 * 60 * 1000;
/** Milliseconds after which nobody is still sending a file. */
const ABANDONED = 6 * 60 * 60 * 1000;

/** Clears away, while the worker lives, what uploads of killed processes and removed files have left. */
@Injectable()
export class FileSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: ReturnType<typeof setInterval> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly orphans: RemoveOrphans,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.configuration.settings.ALLMENDE_WORKER) return;
    const sweep = () => {
      this.running = this.running.then(() => this.sweep());
    };
    sweep();
    this.timer = setInterval(sweep, EVERY).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    try {
      const abandoned = await this.store.clearReceived(new Date(Date.now() - ABANDONED));
      const orphans = await this.orphans.do();
      if (abandoned + orphans > 0) this.log.pino.info({ abandoned, orphans }, 'files were cleared away');
    } catch (error) {
      this.log.pino.warn({ err: error }, 'files could not be cleared away; it is tried again');
    }
  }
}
