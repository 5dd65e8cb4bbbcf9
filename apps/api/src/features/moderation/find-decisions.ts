import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database, statement } from '../../foundation/database/database.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { Decision } from './moderation-case.type.ts';

const decisionsOf = statement<Decision & { caseId: string }>(
  'decisions-of-cases',
  `SELECT d.case_id AS "caseId", d.outcome, d.reason, d.statement, d.decided_at AS "decidedAt", a.name AS "decidedBy"
   FROM decision d JOIN account a ON a.id = d.account_id WHERE d.case_id = ANY($1::uuid[]) ORDER BY d.decided_at`,
);

/** Decisions of cases; whoever asks has seen the case. */
@Injectable()
export class FindDecisions {
  constructor(private readonly database: Database) {}

  loader(context: RequestContext): DataLoader<string, Decision[] | null> {
    return loaderIn(context, 'decisionsByCase', async (ids) => {
      const rows = await this.database.read(decisionsOf, [ids]);
      return Map.groupBy(rows, ({ caseId }) => caseId);
    });
  }
}
