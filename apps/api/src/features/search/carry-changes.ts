import { Inject, Injectable } from '@nestjs/common';
import type { CatalogueIndex } from '@allmende/search-index/catalogue-index';
import { Database, statement } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { CATALOGUE_INDEX } from './catalogue-index.provider.ts';
import { IndexSource } from './index-source.ts';

/** Solutions carried at once: one read, one write, one task. */
const BATCH = 200;
/** Longest wait between attempts, seconds. */
const MAX_DELAY = 60;

interface OutboxRow {
  solution_id: string;
  changes: string;
}

const due = statement<OutboxRow>(
  'outbox-due',
  `SELECT solution_id, changes FROM index_outbox WHERE not_before <= now() ORDER BY not_before LIMIT ${BATCH}`,
);
/** Clears what was carried; a row that has been touched since stays, because its newest change has not been. */
const carried = statement(
  'outbox-carried',
  `DELETE FROM index_outbox o USING unnest($1::uuid[], $2::bigint[]) AS done(solution_id, changes)
   WHERE o.solution_id = done.solution_id AND o.changes = done.changes`,
);
const postponed = statement(
  'outbox-postponed',
  `UPDATE index_outbox SET attempts = attempts + 1, not_before = now() + make_interval(secs => least(${MAX_DELAY}, power(2, attempts)))
   WHERE solution_id = ANY($1::uuid[])`,
);

/** Own versions whose day has come: from today the card of their origin counts one more. */
const daysThatCame = statement(
  'days-that-came',
  `WITH came AS (DELETE FROM coming_into_force WHERE day <= (now() AT TIME ZONE 'Europe/Berlin')::date RETURNING solution_id)
   INSERT INTO index_outbox (solution_id) SELECT DISTINCT solution_id FROM came
   ON CONFLICT (solution_id) DO UPDATE SET changes = index_outbox.changes + 1, not_before = now(), attempts = 0`,
);

/**
 * Makes the index agree with the rows as they are now. Idempotent and blind to order: it carries no payload, it reads
 * again. A row of the outbox goes only when Meilisearch has said that the task succeeded.
 */
@Injectable()
export class CarryChanges {
  constructor(
    private readonly database: Database,
    private readonly source: IndexSource,
    @Inject(CATALOGUE_INDEX) private readonly index: CatalogueIndex,
  ) {}

  /** Carries one batch; only one process at a time may (see IndexWorker). Returns how many rows there were. */
  async batch(): Promise<number> {
    await this.database.read(daysThatCame);
    const rows = await this.database.read(due);
    if (rows.length === 0) return 0;
    const ids = rows.map((row) => row.solution_id);
    try {
      const documents = await this.source.documentsOf(ids);
      const present = new Set(documents.map(({ id }) => id));
      const absent = ids.map((id) => outside('solution', id)).filter((id) => !present.has(id));
      const tasks = [
        ...(documents.length > 0 ? [await this.index.write(documents)] : []),
        ...(absent.length > 0 ? [await this.index.remove(absent)] : []),
      ];
      for (const task of tasks) await this.index.waitFor(task);
    } catch (error) {
      await this.database.read(postponed, [ids]);
      throw error;
    }
    await this.database.read(carried, [ids, rows.map((row) => row.changes)]);
    return rows.length;
  }
}
