import { auditText, GENESIS } from '@allmende/domain/audit';
import type { Page } from '../../foundation/graphql/paging.ts';
import type { AuditEntry, AuditEntryConnection } from './audit.type.ts';
import type { TrailRow } from './trail-row.ts';

/** A page of the trail as it is shown. */
export const trailOf = ({ edges, ...page }: Page<TrailRow>): AuditEntryConnection => ({
  ...page,
  edges: edges.map(({ cursor, node }) => ({ cursor, node: entryOf(node) })),
});

function entryOf(row: TrailRow): AuditEntry {
  const { position, happenedAt, verb, origin, actorName, actorErased, subjectKind, subjectName, previous, hash } = row;
  return {
    ...{ position, happenedAt, verb, origin, actorName, actorErased, subjectKind, subjectName, hash, row },
    facts: Object.entries(row.facts).map(([name, value]) => ({ name, value: String(value) })),
    text: auditText(row),
    previousHash: previous ?? GENESIS,
  };
}
