import { Injectable } from '@nestjs/common';
import { opensForMerge, type GivenConsent } from '@allmende/domain/consent';
import type { Terms } from '@allmende/domain/fork';
import type { Release } from '@allmende/domain/lifecycle';
import type { Actor } from '@allmende/domain/rights';
import { newerThan, upstreamState, type UpstreamState } from '@allmende/domain/upstream';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import { givenConsents } from '../solutions/origin-terms.ts';
import type { VersionSummaryRow } from '../solutions/solution-row.ts';

interface UpstreamRow {
  id: string;
  cityId: string;
  own: Terms;
  workingRelease: Release | null;
  originSolutionId: string;
  ownerId: string;
  ownerTakesPart: boolean;
  origin: Terms;
  consents: GivenConsent[];
  baseId: string;
  baseNumber: string;
  newestId: string | null;
  /** All that is or was in force in the catalogue. */
  published: (VersionSummaryRow & { number: string; isSeen: boolean })[];
}

/** How an own version stands to its original. */
export interface UpstreamFound {
  /** Inner id of the own version. */
  readonly id: string;
  readonly state: UpstreamState;
  readonly originSolutionId: string;
  readonly ownerTakesPart: boolean;
  readonly baseId: string;
  readonly baseNumber: string;
  /** In force in the catalogue; null where nothing may be taken over from it, and where the viewer may not see it (yet). */
  readonly newest: VersionSummaryRow | null;
  /** Published since the base, the newest first, as far as the viewer may see them. */
  readonly newer: readonly VersionSummaryRow[];
}

const upstreams = statement<UpstreamRow>(
  'upstreams',
  `SELECT own.id, own.municipality_id AS "cityId",
     json_build_object('tlp', own.tlp, 'recipientIds', own.recipients, 'recipientGroupIds', own.recipient_groups, 'licence', base.content->'metadata'->>'licence') AS own,
     working.release AS "workingRelease", o.id AS "originSolutionId", o.municipality_id AS "ownerId", m.participates AS "ownerTakesPart",
     json_build_object('tlp', o.tlp, 'recipientIds', municipalities_named(o.recipients || o.municipality_id, o.recipient_groups),
       'recipientGroupIds', o.recipient_groups, 'licence', base.content->'metadata'->>'licence') AS origin,
     ${givenConsents('own.id', 'o.id')} AS consents,
     base.id AS "baseId", base.number AS "baseNumber", o.published_version_id AS "newestId",
     (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'release', v.release, 'publication', v.publication,
        'seal', v.seal, 'changeClass', v.change_class, 'changeNote', v.change_note, 'releasedAt', v.released_at,
        'publishedAt', v.published_at, 'requestedBy', v.requested_by, 'isSeen', v.audience && $2::text[])), '[]')
      FROM version v WHERE v.solution_id = o.id AND v.publication IN ('published', 'replaced')) AS published
   FROM solution own
   JOIN version base ON base.id = own.origin_version_id
   JOIN solution o ON o.id = base.solution_id
   JOIN municipality m ON m.id = o.municipality_id
   LEFT JOIN version working ON working.id = own.working_version_id
   WHERE own.id = ANY($1::uuid[])`,
);

/** Reads how own versions stand to their originals. Whoever asks has made sure that the viewer is a member of the city. */
@Injectable()
export class FindUpstream {
  constructor(private readonly database: Database) {}

  async many(solutionIds: readonly string[], actor: Actor): Promise<Map<string, UpstreamFound>> {
    const rows = await this.database.read(upstreams, [solutionIds, doorsFor(actor)]);
    return new Map(rows.map((row) => [row.id, foundIn(row)]));
  }

  /** The same inside a change; null where it is no own version. */
  async within(work: Work, solutionId: string, actor: Actor): Promise<UpstreamFound | null> {
    const [row] = await work.run(upstreams, [[solutionId], doorsFor(actor)]);
    return row ? foundIn(row) : null;
  }
}

function foundIn(row: UpstreamRow): UpstreamFound {
  const { id, originSolutionId, ownerTakesPart, baseId, baseNumber, newestId, published } = row;
  const newest = published.find((version) => version.id === newestId) ?? null;
  const origin = { ...row.origin, ownerId: row.ownerId, consents: row.consents };
  const state = upstreamState({
    own: { ...row.own, cityId: row.cityId, workingRelease: row.workingRelease },
    origin: { ...origin, ownerTakesPart },
    baseNumber,
    newestNumber: newest?.number ?? null,
  });
  const isAhead = state === 'ahead' || state === 'ownDraftFrozen';
  const isOpened = opensForMerge(origin);
  const seen = isAhead ? published.filter(({ isSeen }) => isSeen || isOpened) : [];
  const numbers = newerThan(
    baseNumber,
    seen.map(({ number }) => number),
  );
  return {
    ...{ id, state, originSolutionId, ownerTakesPart, baseId, baseNumber },
    newest: seen.find((version) => version.id === newestId) ?? null,
    newer: numbers.map((number) => seen.find((version) => version.number === number)!),
  };
}
