import { Injectable } from '@nestjs/common';
import { MIN_SHOWN_RATERS, summary, type RatingSummary } from '@allmende/domain/ratings';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { cityDoor, doorsFor } from '../solutions/find-solution.ts';

/** A rating, for the municipality that gave it. */
export interface RatingRow {
  id: string;
  solutionId: string;
  municipalityId: string;
  understandable: number;
  adaptable: number;
  complete: number;
  effortAsStated: number;
  note: string;
  updatedAt: string | Date;
}

type GivenRow = Pick<RatingRow, 'solutionId' | 'understandable' | 'adaptable' | 'complete' | 'effortAsStated'> & {
  sizeClass: string;
};

const given = statement<GivenRow>(
  'ratings-of-solutions',
  `SELECT r.solution_id AS "solutionId", r.understandable, r.adaptable, r.complete, r.effort_as_stated AS "effortAsStated", m.size_class AS "sizeClass"
   FROM rating r JOIN municipality m ON m.id = r.municipality_id WHERE r.solution_id = ANY($1::uuid[])`,
);

/** Over what is for everybody: ratings of the rest must not move what is shown of others. */
const catalogueMean = statement<{ mean: number | null }>(
  'catalogue-mean',
  `SELECT avg((r.understandable + r.adaptable + r.complete + r.effort_as_stated) / 4.0)::float8 AS mean
   FROM rating r JOIN solution s ON s.id = r.solution_id WHERE 'everyone' = ANY(s.audience)`,
);

const columns = `r.id, r.solution_id AS "solutionId", r.municipality_id AS "municipalityId", r.understandable, r.adaptable, r.complete,
  r.effort_as_stated AS "effortAsStated", r.note, r.updated_at AS "updatedAt"`;

/** Behind the door of the municipality that rated ($2: the viewer's doors). */
const own = `FROM rating r JOIN solution s ON s.id = r.solution_id WHERE ${cityDoor('r.municipality_id', 's')} = ANY($2::text[])`;
const ownOfSolutions = statement<RatingRow>(
  'own-ratings',
  `SELECT ${columns} ${own} AND r.solution_id = ANY($1::uuid[]) ORDER BY r.updated_at DESC`,
);
const ownByIds = statement<RatingRow>('own-ratings-by-ids', `SELECT ${columns} ${own} AND r.id = ANY($1::uuid[])`);

/** Reads of ratings: summaries for everybody, single ratings for those who gave them. */
@Injectable()
export class FindRatings {
  constructor(private readonly database: Database) {}

  /** What the ratings of each solution come to. The catalogue's mean is asked for only where something is shown. */
  async summaries(solutionIds: readonly string[]): Promise<Map<string, RatingSummary>> {
    const ratings = Map.groupBy(await this.database.read(given, [solutionIds]), ({ solutionId }) => solutionId);
    const isAnyShown = [...ratings.values()].some(({ length }) => length >= MIN_SHOWN_RATERS);
    const mean = isAnyShown ? (await this.database.read(catalogueMean))[0]!.mean : null;
    return new Map(solutionIds.map((id) => [id, summary(ratings.get(id) ?? [], mean)]));
  }

  own(solutionIds: readonly string[], actor: Actor): Promise<RatingRow[]> {
    return this.database.read(ownOfSolutions, [solutionIds, doorsFor(actor)]);
  }

  byIds(ids: readonly string[], actor: Actor): Promise<RatingRow[]> {
    return this.database.read(ownByIds, [ids, doorsFor(actor)]);
  }
}
