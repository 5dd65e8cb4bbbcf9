import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../database/database.ts';
import type { SignedIn } from './request-context.ts';

const SESSION_DAYS = 14;
/** The TLP leaflet in force. Acknowledging an older one no longer opens what is GREEN. */
export const LEAFLET_VERSION = 1;

interface SessionRow {
  id: string;
  name: string;
  email: string;
  platform_role: Actor['platformRole'];
  leaflet_version: number | null;
  memberships: { municipalityId: string; role: Actor['memberships'][number]['role'] }[];
}

export const findSession = statement<SessionRow>(
  'session',
  `SELECT a.id, a.name, a.email::text AS email, a.platform_role, a.leaflet_version,
     coalesce((SELECT json_agg(json_build_object('municipalityId', m.municipality_id, 'role', m.role) ORDER BY m.id)
               FROM membership m WHERE m.account_id = a.id), '[]') AS memberships
   FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.token_hash = $1 AND s.expires_at > now() AND a.disabled_at IS NULL`,
);
const openSession = statement(
  'open-session',
  `INSERT INTO session (token_hash, account_id, expires_at) VALUES ($1, $2, now() + make_interval(days => $3))`,
);
const closeSession = statement('close-session', `DELETE FROM session WHERE token_hash = $1`);
const dropExpired = statement(
  'drop-expired-sessions',
  `DELETE FROM session WHERE account_id = $1 AND expires_at <= now()`,
);

/** Sessions live in PostgreSQL; the visitor holds a random token, the table only its hash. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  async open(accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.read(dropExpired, [accountId]);
    await this.database.read(openSession, [hash(token), accountId, SESSION_DAYS]);
    return token;
  }

  async close(token: string): Promise<void> {
    await this.database.read(closeSession, [hash(token)]);
  }

  async find(token: string): Promise<SignedIn | null> {
    const [row] = await this.database.read(findSession, [hash(token)]);
    if (!row) return null;
    const actor: Actor = {
      accountId: row.id,
      platformRole: row.platform_role,
      memberships: row.memberships,
      acknowledgedLeaflet: row.leaflet_version === LEAFLET_VERSION,
    };
    return { accountId: row.id, name: row.name, email: row.email, actor };
  }
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
