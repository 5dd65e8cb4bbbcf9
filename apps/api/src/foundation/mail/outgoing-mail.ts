import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.ts';
import { statement, type Work } from '../database/database.ts';
import { newId } from '../database/ids.ts';

/** One mail to one person, plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Minutes after which it need not arrive any more. */
  readonly minutes: number;
}

const keep = statement(
  'keep-mail',
  `INSERT INTO outgoing_mail (id, recipient, subject, body, expires_at)
   VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
);

/** Writes a mail down in the transaction of the change that it tells of: both happen or neither. */
@Injectable()
export class OutgoingMail {
  constructor(private readonly configuration: Configuration) {}

  /** Whether anybody carries mails out; where not, nothing may be promised that needs one. */
  get isCarried(): boolean {
    const { ALLMENDE_SMTP_URL, ALLMENDE_DEMO } = this.configuration.settings;
    return ALLMENDE_SMTP_URL !== '' || ALLMENDE_DEMO;
  }

  async write(work: Work, { to, subject, text, minutes }: Mail): Promise<void> {
    await work.run(keep, [newId(), to, subject, text, minutes]);
  }
}
