import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isElsewhere } from '@allmende/domain/sign-in';
import * as z from 'zod';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh, mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { mailTexts } from './mail-texts.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { TellAccount } from './tell-account.ts';

const CODE_MINUTES = 30;

const confirm = statement(
  'confirm-contact',
  `UPDATE account SET contact_email = $2, contact_confirmed_at = now() WHERE id = $1`,
);
const remove = statement(
  'remove-contact',
  `UPDATE account SET contact_email = NULL, contact_confirmed_at = NULL WHERE id = $1`,
);

/** A second address outside the city's own domain: its mail may be down just when people need us. */
@Injectable()
export class ContactAddress {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mail: OutgoingMail,
    private readonly attempts: SignInAttempts,
    private readonly telling: TellAccount,
  ) {}

  /** Sends a code to it; nothing changes before the code has come back. */
  async begin(context: RequestContext, typed: string): Promise<void> {
    const { accountId, email } = mustBeFresh(context);
    const address = typed.trim();
    if (!z.email().max(254).safeParse(address).success) throw new Refusal('INVALID_INPUT', 'noEmail', ['email']);
    if (!isElsewhere(address, email)) throw new Refusal('INVALID_INPUT', 'contactInside', ['email']);
    await this.attempts.begin({ address: context.address, whom: `mail ${accountId}`, device: null });
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    await this.database.change(async (work) => {
      work.unrecorded('nothing has changed before the code has come back');
      const content = { email: address };
      const token = tokenOf(accountId, code);
      await this.tokens.issue('contact', CODE_MINUTES, { accountId, content, isOnly: true }, token, work);
      const shown = `${code.slice(0, 4)} ${code.slice(4)}`;
      await this.mail.write(work, {
        to: address,
        minutes: CODE_MINUTES,
        ...mailTexts.contact[context.language](shown),
      });
    });
  }

  async confirm(context: RequestContext, typed: string): Promise<void> {
    const { accountId } = mustBeSignedIn(context);
    const attempt = { address: context.address, whom: `contact ${accountId}`, device: null };
    await this.attempts.begin(attempt);
    const taken = await this.tokens.take<{ email: string }>('contact', tokenOf(accountId, typed.replace(/\D/g, '')));
    if (!taken) throw new Refusal('WRONG_CREDENTIALS', 'wrongCode', ['code']);
    await this.attempts.succeeded(attempt);
    await this.database.change(async (work) => {
      const former = await this.telling.contactOf(work, accountId);
      await work.run(confirm, [accountId, taken.content.email]);
      await this.telling.of(work, accountId, 'contactSet', context, former);
      await work.record({ verb: 'account.setContact', by: { accountId }, about: { kind: 'account', id: accountId } });
    });
  }

  async remove(context: RequestContext): Promise<void> {
    const { accountId } = mustBeFresh(context);
    await this.database.change(async (work) => {
      const former = await this.telling.contactOf(work, accountId);
      await work.run(remove, [accountId]);
      if (former !== null) await this.telling.of(work, accountId, 'contactRemoved', context, former);
      await work.record({
        verb: 'account.removeContact',
        by: { accountId },
        about: { kind: 'account', id: accountId },
      });
    });
  }
}

/** Eight digits are few: they count together with the account only. */
const tokenOf = (accountId: string, code: string): string => `${accountId} ${code}`;
