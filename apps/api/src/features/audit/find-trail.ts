import { Injectable } from '@nestjs/common';
import { auditVerbs } from '@allmende/domain/audit';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { cursorOf, keyIn, pageOf, pageSize, type Page } from '../../foundation/graphql/paging.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { TrailArguments } from './audit.type.ts';
import { entryColumns } from './entry-columns.ts';
import type { TrailRow } from './trail-row.ts';

/** Whose trail: that of the municipality $1, or what nobody did for a municipality. */
const scopes = {
  municipality: {
    where: `$1 IN (e.municipality_id, e.owner_id)`,
    // A city knows its own people by name; others by the municipality they acted for.
    knowsActor: `e.municipality_id = $1`,
    knowsSubject: `EXISTS (SELECT FROM membership s WHERE s.account_id = about.account_id AND s.municipality_id = $1)`,
  },
  platform: { where: `e.municipality_id IS NULL AND $1::uuid IS NULL`, knowsActor: 'true', knowsSubject: 'true' },
} as const;
type Scope = keyof typeof scopes;

const filtered = (scope: Scope) => `FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
  WHERE ${scopes[scope].where} AND ($2::timestamptz IS NULL OR e.happened_at >= $2) AND ($3::timestamptz IS NULL OR e.happened_at < $3)
    AND ($4::text IS NULL OR e.verb = $4) AND ($5::uuid IS NULL OR e.subject_id = $5)`;

const pageIn = (scope: Scope, order: 'newest' | 'oldest') =>
  statement<TrailRow>(
    `audit-${scope}-${order}`,
    `SELECT l.position::float8 AS position, encode(l.hash, 'hex') AS hash, encode(before.hash, 'hex') AS previous, ${entryColumns},
       CASE WHEN ${scopes[scope].knowsActor} THEN actor.name END AS "actorName", e.actor_id IS NOT NULL AND who.account_id IS NULL AS "actorErased",
       CASE WHEN ${scopes[scope].knowsSubject} THEN subject.name END AS "subjectName"
     FROM (SELECT l.position, l.entry_id, l.hash ${filtered(scope)} AND ($6::bigint IS NULL OR l.position ${order === 'newest' ? '<' : '>'} $6)
           ORDER BY l.position ${order === 'newest' ? 'DESC' : 'ASC'} LIMIT $7) l
     JOIN audit_entry e ON e.id = l.entry_id
     LEFT JOIN audit_link before ON before.position = l.position - 1
     LEFT JOIN audit_actor who ON who.actor_id = e.actor_id LEFT JOIN account actor ON actor.id = who.account_id
     LEFT JOIN audit_actor about ON e.subject_kind = 'account' AND about.actor_id = e.subject_id
     LEFT JOIN account subject ON subject.id = about.account_id
     ORDER BY l.position ${order === 'newest' ? 'DESC' : 'ASC'}`,
  );
const countIn = (scope: Scope) =>
  statement<{ total: number }>(`audit-${scope}-count`, `SELECT count(*)::int AS total ${filtered(scope)}`);

const pages = {
  municipality: { newest: pageIn('municipality', 'newest'), oldest: pageIn('municipality', 'oldest') },
  platform: { newest: pageIn('platform', 'newest'), oldest: pageIn('platform', 'oldest') },
};
const counts = { municipality: countIn('municipality'), platform: countIn('platform') };

/** Reads of the trail; whoever asks has been let in already. */
@Injectable()
export class FindTrail {
  constructor(private readonly database: Database) {}

  ofMunicipality(municipalityId: string, wanted: TrailArguments): Promise<Page<TrailRow>> {
    return this.page('municipality', municipalityId, wanted);
  }

  /** What nobody did for a municipality: signing in, deciding, commands, jobs. */
  ofPlatform(wanted: TrailArguments): Promise<Page<TrailRow>> {
    return this.page('platform', null, wanted);
  }

  private async page(scope: Scope, id: string | null, wanted: TrailArguments): Promise<Page<TrailRow>> {
    const first = pageSize(wanted.first);
    const key = keyIn(wanted.after, 'place');
    const filter = [id, wanted.from ?? null, wanted.until ?? null, verbIn(wanted.verb), subjectIn(wanted.subject)];
    const [rows, [counted]] = await Promise.all([
      this.database.read(pages[scope][wanted.oldestFirst ? 'oldest' : 'newest'], [
        ...filter,
        key?.[0] ?? null,
        first + 1,
      ]),
      this.database.read(counts[scope], filter),
    ]);
    return pageOf(rows, first, counted?.total ?? 0, key !== null, ({ position }) => cursorOf(position));
  }
}

function verbIn(verb: string | null | undefined): string | null {
  if (!verb) return null;
  if (!Object.hasOwn(auditVerbs, verb))
    throw new Refusal('INVALID_INPUT', 'unknownCode', ['verb'], { value: verb.slice(0, 80) });
  return verb;
}

function subjectIn(subject: string | null | undefined): string | null {
  if (!subject) return null;
  const id = inside('solution', subject);
  if (!id) throw new Refusal('INVALID_INPUT', 'invalid', ['subject'], { detail: subject.slice(0, 80) });
  return id;
}
