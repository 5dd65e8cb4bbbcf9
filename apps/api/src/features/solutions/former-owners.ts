import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { FormerOwner } from './solution.type.ts';

export interface FormerOwnerRow extends FormerOwner {
  readonly municipalityId: string;
  readonly until: Date;
}

/** Whose the version `v` of the solution `s` is: that of the municipality to which it belonged when it was released. */
export const authorOfVersion = (v: string, s: string): string =>
  `coalesce((SELECT h.from_id FROM hand_over h WHERE h.solution_id = ${s}.id AND h.state = 'accepted' AND h.ended_at > ${v}.released_at
    ORDER BY h.ended_at LIMIT 1), ${s}.municipality_id)`;

const formerOwners = statement<FormerOwnerRow & { solutionId: string }>(
  'former-owners',
  `SELECT h.solution_id AS "solutionId", m.id AS "municipalityId", m.ags, m.name, h.ended_at AS until FROM hand_over h JOIN municipality m ON m.id = h.from_id
   WHERE h.solution_id = ANY($1::uuid[]) AND h.state = 'accepted' ORDER BY h.ended_at`,
);

/** Municipalities to which solutions belonged before, many in one query. Whoever asks sees the solutions. */
@Injectable()
export class FormerOwners {
  constructor(private readonly database: Database) {}

  async of(solutionId: string, context: RequestContext): Promise<FormerOwnerRow[]> {
    const load = async (ids: readonly string[]) =>
      Map.groupBy(await this.database.read(formerOwners, [ids]), (row) => row.solutionId);
    return (await loaderIn(context, 'formerOwners', load).load(solutionId)) ?? [];
  }
}
