import { contentHash } from '@allmende/document-formats/archive/content-hash';
import { type Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';

/** What a solution of an archive is to this platform. */
export type Standing = 'new' | 'taken' | 'own' | 'sameContent';

export interface Known {
  readonly standing: Exclude<Standing, 'new'>;
  /** Inner id of the solution that it is here. */
  readonly solutionId: string;
}

const byId = statement<{ sourceId: string; solutionId: string; standing: 'taken' | 'own' }>(
  'known-by-id',
  `SELECT source_id AS "sourceId", solution_id AS "solutionId", 'taken' AS standing FROM taken_solution t
   JOIN solution s ON s.id = t.solution_id AND s.municipality_id = t.municipality_id
   WHERE t.municipality_id = $1 AND t.source_id = ANY($2::text[])
   UNION ALL SELECT 'sol_' || id, id, 'own' FROM solution WHERE municipality_id = $1 AND id = ANY($3::uuid[])`,
);
/** The same content has the same title. */
const byTitle = statement<{ solutionId: string; content: unknown }>(
  'known-by-title',
  `SELECT v.solution_id AS "solutionId", v.content FROM version v JOIN solution s ON s.id = v.solution_id
   WHERE s.municipality_id = $1 AND v.content->'metadata'->>'title' = ANY($2::text[])`,
);

interface Told {
  readonly sourceId: string;
  readonly title: string;
  readonly contentHash: string;
}

/**
 * Which solutions of an archive the municipality has already: its own by their ids, taken over before, or of the same
 * content. Only its own are looked at: an archive that names somebody else's id learns nothing by it.
 */
export async function knownSolutions(
  read: Database['read'] | Work['run'],
  municipalityId: string,
  solutions: readonly Told[],
): Promise<Map<string, Known>> {
  const sources = solutions.map(({ sourceId }) => sourceId);
  const ids = sources.flatMap((source) => inside('solution', source) ?? []);
  const known = new Map<string, Known>();
  for (const { sourceId, solutionId, standing } of await read(byId, [municipalityId, sources, ids]))
    known.set(sourceId, { standing, solutionId });
  const others = solutions.filter(({ sourceId }) => !known.has(sourceId));
  const rows = others.length > 0 ? await read(byTitle, [municipalityId, others.map(({ title }) => title)]) : [];
  const same = new Map(rows.map(({ content, solutionId }) => [contentHash(content), solutionId]));
  for (const { sourceId, contentHash: hash } of others) {
    const solutionId = same.get(hash);
    if (solutionId !== undefined) known.set(sourceId, { standing: 'sameContent', solutionId });
  }
  return known;
}
