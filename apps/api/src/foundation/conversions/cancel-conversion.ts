import { Injectable } from '@nestjs/common';
import { Database, statement } from '../database/database.ts';
import { inside } from '../database/ids.ts';
import { notFound, Refusal } from '../graphql/refusal.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { FindConversions } from './find-conversions.ts';

const cancel = statement<{ id: string }>(
  'cancel-conversion',
  `WITH gone AS (UPDATE conversion SET state = 'cancelled', lease_until = NULL, finished_at = now()
     WHERE id = $1 AND state IN ('waiting','running') RETURNING id) SELECT id FROM gone`,
);

/** Puts an end to what one has asked for. Whoever is at it notices within a second, and ends the process. */
@Injectable()
export class CancelConversion {
  constructor(
    private readonly database: Database,
    private readonly conversions: FindConversions,
  ) {}

  /** @returns inner id */
  async do(context: RequestContext, conversionId: string): Promise<string> {
    const id = inside('conversion', conversionId);
    const row = id && (await this.conversions.byId(id, context));
    if (!row) throw notFound(['conversionId']);
    // What is made for everybody is nobody's to cancel: others may be waiting for it.
    if (row.isShared) throw new Refusal('NOT_ALLOWED', 'notAllowed');
    await this.database.change(async (work) => {
      work.unrecorded('nothing has come of it that anybody could ask about');
      const [cancelled] = await work.run(cancel, [row.id]);
      if (!cancelled) throw new Refusal('WRONG_STATE', 'conversionOver');
    });
    return row.id;
  }

  /**
   * Ends what nobody waits for any more, by its inner id; what is over stays as it is. It is a change of its own, after
   * that of whoever does not want it: whoever carries it out holds its row first, and only then what it is about.
   */
  async unwanted(id: string | null): Promise<void> {
    if (id === null) return;
    await this.database.change(async (work) => {
      work.unrecorded('nobody waits for it');
      await work.run(cancel, [id]);
    });
  }
}
