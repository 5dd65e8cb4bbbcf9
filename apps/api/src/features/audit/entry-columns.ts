import type { AuditRecord } from '@allmende/domain/audit';

/** An entry as it is chained, letter by letter; all null where a link has lost its entry. */
export type EntryColumns = { [Name in keyof AuditRecord]: AuditRecord[Name] | null };

/** Its columns, of an `audit_entry e`. The moment is text, because a Date knows milliseconds only. */
export const entryColumns = `e.id, to_char(e.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "happenedAt", e.origin,
  e.actor_id AS "actorId", e.municipality_id AS "municipalityId", e.owner_id AS "ownerId", e.verb, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.facts`;
