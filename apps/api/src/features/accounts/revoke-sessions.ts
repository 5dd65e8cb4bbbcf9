import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound } from '../../foundation/graphql/refusal.ts';
import { mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';

const revoke = statement('revoke-session', `DELETE FROM session WHERE account_id = $1 AND id = $2 RETURNING 1`);
export const revokeOthers = statement(
  'revoke-other-sessions',
  `DELETE FROM session WHERE account_id = $1 AND id <> $2`,
);

/** Signs out elsewhere. Nobody is asked who they are for it: it only takes rights away, and may be urgent. */
@Injectable()
export class RevokeSessions {
  constructor(private readonly database: Database) {}

  async one(context: RequestContext, outerId: string): Promise<void> {
    const { accountId } = mustBeSignedIn(context);
    const id = inside('session', outerId);
    if (!id || (await this.database.read(revoke, [accountId, id])).length === 0) throw notFound(['id']);
  }

  async others(context: RequestContext): Promise<void> {
    const { accountId, sessionId } = mustBeSignedIn(context);
    await this.database.read(revokeOthers, [accountId, sessionId]);
  }
}
