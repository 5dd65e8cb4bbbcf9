import type { ArchivedProfile, ArchivedSolution } from '@allmende/domain/archive';
import { statement } from '../../foundation/database/database.ts';

/**
 * As the schema of the archive has them, written by PostgreSQL; ids are outer ones. Read past the second wall: it is the
 * municipality's own, asked for by its administrators. What is others' stands behind the doors that are handed over.
 */
type Row<Data> = { readonly data: Data };

const city = (alias: string) => `json_build_object('ags', ${alias}.ags, 'name', ${alias}.name)`;

/** A solution of anybody, with title and owner where a version of it stands behind one of the doors $2. */
const shown = (solutionId: string) => `(
  SELECT json_build_object('id', 'sol_' || s.id,
    'title', CASE WHEN seen.yes THEN s.title END, 'municipality', CASE WHEN seen.yes THEN ${city('o')} END)
  FROM solution s JOIN municipality o ON o.id = s.municipality_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM version v WHERE v.solution_id = s.id AND v.audience && $2::text[]) AS yes) seen
  WHERE s.id = ${solutionId})`;

export const municipalityOfArchive = statement<{ ags: string; name: string }>(
  'municipality-of-archive',
  `SELECT ags, name FROM municipality WHERE id = $1`,
);

/** What is in the archive, and the labels of it, before anything is written. */
export const archivedSlugs = statement<{
  id: string;
  slug: string;
  tlp: ArchivedSolution['tlp'];
  fileLabels: ArchivedSolution['tlp'][];
}>(
  'archived-slugs',
  `SELECT s.id, s.slug, s.tlp, ARRAY(SELECT DISTINCT f->>'tlp' FROM version v CROSS JOIN LATERAL jsonb_array_elements(v.content->'files') f
     WHERE v.solution_id = s.id AND f->>'tlp' IS NOT NULL) AS "fileLabels"
   FROM solution s WHERE s.municipality_id = $1 ORDER BY s.slug`,
);

/** One solution ($1) with all that belongs to it, seen with the doors $2, as long as it is the municipality's ($3). */
export const archivedSolution = statement<Row<Omit<ArchivedSolution, 'files'>>>(
  'archived-solution',
  `SELECT json_build_object(
     'id', 'sol_' || s.id, 'slug', s.slug, 'tlp', s.tlp, 'values', s."values", 'createdAt', s.created_at, 'updatedAt', s.updated_at,
     'recipients', coalesce((SELECT json_agg(${city('m')} ORDER BY m.ags) FROM municipality m WHERE m.id = ANY(s.recipients)), '[]'),
     'groups', coalesce((SELECT json_agg(json_build_object('id', 'grp_' || g.id, 'name', g.name) ORDER BY g.id)
       FROM municipality_group g WHERE g.id = ANY(s.recipient_groups)), '[]'),
     'origin', (SELECT (to_jsonb(${shown('base.solution_id')})) || jsonb_build_object('versionId', 'ver_' || base.id, 'number', coalesce(base.number, ''),
         'licence', base.content->'metadata'->>'licence',
         'url', CASE WHEN base.audience && $2::text[] THEN (SELECT slug FROM solution WHERE id = base.solution_id) END)
       FROM version base WHERE base.id = s.origin_version_id),
     'versions', (SELECT json_agg(json_build_object(
         'id', 'ver_' || v.id, 'number', v.number, 'release', v.release, 'publication', v.publication, 'seal', v.seal,
         'changeClass', v.change_class, 'changeNote', v.change_note, 'createdAt', v.created_at, 'updatedAt', v.updated_at,
         'releasedAt', v.released_at, 'publishedAt', v.published_at, 'validFrom', v.valid_from, 'reviewDate', v.review_date,
         'values', (SELECT coalesce(jsonb_object_agg(held.key, held.value->>'value'), '{}') FROM released_values r
           CROSS JOIN LATERAL jsonb_each(r."values") held WHERE r.version_id = v.id HAVING count(*) > 0),
         'content', v.content) ORDER BY v.created_at, v.id)
       FROM version v WHERE v.solution_id = s.id)
   ) AS data FROM solution s WHERE s.id = $1 AND s.municipality_id = $3`,
);

export const archivedProfile = statement<Row<ArchivedProfile>>(
  'archived-profile',
  `SELECT json_build_object('values', coalesce(p."values", '{}'), 'fourEyes', m.four_eyes) AS data
   FROM municipality m LEFT JOIN city_profile p ON p.municipality_id = m.id WHERE m.id = $1`,
);

export const archivedLetterhead = statement<{ sha256: string }>(
  'archived-letterhead',
  `SELECT sha256 FROM letterhead WHERE municipality_id = $1`,
);

/** What the municipality says of others' solutions and of its own, in its own words; nobody is named who wrote them. */
export const archivedStatements = {
  adoptions: statement<Row<object>>(
    'archived-adoptions',
    `SELECT json_build_object('solution', ${shown('a.solution_id')}, 'number', v.number, 'ownSolutionId', 'sol_' || a.own_solution_id,
       'status', a.status, 'since', a.since, 'reviewDate', a.review_date, 'visibility', a.visibility, 'consulted', a.consulted,
       'effortHours', a.effort_hours, 'externalCost', a.external_cost, 'changed', a.changed, 'contactWelcome', a.contact_welcome,
       'createdAt', a.created_at, 'updatedAt', a.updated_at) AS data
     FROM adoption a JOIN version v ON v.id = a.version_id WHERE a.municipality_id = $1 ORDER BY a.created_at, a.id`,
  ),
  ratings: statement<Row<object>>(
    'archived-ratings',
    `SELECT json_build_object('solution', ${shown('r.solution_id')}, 'understandable', r.understandable, 'adaptable', r.adaptable,
       'complete', r.complete, 'effortAsStated', r.effort_as_stated, 'note', r.note, 'createdAt', r.created_at, 'updatedAt', r.updated_at) AS data
     FROM rating r WHERE r.municipality_id = $1 ORDER BY r.created_at, r.id`,
  ),
  comments: statement<Row<object>>(
    'archived-comments',
    `SELECT json_build_object('solution', ${shown('d.solution_id')}, 'clauseId', d.clause_id, 'text', c.body, 'createdAt', c.created_at) AS data
     FROM comment c JOIN discussion d ON d.id = c.discussion_id
     WHERE c.municipality_id = $1 AND c.removed_at IS NULL ORDER BY c.created_at, c.id`,
  ),
  proposals: statement<Row<object>>(
    'archived-proposals',
    `SELECT json_build_object('solution', ${shown('p.origin_solution_id')}, 'ownSolutionId', 'sol_' || p.fork_solution_id, 'state', p.state,
       'reason', p.reason, 'licence', p.licence, 'createdAt', p.created_at, 'answeredAt', p.answered_at,
       'clauses', coalesce((SELECT json_agg(json_build_object('clauseId', k.clause_id, 'kind', k.kind, 'state', k.state, 'offered', k.offered) ORDER BY k.position)
         FROM proposal_clause k WHERE k.proposal_id = p.id), '[]')) AS data
     FROM proposal p WHERE p.municipality_id = $1 ORDER BY p.created_at, p.id`,
  ),
} as const;
