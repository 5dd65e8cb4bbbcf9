import { Injectable } from '@nestjs/common';
import { Database, statement } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { ConversionKinds } from './conversion-kinds.ts';
import { turns } from './conversion-queue.ts';
import { conversionColumns, type ConversionRow } from './conversion-row.ts';

/** To a visitor the id is the key; what an account has asked for is for that account alone. */
const byId = statement<ConversionRow>(
  'conversion',
  `SELECT ${conversionColumns} FROM conversion c WHERE c.id = $1 AND (c.account_id IS NULL OR c.account_id = $2)`,
);
const ahead = statement<{ ahead: number }>(
  'conversions-ahead',
  `WITH turns AS (${turns}), mine AS (SELECT * FROM turns WHERE id = $1)
   SELECT (SELECT count(*) FROM turns t, mine WHERE (t.turn, t.served, t.created_at, t.id) < (mine.turn, mine.served, mine.created_at, mine.id))::int
     + (SELECT count(*) FROM conversion WHERE state = 'running' AND lease_until >= now())::int AS ahead`,
);

/** Reads of conversions, for whoever has asked for them. */
@Injectable()
export class FindConversions {
  constructor(
    private readonly database: Database,
    private readonly kinds: ConversionKinds,
  ) {}

  async byId(id: string, { signedIn }: RequestContext): Promise<ConversionRow | null> {
    return (await this.database.read(byId, [id, signedIn?.accountId ?? null]))[0] ?? null;
  }

  /** How many come before it; 0 for what does not wait. */
  async ahead(id: string): Promise<number> {
    return (await this.database.read(ahead, [id]))[0]?.ahead ?? 0;
  }

  /** May who asks have what came of it, today? */
  async isOpen({ id, kind, task }: ConversionRow, context: RequestContext): Promise<boolean> {
    return (await this.kinds.of(kind)?.isOpen({ id, task, context })) ?? false;
  }
}
