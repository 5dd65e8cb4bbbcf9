import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { counts } from '../../foundation/identity/sessions.ts';
import type { ContactState, Session } from './session.type.ts';

const sessionsOf = statement<Session>(
  'sessions-of-account',
  `SELECT 'ses_' || id AS id, device, created_at AS "createdAt", last_used_at AS "lastUsedAt", id = $2 AS "isThisOne"
   FROM session s WHERE account_id = $1 AND ${counts}
   ORDER BY id = $2 DESC, last_used_at DESC, id LIMIT 100`,
);

const contactOf = statement<ContactState>(
  'contact-of-account',
  `SELECT a.contact_email::text AS email, (SELECT t.content->>'email' FROM one_time_token t
     WHERE t.account_id = a.id AND t.kind = 'contact' AND t.expires_at > now() LIMIT 1) AS pending
   FROM account a WHERE a.id = $1`,
);

@Injectable()
export class FindSessions {
  constructor(private readonly database: Database) {}

  /** Where an account is signed in, the asking session first. */
  of(accountId: string, sessionId: string): Promise<Session[]> {
    return this.database.read(sessionsOf, [accountId, sessionId]);
  }

  async contact(accountId: string): Promise<ContactState> {
    return (await this.database.read(contactOf, [accountId]))[0] ?? { email: null, pending: null };
  }
}
