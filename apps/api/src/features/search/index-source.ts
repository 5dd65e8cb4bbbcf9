import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { toText } from '@allmende/domain/markdown';
import { summary, type Rating } from '@allmende/domain/ratings';
import { variablesIn } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import {
  toDocument,
  type Seal,
  type SolutionCard,
  type SolutionDocument,
} from '@allmende/search-index/solution-document';
import { Database, statement } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';

interface SourceRow {
  id: string;
  slug: string;
  kind: SolutionCard['kind'];
  tlp: Tlp;
  audience: string[];
  municipality: { id: string; ags: string; name: string; land: string };
  number: string;
  seal: Seal;
  publishedAt: number;
  reviewDate: number | null;
  content: Content;
  adoptionCount: number;
  inForceCount: number;
  ratings: Rating[];
}

const columns = `s.id, s.slug, s.kind, s.tlp, s.audience,
  json_build_object('id', m.id, 'ags', m.ags, 'name', m.name, 'land', m.land) AS municipality,
  v.number, v.seal, extract(epoch FROM v.published_at)::float8 AS "publishedAt",
  extract(epoch FROM v.review_date)::float8 AS "reviewDate", v.content,
  (SELECT count(*)::int FROM adoption_standing a WHERE a.solution_id = s.id AND a.status NOT IN ('noted', 'dismissed', 'ended')) AS "adoptionCount",
  (SELECT count(*)::int FROM adoption_standing a WHERE a.solution_id = s.id AND a.status IN ('inForce', 'effectivenessChecked')) AS "inForceCount",
  (SELECT coalesce(json_agg(json_build_object('understandable', r.understandable, 'adaptable', r.adaptable, 'complete', r.complete,
     'effortAsStated', r.effort_as_stated)), '[]') FROM rating r WHERE r.solution_id = s.id) AS ratings`;

const published = `FROM solution s JOIN municipality m ON m.id = s.municipality_id JOIN version v ON v.id = s.published_version_id`;

const byIds = statement<SourceRow>(
  'index-source-by-ids',
  `SELECT ${columns} ${published} WHERE s.id = ANY($1::uuid[])`,
);
const after = statement<SourceRow>(
  'index-source-after',
  `SELECT ${columns} ${published} WHERE s.id > $1 ORDER BY s.id LIMIT $2`,
);
/** Over what is for everybody: ratings of the rest must not move what is shown of others. */
const catalogueMean = statement<{ mean: number | null }>(
  'catalogue-mean',
  `SELECT avg((r.understandable + r.adaptable + r.complete + r.effort_as_stated) / 4.0)::float8 AS mean
   FROM rating r JOIN solution s ON s.id = r.solution_id WHERE 'everyone' = ANY(s.audience)`,
);

/** What the index should say, read from the rows as they are now. */
@Injectable()
export class IndexSource {
  constructor(private readonly database: Database) {}

  /** Documents of those of these solutions that are published; the others have no business in the index. */
  async documentsOf(ids: readonly string[]): Promise<SolutionDocument[]> {
    const [rows, mean] = await Promise.all([this.database.read(byIds, [ids]), this.mean()]);
    return documentsOf(rows, mean);
  }

  /** The whole published catalogue, batch by batch. */
  async *all(batchSize = 500): AsyncGenerator<SolutionDocument[]> {
    const mean = await this.mean();
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.read(after, [last, batchSize]);
      if (rows.length === 0) return;
      yield await documentsOf(rows, mean);
      last = rows.at(-1)!.id;
    }
  }

  private async mean(): Promise<number | null> {
    return (await this.database.read(catalogueMean))[0]?.mean ?? null;
  }
}

/**
 * One after the other, with a turn for everybody else in between: taking a long German text apart costs a tenth of a
 * second, and the same process answers people.
 */
async function documentsOf(rows: readonly SourceRow[], mean: number | null): Promise<SolutionDocument[]> {
  const documents: SolutionDocument[] = [];
  for (const row of rows) {
    documents.push(documentOf(row, mean));
    await nextTurn();
  }
  return documents;
}

function documentOf(row: SourceRow, mean: number | null): SolutionDocument {
  const { metadata, clauses } = row.content;
  const variables = [...row.content.variables, ...profileLabels.de];
  const { average, count } = summary(row.ratings, mean);
  return toDocument({
    id: outside('solution', row.id),
    slug: row.slug,
    title: metadata.title,
    shortVersion: metadata.shortVersion,
    summary: metadata.summary,
    kind: row.kind,
    type: metadata.type,
    topics: metadata.topics,
    departments: [...new Set([...metadata.departmentsUse, ...metadata.departmentsInvolve])],
    requirements: [...new Set([...metadata.requirements, ...clauses.flatMap((clause) => clause.requirements)])],
    sizeClasses: metadata.sizeClasses,
    land: row.municipality.land,
    municipality: {
      id: outside('municipality', row.municipality.id),
      ags: row.municipality.ags,
      name: row.municipality.name,
    },
    tlp: row.tlp,
    audience: row.audience,
    licence: metadata.licence,
    keywords: metadata.keywords,
    seal: row.seal,
    effort: metadata.effort,
    offline: metadata.offline,
    staffCouncil: metadata.staffCouncil,
    sample: metadata.sample,
    versionNumber: row.number,
    publishedAt: Math.floor(row.publishedAt),
    reviewDate: row.reviewDate,
    variableCount: variablesIn(row.content).size,
    adoptionCount: row.adoptionCount,
    inForceCount: row.inForceCount,
    rating: { average, count },
    bodies: clauses.map(({ heading, body }) => ({
      heading: toText(heading, { variables }),
      text: toText(body, { variables }),
    })),
  });
}
