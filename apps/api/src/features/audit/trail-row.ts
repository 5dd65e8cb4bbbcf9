import type { AuditRecord } from '@allmende/domain/audit';

/** An entry with its place in the chain, as far as its reader may know the people in it. */
export interface TrailRow extends AuditRecord {
  readonly position: number;
  readonly hash: string;
  /** Hash of the entry before; null before the first. */
  readonly previous: string | null;
  /** Name of who acted, where the reader may know it. */
  readonly actorName: string | null;
  readonly actorErased: boolean;
  /** Name of the account that it is about, where the reader may know it. */
  readonly subjectName: string | null;
}
