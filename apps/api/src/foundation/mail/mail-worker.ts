import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../config/configuration.ts';
import { Database, statement } from '../database/database.ts';
import { Log } from '../log/log.ts';
import { type Carry, carrierFor, type Letter } from './mail-carrier.ts';

/** Milliseconds between two looks into the outbox. */
const LOOK_EVERY = 1_000;

// Whoever carries a mail holds its row: two workers never carry the same one.
const next = statement<Letter>(
  'next-mail',
  `SELECT id, recipient, subject, body FROM outgoing_mail WHERE not_before <= now() AND expires_at > now()
   ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
const done = statement('mail-done', `DELETE FROM outgoing_mail WHERE id = $1`);
const later = statement(
  'mail-later',
  `UPDATE outgoing_mail SET attempts = attempts + 1,
     not_before = now() + least(900, power(2, attempts + 1)) * interval '1 second' WHERE id = $1`,
);
const dropExpired = statement('drop-expired-mail', `DELETE FROM outgoing_mail WHERE expires_at <= now()`);

/** Carries mails out while the process lives; what cannot leave is tried again, ever more seldom, until it expires. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly carry: Carry | null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {
    this.carry = carrierFor(configuration.settings);
  }

  onApplicationBootstrap(): void {
    if (!this.configuration.settings.ALLMENDE_WORKER) return;
    if (!this.carry) return this.log.pino.warn('no mail is sent: ALLMENDE_SMTP_URL is not set');
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Carries everything that is due. */
  async carryAll(): Promise<void> {
    await this.database.read(dropExpired);
    while (await this.carryOne());
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.running = this.carryAll()
        .catch((error: unknown) => this.log.pino.warn({ err: error }, 'mails wait'))
        .finally(() => this.timer && this.schedule());
    }, LOOK_EVERY);
  }

  private carryOne(): Promise<boolean> {
    return this.database.change(async (work) => {
      work.unrecorded('carrying a mail out changes nothing that people see');
      const [letter] = await work.run(next);
      if (!letter || !this.carry) return false;
      try {
        await this.carry(letter);
        await work.run(done, [letter.id]);
      } catch (error) {
        this.log.pino.warn({ why: String(error), mail: letter.id }, 'a mail did not leave');
        await work.run(later, [letter.id]);
      }
      return true;
    });
  }
}
