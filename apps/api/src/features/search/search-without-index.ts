import { Injectable } from '@nestjs/common';
import type { Content } from '@allmende/domain/content';
import type { SolutionCard } from '@allmende/search-index/solution-document';
import { Database, statement } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import type { SearchArguments } from './search-arguments.ts';

type CardRow = Omit<SolutionCard, 'municipality' | 'rating' | 'id' | keyof Shown> & {
  id: string;
  municipality: { id: string; ags: string; name: string };
  metadata: Content['metadata'];
  total: number;
};
type Shown = Pick<Content['metadata'], 'title' | 'shortVersion' | 'summary'>;

/** Words in titles (also inside compounds) and stems in clauses; kind and type as the only filters. */
const simpleSearch = statement<CardRow>(
  'search-without-index',
  `WITH found AS (
     SELECT s.id, (s.title ILIKE '%' || $2 || '%')::int * 10 + coalesce((
       SELECT max(ts_rank(c.words, plainto_tsquery('german', $1))) FROM clause c
       WHERE c.version_id = s.published_version_id AND c.words @@ plainto_tsquery('german', $1)), 0) AS rank
     FROM solution s
     WHERE s.published_version_id IS NOT NULL AND s.audience && $3::text[]
       AND ($4::text[] IS NULL OR s.kind = ANY($4)) AND ($5::text[] IS NULL OR s.type = ANY($5))
       AND ($1 = '' OR s.title ILIKE '%' || $2 || '%'
         OR EXISTS (SELECT 1 FROM clause c WHERE c.version_id = s.published_version_id AND c.words @@ plainto_tsquery('german', $1)))
   )
   SELECT s.id, s.slug, s.kind, s.type, s.tlp, v.seal, v.number AS "versionNumber", v.content->'metadata' AS metadata,
     extract(epoch FROM v.published_at)::float8 AS "publishedAt", extract(epoch FROM v.review_date)::float8 AS "reviewDate",
     json_build_object('id', m.id, 'ags', m.ags, 'name', m.name) AS municipality, m.land,
     jsonb_array_length(v.content->'variables') AS "variableCount",
     (SELECT count(*)::int FROM adoption_standing a WHERE a.solution_id = s.id AND a.status NOT IN ('noted', 'dismissed', 'ended')) AS "adoptionCount",
     (SELECT count(*)::int FROM adoption_standing a WHERE a.solution_id = s.id AND a.status IN ('inForce', 'effectivenessChecked')) AS "inForceCount",
     (SELECT count(*)::int FROM found) AS total
   FROM found JOIN solution s ON s.id = found.id JOIN version v ON v.id = s.published_version_id JOIN municipality m ON m.id = s.municipality_id
   ORDER BY found.rank DESC, s.published_at DESC, s.id LIMIT $6 OFFSET $7`,
);

/** The search while Meilisearch does not answer: fewer words found, no facets, but the same doors. */
@Injectable()
export class SearchWithoutIndex {
  constructor(private readonly database: Database) {}

  async search(
    { query, filter }: SearchArguments,
    limit: number,
    offset: number,
    audience: readonly string[],
  ): Promise<{ cards: SolutionCard[]; total: number }> {
    const words = query.slice(0, 200).trim();
    const pattern = words.replace(/[\\%_]/g, '\\$&');
    const rows = await this.database.readBehind(audience, simpleSearch, [
      words,
      pattern,
      audience,
      filter?.kind ?? null,
      filter?.type ?? null,
      limit,
      offset,
    ]);
    return { cards: rows.map(cardOf), total: rows[0]?.total ?? 0 };
  }
}

function cardOf({ metadata, total: _total, ...row }: CardRow): SolutionCard {
  const {
    title,
    shortVersion,
    summary,
    topics,
    requirements,
    sizeClasses,
    licence,
    keywords,
    effort,
    offline,
    staffCouncil,
    sample,
  } = metadata;
  return {
    ...row,
    ...{
      title,
      shortVersion,
      summary,
      topics,
      requirements,
      sizeClasses,
      licence,
      keywords,
      effort,
      offline,
      staffCouncil,
      sample,
    },
    id: outside('solution', row.id),
    departments: [...metadata.departmentsUse, ...metadata.departmentsInvolve],
    rating: { average: null, count: 0 },
  };
}
