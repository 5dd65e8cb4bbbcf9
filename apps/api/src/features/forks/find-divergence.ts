import { Injectable } from '@nestjs/common';
import type { Clause } from '@allmende/domain/content';
import type { Stands } from '@allmende/domain/divergence';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { doorsFor } from '../solutions/find-solution.ts';

/** Own versions beyond this many change no picture. */
const MAX_FORKS = 1_000;

/** A published own version with what it says otherwise. */
export interface VariantRow {
  slug: string;
  municipalityName: string;
  number: string;
  baseNumber: string;
  /** Clauses of its base that it has changed or removed; `own` is null where it was removed. */
  clauses: { base: Clause; own: Clause | null }[] | null;
}

export interface DivergingForkRow {
  isSeen: boolean;
  stands: Stands;
  /** Null where the viewer does not see the own version: then it only counts. */
  variant: VariantRow | null;
}

/**
 * The own versions of a solution that a city has released: how each stands to its base, and the words of those that are
 * published to the viewer. What a published one says is compared by its published text, never by what its city has
 * released since: the difference of the two would tell.
 */
const divergingForks = statement<DivergingForkRow>(
  'diverging-forks',
  `SELECT seen.id IS NOT NULL AS "isSeen", coalesce(seen.divergence, released.divergence) AS stands,
     CASE WHEN seen.id IS NOT NULL THEN json_build_object('slug', own.slug, 'municipalityName', m.name, 'number', seen.number,
       'baseNumber', base.number, 'clauses', (
         SELECT json_agg(json_build_object('base', was.clause, 'own', is_now.clause) ORDER BY was.place)
         FROM jsonb_array_elements(base.content->'clauses') WITH ORDINALITY was(clause, place)
         LEFT JOIN LATERAL jsonb_array_elements(seen.content->'clauses') AS is_now(clause) ON is_now.clause->>'id' = was.clause->>'id'
         WHERE seen.divergence->>(was.clause->>'id') <> 'kept')) END AS variant
   FROM version origin
   JOIN solution own ON own.origin_version_id = origin.id
   JOIN municipality m ON m.id = own.municipality_id
   LEFT JOIN version released ON released.solution_id = own.id AND released.release = 'released'
   LEFT JOIN version seen ON seen.id = own.published_version_id AND seen.audience && $2::text[]
   LEFT JOIN version base ON base.id = seen.base_version_id
   WHERE origin.solution_id = $1 AND coalesce(seen.divergence, released.divergence) IS NOT NULL
   ORDER BY seen.published_at, own.id LIMIT ${MAX_FORKS}`,
);

/** Reads how own versions deviate. Whoever asks has made sure that the viewer may know. */
@Injectable()
export class FindDivergence {
  constructor(private readonly database: Database) {}

  of(solutionId: string, actor: Actor): Promise<DivergingForkRow[]> {
    return this.database.read(divergingForks, [solutionId, doorsFor(actor)]);
  }
}
