import type { Terms } from '@allmende/domain/fork';
import { statement } from '../../foundation/database/database.ts';

/** The terms under which the version of an origin is passed on, whoever asks: they bind its forks also when it is no longer seen. */
export const originTerms = statement<Terms & { id: string; solutionId: string }>(
  'origin-terms',
  `SELECT v.id, v.solution_id AS "solutionId", s.tlp, s.recipients || s.municipality_id AS "recipientIds", v.content->'metadata'->>'licence' AS licence
   FROM version v JOIN solution s ON s.id = v.solution_id WHERE v.id = ANY($1::uuid[])`,
);
