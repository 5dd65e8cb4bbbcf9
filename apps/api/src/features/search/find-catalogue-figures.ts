import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import type { CatalogueFigures } from './search.type.ts';

const figures = statement<CatalogueFigures>(
  'catalogue-figures',
  `WITH seen AS (SELECT s.id FROM solution s WHERE s.published_version_id IS NOT NULL AND s.audience && $1::text[])
   SELECT (SELECT count(*)::int FROM seen) AS solutions,
     (SELECT count(*)::int FROM municipality WHERE participates AND kind <> 'provider') AS municipalities,
     (SELECT count(*)::int FROM adoption_standing a JOIN seen ON seen.id = a.solution_id WHERE a.status IN ('inForce', 'effectivenessChecked')) AS "adoptionsInForce"`,
);

/** The numbers of the start page, within what the viewer may see. */
@Injectable()
export class FindCatalogueFigures {
  constructor(private readonly database: Database) {}

  async within(actor: Actor): Promise<CatalogueFigures> {
    const doors = doorsFor(actor);
    return (await this.database.readBehind(doors, figures, [doors]))[0]!;
  }
}
