import { Injectable } from '@nestjs/common';
import { retentionRules, type RetentionRule } from '@allmende/domain/retention';
import { Database, statement } from '../../foundation/database/database.ts';
import type { Language } from '../../foundation/graphql/refusal.ts';
import type { RetentionPeriod } from './privacy.type.ts';

interface RunRow {
  rule: string;
  lastRunAt: Date;
  removed: number | null;
  failed: boolean;
  removedInAll: number;
}

const lastRuns = statement<RunRow>(
  'last-retention-runs',
  `SELECT DISTINCT ON (rule) rule, ran_at AS "lastRunAt", removed, failed,
     (sum(removed) OVER (PARTITION BY rule))::int AS "removedInAll" FROM retention_run ORDER BY rule, ran_at DESC, id DESC`,
);

/** The table of periods with what became of it. */
@Injectable()
export class FindRetention {
  constructor(private readonly database: Database) {}

  async all(language: Language): Promise<RetentionPeriod[]> {
    const runs = new Map((await this.database.read(lastRuns)).map((run) => [run.rule, run]));
    return Object.entries<RetentionRule>(retentionRules).map(([key, { seconds, what, from, why }]) => {
      const run = runs.get(key);
      return {
        ...{ key, seconds, what: what[language], from: from[language], why: why[language] },
        lastRunAt: run?.lastRunAt ?? null,
        lastRemoved: run?.removed ?? null,
        lastFailed: run?.failed ?? false,
        removedInAll: run?.removedInAll ?? 0,
      };
    });
  }
}
