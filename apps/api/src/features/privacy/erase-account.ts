import { Injectable } from '@nestjs/common';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';

/** What stands in the place of a name wherever something of an erased account remains. */
export const FORMER_ACCOUNT = 'Ehemaliges Konto';

const holdAccount = statement<{ email: string }>(
  'hold-account',
  `SELECT email::text AS email FROM account WHERE id = $1 AND erased_at IS NULL FOR UPDATE`,
);
/** Held in one order, so that two last administrators do not leave at the same moment. */
const holdMunicipalities = statement(
  'hold-municipalities-of-account',
  `SELECT FROM municipality WHERE id IN (SELECT municipality_id FROM membership WHERE account_id = $1) ORDER BY id FOR UPDATE`,
);
export const keptAlone = statement<{ name: string }>(
  'municipalities-kept-alone',
  `SELECT m.name FROM membership s JOIN municipality m ON m.id = s.municipality_id
   WHERE s.account_id = $1 AND s.role = 'administrator' AND NOT EXISTS (
     SELECT FROM membership other JOIN account a ON a.id = other.account_id AND a.disabled_at IS NULL
     WHERE other.municipality_id = s.municipality_id AND other.role = 'administrator' AND other.account_id <> $1)
   ORDER BY m.name COLLATE "de-x-icu"`,
);

/** What goes with the person. What they wrote for their municipality stays and points to a row that names nobody. */
const erasing = [
  statement(
    'erase-mails',
    `DELETE FROM outgoing_mail o USING account a WHERE a.id = $1 AND o.recipient IN (a.email::text, a.contact_email::text)`,
  ),
  ...[
    'session',
    'authenticator_app',
    'recovery_code',
    'passkey',
    'known_device',
    'provider_identity',
    'one_time_token',
  ].map((table) => statement(`erase-${table}`, `DELETE FROM ${table} WHERE account_id = $1`)),
  statement('erase-conversions', `DELETE FROM conversion WHERE account_id = $1`),
  statement('erase-readings', `DELETE FROM document_reading WHERE account_id = $1`),
  statement('erase-presence', `DELETE FROM editing WHERE account_id = $1`),
  statement(
    'erase-invitations',
    `DELETE FROM invitation i USING account a WHERE a.id = $1 AND (i.account_id = a.id OR i.email = a.email)`,
  ),
  statement(
    'erase-admissions',
    `DELETE FROM admission d USING account a WHERE a.id = $1 AND (d.account_id = a.id OR d.email = a.email)`,
  ),
  statement('erase-ended-memberships', `DELETE FROM ended_membership WHERE account_id = $1`),
  statement('erase-memberships', `DELETE FROM membership WHERE account_id = $1`),
  statement(
    'erase-claims',
    `UPDATE moderation_case SET claimed_by = NULL, state = 'open' WHERE claimed_by = $1 AND state = 'claimed'`,
  ),
  statement('erase-old-claims', `UPDATE moderation_case SET claimed_by = NULL WHERE claimed_by = $1`),
  statement('erase-mapping', `DELETE FROM audit_actor WHERE account_id = $1`),
  statement(
    'erase-account',
    `UPDATE account SET name = '${FORMER_ACCOUNT}', email = 'ehemalig-' || id || '@erased.invalid', password_hash = NULL, platform_role = NULL,
       leaflet_version = NULL, leaflet_at = NULL, contact_email = NULL, contact_confirmed_at = NULL, demo_role = NULL, disabled_at = now(), erased_at = now() WHERE id = $1`,
  ),
];

/** Erases the account of whoever asks (DSGVO art. 17): sessions, name, address, password, roles, and who they were in the trail. */
@Injectable()
export class EraseAccount {
  constructor(private readonly database: Database) {}

  /** @param confirmation the e-mail address of the account, so that nobody does it by a slip */
  async do(context: Pick<RequestContext, 'signedIn'>, confirmation: string): Promise<void> {
    const signedIn = mustBeFresh(context);
    const { accountId } = signedIn;
    await this.database.change(async (work) => {
      const [account] = await work.run(holdAccount, [accountId]);
      if (account?.email.toLowerCase() !== confirmation.trim().toLowerCase())
        throw new Refusal('INVALID_INPUT', 'addressNeeded', ['confirmation']);
      await refuseLastAdministrator(work, accountId);
      // While it is still known which opaque id is theirs.
      await work.record({ verb: 'account.erase', by: signedIn, about: { kind: 'account', id: accountId } });
      for (const one of erasing) await work.run(one, [accountId]);
    });
  }
}

async function refuseLastAdministrator(work: Work, accountId: string): Promise<void> {
  await work.run(holdMunicipalities, [accountId]);
  const alone = await work.run(keptAlone, [accountId]);
  if (alone.length > 0)
    throw new Refusal('WRONG_STATE', 'lastAdministrator', [], { names: alone.map(({ name }) => name).join(', ') });
}
