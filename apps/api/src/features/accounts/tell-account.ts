import { Injectable } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { statement, type Work } from '../../foundation/database/database.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { type AccountEvent, accountMail } from './account-mail-texts.ts';

/** Minutes after which such news need not arrive any more: a mail server may be down over a weekend. */
const MINUTES = 4 * 24 * 60;

const addresses = statement<{ email: string; contact: string | null }>(
  'addresses-to-tell',
  `SELECT email::text AS email, contact_email::text AS contact FROM account WHERE id = $1`,
);

/** Tells a person by mail what has happened to their account, at both addresses: one may be in the wrong hands, or down. */
@Injectable()
export class TellAccount {
  constructor(
    private readonly mail: OutgoingMail,
    private readonly configuration: Configuration,
  ) {}

  /** @param former an address that was one of the account's until this change, and is told for the last time */
  async of(
    work: Work,
    accountId: string,
    event: AccountEvent,
    { language, device }: Pick<RequestContext, 'language' | 'device'>,
    former: string | null = null,
  ): Promise<void> {
    if (!this.mail.isCarried) return;
    const [account] = await work.run(addresses, [accountId]);
    if (!account) return;
    const letter = accountMail[language](event, { when: new Date(), device, url: this.configuration.publicUrl });
    for (const to of new Set([account.email, account.contact, former]))
      if (to) await this.mail.write(work, { to, minutes: MINUTES, ...letter });
  }

  /** Where it is to be read before the change, since the change takes it away. */
  async contactOf(work: Work, accountId: string): Promise<string | null> {
    return (await work.run(addresses, [accountId]))[0]?.contact ?? null;
  }
}
