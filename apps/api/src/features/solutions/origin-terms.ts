import type { GivenConsent } from '@allmende/domain/consent';
import type { PublishedOrigin } from '@allmende/domain/publication-checks';
import { statement } from '../../foundation/database/database.ts';

export interface OriginTerms extends PublishedOrigin {
  /** Inner id of the own version that they are about. */
  readonly id: string;
  readonly solutionId: string;
  readonly consents: readonly GivenConsent[];
}

/** What the owner of an original has agreed to for an own version of it, as SQL writes it; both are expressions for inner ids. */
export const givenConsents = (ownId: string, originId: string): string => `(
  SELECT coalesce(json_agg(json_build_object('purposes', c.purposes,
    'originThen', json_build_object('tlp', c.origin_tlp, 'recipientIds', c.origin_recipients, 'recipientGroupIds', c.origin_recipient_groups),
    'terms', CASE WHEN c.tlp IS NOT NULL THEN json_build_object('tlp', c.tlp, 'recipientIds', c.recipients, 'recipientGroupIds', c.recipient_groups,
      'licence', c.licence) END)), '[]')
  FROM consent c WHERE c.fork_solution_id = ${ownId} AND c.origin_solution_id = ${originId} AND c.state = 'given')`;

/**
 * The terms under which the origins of own versions ($1) are passed on, whoever asks: they bind also where the origin is
 * no longer seen. $2 names the version of the origin that a certain version was made from; null for that of today.
 */
export const originTerms = statement<OriginTerms>(
  'origin-terms',
  `SELECT own.id, v.solution_id AS "solutionId", s.tlp, s.municipality_id AS "ownerId", municipalities_named(s.recipients || s.municipality_id, s.recipient_groups) AS "recipientIds",
     s.recipient_groups AS "recipientGroupIds",
     v.content->'metadata'->>'licence' AS licence, v.content->'metadata'->>'title' AS title, v.content->'metadata'->>'summary' AS summary,
     ${givenConsents('own.id', 's.id')} AS consents
   FROM solution own JOIN version v ON v.id = coalesce($2::uuid, own.origin_version_id) JOIN solution s ON s.id = v.solution_id
   WHERE own.id = ANY($1::uuid[])`,
);
