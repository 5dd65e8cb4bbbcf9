import { Injectable } from '@nestjs/common';
import type { Content } from '@allmende/domain/content';
import type { ReleasedValues } from '@allmende/domain/released-values';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cityDoor, doorsFor } from '../solutions/find-solution.ts';

/** An own version, as far as the city profile of its municipality stands in it. */
export interface ProfileUseRow {
  solutionId: string;
  municipalityId: string;
  profile: Record<string, string>;
  /** Its own answers. */
  values: Record<string, string>;
  /** Number of the newest released version; null while there is none. */
  number: string | null;
  /** What that version holds fast. */
  released: ReleasedValues;
  /** Texts of the working copy; null while nothing is open. */
  working: Pick<Content, 'clauses' | 'variables'> | null;
}

const profileUses = statement<ProfileUseRow>(
  'profile-uses',
  `SELECT s.id AS "solutionId", s.municipality_id AS "municipalityId", coalesce(p."values", '{}') AS profile, s."values",
     newest.number, coalesce(newest."values", '{}') AS released,
     CASE WHEN w.id IS NOT NULL THEN json_build_object('clauses', w.content->'clauses', 'variables', w.content->'variables') END AS working
   FROM solution s
   LEFT JOIN city_profile p ON p.municipality_id = s.municipality_id
   LEFT JOIN version w ON w.id = s.working_version_id
   LEFT JOIN LATERAL (
     SELECT v.number, held."values" FROM version v LEFT JOIN released_values held ON held.version_id = v.id
     WHERE v.solution_id = s.id AND v.release = 'released' ORDER BY v.created_at DESC LIMIT 1
   ) newest ON true
   WHERE s.municipality_id = ANY($1::uuid[]) AND s.origin_version_id IS NOT NULL AND ${cityDoor('s.municipality_id', 's')} = ANY($2::text[])
   ORDER BY s.title COLLATE "de-x-icu", s.id`,
);

/** Own versions of municipalities with what they take from the profile. Whoever asks has made sure that the viewer acts for them. */
@Injectable()
export class FindProfileUses {
  constructor(private readonly database: Database) {}

  async of(municipalityIds: readonly string[], actor: Actor): Promise<Map<string, ProfileUseRow[]>> {
    return Map.groupBy(
      await this.database.read(profileUses, [municipalityIds, doorsFor(actor)]),
      (row) => row.municipalityId,
    );
  }
}
