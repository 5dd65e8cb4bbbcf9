import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { delegatedMemberships, type HeldDelegation } from '@allmende/domain/delegation';
import { leafletHolds } from '@allmende/domain/leaflet';
import { SESSION_SECONDS } from '@allmende/domain/retention';
import { type Actor, type CityRole, cityRoles, type Membership } from '@allmende/domain/rights';
import {
  FRESH_MINUTES,
  hasSecondFactor,
  secondFactors,
  type SignInFactor,
  withinSession,
} from '@allmende/domain/sign-in';
import { Configuration } from '../config/configuration.ts';
import { Database, statement } from '../database/database.ts';
import type { Halfway, SignedIn } from './request-context.ts';

const SESSION_MINUTES = SESSION_SECONDS / 60;
/** Minutes in which the second factor has to follow the first. */
const HALFWAY_MINUTES = 10;

/** Hours after which a session that nobody has used is over. */
export const IDLE_HOURS = 24;
/** A session `s` that still counts. */
export const counts = `s.expires_at > now() AND s.last_used_at > now() - interval '${IDLE_HOURS} hours'`;

/** A session in which one of these was shown owes nothing more. */
const enough = `'{${[...secondFactors, 'demo'].join()}}'::text[]`;

/** Through an identity provider a session opens no more than that provider may vouch for. */
const ranks = `'{${cityRoles.join()}}'::text[]`;
const lower = `(${ranks})[least(array_position(${ranks}, m.role),
  coalesce(array_position(${ranks}, s.role_limit), ${cityRoles.length}))]`;

const groupsOf = (municipality: string) =>
  `ARRAY(SELECT b.group_id FROM group_municipality b WHERE b.municipality_id = ${municipality})`;
/** An identity provider of one municipality or body vouches for the people of that one only. */
const vouchedFor = '(p.municipality_id IS NULL OR m.municipality_id = p.municipality_id)';
const germanDay = `(now() AT TIME ZONE 'Europe/Berlin')::date`;

/** Through which identity provider somebody came in, and what it may vouch for. */
export interface ThroughProvider {
  readonly providerId: string;
  readonly subject: string;
  /** The session at the provider (sid), where it names it. */
  readonly session: string | null;
  readonly roleLimit: CityRole;
  /** Encrypted; shown to the provider when signing out there. */
  readonly idToken: Buffer;
}

interface SessionRow {
  id: string;
  name: string;
  email: string;
  platform_role: Actor['platformRole'];
  leaflet_version: number | null;
  leaflet_at: Date | null;
  session_id: string;
  factors: SignInFactor[];
  is_fresh: boolean;
  is_stale_use: boolean;
  owes_factor: boolean;
  /** Those at IT providers among them. */
  memberships: (Membership & { isEmployment: boolean })[];
  /** Null for almost everybody. */
  delegations: HeldDelegation[] | null;
}

const sessionWhere = (
  which: string,
) => `SELECT a.id, a.name, a.email::text AS email, a.leaflet_version, a.leaflet_at, s.id AS session_id, s.factors,
     CASE WHEN s.provider_id IS NULL THEN a.platform_role END AS platform_role,
     s.authenticated_at > now() - interval '${FRESH_MINUTES} minutes' AS is_fresh,
     s.last_used_at < now() - interval '5 minutes' AS is_stale_use,
     CASE WHEN s.factors && ${enough} THEN false
       ELSE EXISTS (SELECT FROM authenticator_app x WHERE x.account_id = a.id)
         OR EXISTS (SELECT FROM passkey x WHERE x.account_id = a.id) END AS owes_factor,
     coalesce((SELECT json_agg(json_build_object('municipalityId', m.municipality_id, 'role', ${lower},
                 'groupIds', ${groupsOf('m.municipality_id')}, 'isEmployment', t.kind = 'provider') ORDER BY m.id)
               FROM membership m JOIN municipality t ON t.id = m.municipality_id
               WHERE m.account_id = a.id AND ${vouchedFor}), '[]') AS memberships,
     (SELECT json_agg(json_build_object('municipalityId', d.municipality_id, 'bodyId', d.body_id, 'grade', d.grade,
        'groupIds', ${groupsOf('d.municipality_id')}) ORDER BY d.id)
      FROM membership m JOIN delegation d ON d.body_id = m.municipality_id AND d.state = 'active' AND d.ends_on >= ${germanDay}
      WHERE m.account_id = a.id AND m.role <> 'reader' AND ${vouchedFor}) AS delegations
   FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN identity_provider p ON p.id = s.provider_id
   WHERE ${which} AND ${counts} AND a.disabled_at IS NULL`;
export const findSession = statement<SessionRow>('session', sessionWhere('s.token_hash = $1'));
const sessionById = statement<SessionRow>('session-by-id', sessionWhere('s.id = $1'));
const openSession = statement(
  'open-session',
  `INSERT INTO session (token_hash, account_id, factors, device, provider_id, provider_subject, provider_session,
     role_limit, id_token, expires_at)
   SELECT $1, $2::uuid, $3::text[], $4, $6::uuid, $7, $8, $9, $10::bytea, now() + make_interval(mins => CASE
     WHEN $3::text[] && ${enough} THEN $5::int
     WHEN EXISTS (SELECT FROM authenticator_app x WHERE x.account_id = $2::uuid)
       OR EXISTS (SELECT FROM passkey x WHERE x.account_id = $2::uuid) THEN ${HALFWAY_MINUTES}
     ELSE $5::int END)`,
);
const closeSession = statement<{ accountId: string }>(
  'close-session',
  `WITH gone AS (DELETE FROM session WHERE token_hash = $1 RETURNING account_id) SELECT account_id AS "accountId" FROM gone`,
);
const dropExpired = statement(
  'drop-expired-sessions',
  `DELETE FROM session WHERE account_id = $1 AND expires_at <= now()`,
);
const noteUse = statement('note-session-use', `UPDATE session SET last_used_at = now() WHERE id = $1`);
const refresh = statement(
  'refresh-session',
  `UPDATE session SET token_hash = $2, authenticated_at = now(), last_used_at = now(),
     factors = (SELECT array_agg(DISTINCT f) FROM unnest(factors || $3::text[]) f),
     expires_at = greatest(expires_at, now() + make_interval(mins => $4)) WHERE id = $1 RETURNING 1`,
);

const none = { signedIn: null, halfway: null } as const;

/** Sessions live in PostgreSQL; the visitor holds a random token, the table only its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** Where the account has a second factor that was not shown, the session is only a few minutes' step towards one. */
  async open(
    accountId: string,
    factors: readonly SignInFactor[],
    device = '',
    through: ThroughProvider | null = null,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const { providerId, subject, session, roleLimit, idToken } = through ?? {};
    const provider = [providerId, subject, session, roleLimit, idToken].map((value) => value ?? null);
    await this.database.change(async (work) => {
      await work.run(dropExpired, [accountId]);
      await work.run(openSession, [hash(token), accountId, factors, device, SESSION_MINUTES, ...provider]);
      await work.record({ verb: 'session.open', by: { accountId }, about: { kind: 'account', id: accountId } });
    });
    return token;
  }

  async close(token: string): Promise<void> {
    await this.database.change(async (work) => {
      const [closed] = await work.run(closeSession, [hash(token)]);
      if (!closed) return work.unrecorded('there was no session');
      await work.record({ verb: 'session.close', by: closed, about: { kind: 'account', id: closed.accountId } });
    });
  }

  /**
   * Something more was shown: the session grows, is fresh, and gets a new token, since the old one may have been copied
   * while it was worth less.
   * @returns the new token
   */
  async strengthen(sessionId: string, shown: readonly SignInFactor[]): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.read(refresh, [sessionId, hash(token), shown, SESSION_MINUTES]);
    return token;
  }

  async find(token: string | null): Promise<{ signedIn: SignedIn | null; halfway: Halfway | null }> {
    if (!token) return none;
    const [row] = await this.database.read(findSession, [hash(token)]);
    return this.opened(row);
  }

  /** What a session opens now: for what was asked for in it and is done later. It counts as no use of it. */
  async again(sessionId: string): Promise<SignedIn | null> {
    const [row] = await this.database.read(sessionById, [sessionId]);
    return (await this.opened(row && { ...row, is_stale_use: false })).signedIn;
  }

  private async opened(row: SessionRow | undefined): Promise<{ signedIn: SignedIn | null; halfway: Halfway | null }> {
    const isDemo = this.configuration.settings.ALLMENDE_DEMO;
    if (!row || (row.factors.includes('demo') && !isDemo)) return none;
    const { id: accountId, session_id: sessionId, factors, owes_factor: owesFactor } = row;
    if (owesFactor) return { signedIn: null, halfway: { accountId, sessionId, factors } };
    if (row.is_stale_use) await this.database.read(noteUse, [sessionId]);
    const isStrong = hasSecondFactor(factors) || isDemo;
    const whole: Actor = {
      accountId,
      platformRole: row.platform_role,
      ...standing(row),
      acknowledgedLeaflet: leafletHolds({ version: row.leaflet_version, at: row.leaflet_at }, new Date()),
    };
    const signedIn = {
      accountId,
      name: row.name,
      email: row.email,
      actor: withinSession(whole, isStrong),
      sessionId,
      factors,
      isStrong,
      // Whoever came in by one click has nothing to show again.
      isFresh: row.is_fresh || (isDemo && factors.includes('demo')),
    };
    return { signedIn, halfway: null };
  }
}

/** For which municipalities somebody acts: as one of their own, and through bodies by the one rule of the domain. */
function standing({ memberships: held, delegations }: SessionRow): Pick<Actor, 'memberships' | 'employments'> {
  const own = held.filter(({ isEmployment }) => !isEmployment).map(({ isEmployment: _, ...membership }) => membership);
  const employments = held.filter(({ isEmployment }) => isEmployment);
  const through = delegations ? delegatedMemberships(held, delegations) : [];
  return { memberships: [...own, ...through], employments };
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
