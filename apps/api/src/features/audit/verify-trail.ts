import { createHash } from 'node:crypto';
import { auditText, GENESIS, type AuditRecord } from '@allmende/domain/audit';
import { type Database, statement } from '../../foundation/database/database.ts';
import { entryColumns, type EntryColumns } from './entry-columns.ts';

/** Links read at once. */
const PAGE = 2_000;

interface LinkRow extends EntryColumns {
  position: number;
  hash: string;
}

const links = statement<LinkRow>(
  'audit-links',
  `SELECT l.position::float8 AS position, encode(l.hash, 'hex') AS hash, ${entryColumns}
   FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id WHERE l.position > $1 ORDER BY l.position LIMIT ${PAGE}`,
);
const linkAt = statement<{ hash: string }>(
  'audit-link-at',
  `SELECT encode(hash, 'hex') AS hash FROM audit_link WHERE position = $1`,
);
const unlinked = statement<{ count: number }>(
  'audit-unlinked',
  `SELECT count(*)::int AS count FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)`,
);

/** What may be wrong with a chain. */
export type Break = 'gap' | 'entryMissing' | 'hashWrong' | 'entriesUnlinked' | 'expectedMissing';

export interface Verification {
  /** Entries whose hashes were computed anew. */
  readonly count: number;
  /** Hash of the last good entry: noted down elsewhere, it proves later that nothing was cut off. */
  readonly head: string;
  /** The first place that does not hold; null where all does. */
  readonly broken: { readonly kind: Break; readonly position: number } | null;
}

export interface VerificationWanted {
  /** Begins at this position and believes the hash before it; 1 by default. */
  readonly from?: number;
  /** A head noted earlier, that must still be in the chain. */
  readonly expect?: string;
}

/** Hash of an entry behind the one before it, as PostgreSQL wrote it at the commit. */
export const hashAfter = (previous: string, text: string): string =>
  createHash('sha256').update(`${previous}\n${text}`).digest('hex');

/** Recomputes the chain from what the rows say now. */
export async function verifyTrail(
  database: Database,
  { from = 1, expect }: VerificationWanted = {},
): Promise<Verification> {
  let position = from - 1;
  let head = from === 1 ? GENESIS : ((await database.read(linkAt, [position]))[0]?.hash ?? '');
  let isExpectedThere = expect === undefined || expect === head;
  let count = 0;
  const broken = (kind: Break, at = position + 1) => ({ count, head, broken: { kind, position: at } });
  if (head === '') return broken('gap');
  for (;;) {
    const rows = await database.read(links, [position]);
    for (const row of rows) {
      if (row.position !== position + 1) return broken('gap');
      if (row.id === null) return broken('entryMissing');
      if (hashAfter(head, auditText(row as AuditRecord)) !== row.hash) return broken('hashWrong');
      head = row.hash;
      isExpectedThere ||= head === expect;
      position = row.position;
      count += 1;
    }
    if (rows.length < PAGE) break;
  }
  const [rest] = await database.read(unlinked);
  if (rest && rest.count > 0) return broken('entriesUnlinked');
  return isExpectedThere ? { count, head, broken: null } : broken('expectedMissing', position);
}
