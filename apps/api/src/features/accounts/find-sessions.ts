import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import type { Session } from './session.type.ts';

const sessionsOf = statement<Session>(
  'sessions-of-account',
  `SELECT 'ses_' || id AS id, device, created_at AS "createdAt", last_used_at AS "lastUsedAt", id = $2 AS "isThisOne"
   FROM session WHERE account_id = $1 AND expires_at > now()
   ORDER BY id = $2 DESC, last_used_at DESC, id LIMIT 100`,
);

@Injectable()
export class FindSessions {
  constructor(private readonly database: Database) {}

  /** Where an account is signed in, the asking session first. */
  of(accountId: string, sessionId: string): Promise<Session[]> {
    return this.database.read(sessionsOf, [accountId, sessionId]);
  }
}
