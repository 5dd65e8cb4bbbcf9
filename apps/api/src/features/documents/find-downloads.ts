import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { cursorOf, keyIn, type Page, type PageArguments, pageOf, pageSize } from '../../foundation/graphql/paging.ts';
import type { Download } from './download.type.ts';

const ofSolution = statement<Download & { sortKey: string; key: string }>(
  'downloads-of-solution',
  `SELECT d.id AS key, 'dow_' || d.id AS id, d.taken_at AS "takenAt", d.taken_at::text AS "sortKey", a.name AS person,
     m.name AS municipality, d.form, d.file_name AS "fileName", d.tlp, v.number
   FROM download d JOIN account a ON a.id = d.account_id JOIN version v ON v.id = d.version_id
     LEFT JOIN municipality m ON m.id = d.municipality_id
   WHERE d.solution_id = $1 AND ($2::timestamptz IS NULL OR (d.taken_at, d.id) < ($2, $3::uuid))
   ORDER BY d.taken_at DESC, d.id DESC LIMIT $4`,
);
const count = statement<{ total: number }>(
  'count-downloads',
  `SELECT count(*)::int AS total FROM download WHERE solution_id = $1`,
);

/** Who has taken something of a solution along; whoever asks has been let in already. */
@Injectable()
export class FindDownloads {
  constructor(private readonly database: Database) {}

  async of(solutionId: string, { first: wanted, after }: PageArguments): Promise<Page<Download>> {
    const first = pageSize(wanted);
    const key = keyIn(after, 'time', 'uuid');
    const [rows, [counted]] = await Promise.all([
      this.database.read(ofSolution, [solutionId, key?.[0] ?? null, key?.[1] ?? null, first + 1]),
      this.database.read(count, [solutionId]),
    ]);
    return pageOf(rows, first, counted?.total ?? 0, key !== null, (row) => cursorOf(row.sortKey, row.key));
  }
}
