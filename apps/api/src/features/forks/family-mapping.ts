import type { Actor } from '@allmende/domain/rights';
import { newerThan } from '@allmende/domain/upstream';
import { outside } from '../../foundation/database/ids.ts';
import { versionSummaryOf } from '../solutions/solution-mapping.ts';
import type { Family, FamilyMember } from './family.type.ts';
import type { FamilyFound, FamilyMemberRow } from './find-family.ts';

export function familyOf({ members, isComplete }: FamilyFound, { memberships }: Actor): Family {
  const byId = new Map(members.map((member) => [member.id, member]));
  const own = new Set(memberships.map(({ municipalityId }) => municipalityId));
  return {
    isComplete,
    members: members.map((row) =>
      memberOf(row, row.parentId ? (byId.get(row.parentId) ?? null) : null, own.has(row.municipalityId)),
    ),
  };
}

function memberOf(row: FamilyMemberRow, parent: FamilyMemberRow | null, isOwn: boolean): FamilyMember {
  const { slug, title, tlp, municipality, base } = row;
  return {
    ...{ slug, title, tlp, isOwn },
    id: outside('solution', row.id),
    municipalityName: municipality.name,
    municipalityAgs: municipality.ags,
    parentId: parent && outside('solution', parent.id),
    base: base && { id: outside('version', base.id), number: base.number },
    behind: parent && base ? newerThan(base.number, publishedNumbers(parent)).length : 0,
    versions: row.versions.map(({ changed, removed, ...version }) => ({
      ...versionSummaryOf(version),
      changed,
      removed,
    })),
  };
}

const publishedNumbers = ({ versions }: FamilyMemberRow): string[] =>
  versions.flatMap(({ number, publication }) =>
    number !== null && (publication === 'published' || publication === 'replaced') ? [number] : [],
  );
