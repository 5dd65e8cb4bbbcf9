import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { CatalogueIndex } from '@allmende/search-index/catalogue-index';
import pg from 'pg';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Log } from '../../foundation/log/log.ts';
import { CarryChanges } from './carry-changes.ts';
import { CATALOGUE_INDEX } from './catalogue-index.provider.ts';

/** Where nobody wakes it the worker looks by itself, milliseconds: for postponed rows and lost notices. */
const LOOK_EVERY = 2_000;
const RETRY_AFTER = 1_000;
export const INDEX_LOCK = `hashtext('allmende index')`;

/**
 * Carries changes into the index while the process lives. Whoever writes to the index holds one lock in PostgreSQL, so
 * that an older reading never overtakes a newer one; the lock goes with the connection, also after a kill -9.
 */
@Injectable()
export class IndexWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => {};
  private isPrepared = false;

  constructor(
    private readonly changes: CarryChanges,
    @Inject(CATALOGUE_INDEX) private readonly index: CatalogueIndex,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.configuration.settings.ALLMENDE_WORKER) this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
    await this.index.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const connection = new pg.Client({
        connectionString: this.configuration.settings.DATABASE_URL,
        application_name: 'allmende index worker',
      });
      // A connection that breaks while idle tells so by an event; the next statement then fails and the loop begins anew.
      connection.on('error', () => this.wake());
      try {
        await connection.connect();
        connection.on('notification', () => this.wake());
        await connection.query('LISTEN index_outbox');
        while (!this.stopping) await this.turn(connection);
      } catch (error) {
        if (!this.stopping) this.log.pino.warn({ err: error }, 'the index worker begins anew');
        await this.pause(RETRY_AFTER);
      } finally {
        await connection.end().catch(() => undefined);
      }
    }
  }

  /** One turn: carry all there is, if no other process is at it, then sleep until woken. */
  private async turn(connection: pg.Client): Promise<void> {
    const woken = this.pause(LOOK_EVERY);
    const { rows } = await connection.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(${INDEX_LOCK}) AS mine`);
    if (rows[0]?.mine) {
      try {
        await this.carryAll();
      } finally {
        await connection.query(`SELECT pg_advisory_unlock(${INDEX_LOCK})`);
      }
    }
    await woken;
  }

  private async carryAll(): Promise<void> {
    try {
      if (!this.isPrepared) await this.index.prepare();
      this.isPrepared = true;
      while (!this.stopping && (await this.changes.batch()) > 0);
    } catch (error) {
      // The rows wait in the outbox; reading goes on, and the next turn tries again.
      this.log.pino.warn({ err: error }, 'the index does not take changes at the moment');
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopping) this.wake();
    });
  }
}
