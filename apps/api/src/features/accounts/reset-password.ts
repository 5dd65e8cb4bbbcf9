import { Injectable } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Log } from '../../foundation/log/log.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { hashNew, setPassword } from './change-password.ts';
import { KnownDevices } from './known-devices.ts';
import { mailTexts } from './mail-texts.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { TellAccount } from './tell-account.ts';

const LINK_MINUTES = 30;

const addresses = statement<{ id: string; email: string; contact: string | null }>(
  'addresses-of-account',
  `SELECT id, email::text AS email, contact_email::text AS contact FROM account
   WHERE (email = $1::citext OR contact_email = $1::citext) AND password_hash IS NOT NULL AND disabled_at IS NULL
   ORDER BY email = $1::citext DESC LIMIT 1`,
);
const endSessions = statement('end-sessions', `DELETE FROM session WHERE account_id = $1`);
const dropLinks = statement('drop-links', `DELETE FROM one_time_token WHERE account_id = $1 AND kind = 'password'`);

/** A forgotten password is set anew by a link that counts once. The second factor is asked for all the same. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mail: OutgoingMail,
    private readonly attempts: SignInAttempts,
    private readonly devices: KnownDevices,
    private readonly telling: TellAccount,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  /** Answers at once and the same for every address: whether there is an account, neither words nor time tell. */
  async request(context: RequestContext, email: string): Promise<void> {
    const typed = email.trim();
    if (!typed || typed.length > 254) throw new Refusal('INVALID_INPUT', 'noEmail', ['email']);
    await this.attempts.begin({ address: context.address, whom: `reset ${typed}`, device: null });
    this.send(typed, context.language).catch((error: unknown) =>
      this.log.pino.error({ err: error }, 'a link for a new password was not written'),
    );
  }

  /** Sets the password, ends all sessions, and makes this browser one that the account is known in. */
  async finish(context: RequestContext, token: string, password: string): Promise<void> {
    const passwordHash = await hashNew(password);
    const accountId = (await this.tokens.take('password', token))?.accountId;
    if (!accountId) throw new Refusal('WRONG_STATE', 'beginAgain');
    await this.database.change(async (work) => {
      await work.run(setPassword, [accountId, passwordHash]);
      await work.run(endSessions, [accountId]);
      await work.run(dropLinks, [accountId]);
      await this.telling.of(work, accountId, 'passwordReset', context);
      await work.record({
        verb: 'account.resetPassword',
        by: { accountId },
        about: { kind: 'account', id: accountId },
      });
    });
    // What has happened they were told just now.
    await this.devices.remember(context, accountId, false);
  }

  // Earlier links stay: or else whoever keeps asking for new ones would keep somebody out.
  private async send(typed: string, language: RequestContext['language']): Promise<void> {
    const [account] = await this.database.read(addresses, [typed]);
    if (!account) return;
    await this.database.change(async (work) => {
      work.unrecorded('a link that may never be used changes nothing');
      const token = await this.tokens.issue('password', LINK_MINUTES, { accountId: account.id }, undefined, work);
      const link = `${this.configuration.publicUrl}/passwort-neu?token=${token}`;
      // Both addresses: one of them may be down.
      for (const to of [account.email, account.contact])
        if (to) await this.mail.write(work, { to, minutes: LINK_MINUTES, ...mailTexts.reset[language](link) });
    });
  }
}
