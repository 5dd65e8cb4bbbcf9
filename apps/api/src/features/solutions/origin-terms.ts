import type { PublishedOrigin } from '@allmende/domain/publication-checks';
import { statement } from '../../foundation/database/database.ts';

export interface OriginTerms extends PublishedOrigin {
  readonly id: string;
  readonly solutionId: string;
}

/** The terms under which the version of an origin is passed on, whoever asks: they bind its forks also when it is no longer seen. */
export const originTerms = statement<OriginTerms>(
  'origin-terms',
  `SELECT v.id, v.solution_id AS "solutionId", s.tlp, s.municipality_id AS "ownerId", s.recipients || s.municipality_id AS "recipientIds",
     v.content->'metadata'->>'licence' AS licence, v.content->'metadata'->>'title' AS title, v.content->'metadata'->>'summary' AS summary
   FROM version v JOIN solution s ON s.id = v.solution_id WHERE v.id = ANY($1::uuid[])`,
);
