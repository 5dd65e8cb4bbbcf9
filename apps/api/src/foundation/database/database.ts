import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../graphql/refusal.ts';
import { appendNote, type AuditNote } from './audit-record.ts';
import { ReaderQuery } from './reader-query.ts';

/** A hand-written read, prepared once per connection under its name (2.7 times as fast as an unnamed one). */
export interface Statement<_Row> {
  readonly name: string;
  readonly text: string;
}

export const statement = <Row>(name: string, text: string): Statement<Row> => ({ name, text });

/** What a change does inside its transaction. */
export interface Work {
  readonly entities: EntityManager;
  /** A hand-written statement inside this transaction. */
  run<Row>(statement: Statement<Row>, values?: unknown[]): Promise<Row[]>;
  /** Notes that this solution may look different in the index: one row per solution, written with the change or not at all. */
  indexChanged(solutionId: string): Promise<void>;
  /** Tells the audit trail what this change does. Every change does so, or says why not. */
  record(note: AuditNote): Promise<void>;
  /** Says in a sentence why this change leaves no trace: it changes nothing, or nothing that anybody would ask about. */
  unrecorded(reason: string): void;
}

const noteIndexChange = `
  INSERT INTO index_outbox (solution_id) VALUES ($1)
  ON CONFLICT (solution_id) DO UPDATE SET changes = index_outbox.changes + 1, not_before = now(), attempts = 0`;

/** The one door to PostgreSQL: hot reads through the pool, writes through a transaction. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: pg.Pool }).master;
  }

  /** As the owner of the tables, who sees everything: for what no viewer asks, and for what is counted past their eyes. */
  async read<Row>(what: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
    return this.rowsOf({ name: what.name, text: what.text, values });
  }

  /**
   * As the reader, for whom only rows behind these doors exist, whatever the statement asks: the second wall under
   * everything that answers a viewer.
   */
  async readBehind<Row>(doors: readonly string[], what: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
    return this.rowsOf(new ReaderQuery(doors, { name: what.name, text: what.text, values }));
  }

  private async rowsOf<Row>(query: pg.QueryConfig | ReaderQuery): Promise<Row[]> {
    try {
      const result = await this.pool.query(query as pg.QueryConfig);
      return result.rows as Row[];
    } catch (error) {
      throw refusalFor(error);
    }
  }

  /**
   * One change, one transaction: all of it happens or nothing.
   * @throws Error where it neither recorded itself nor said why not: no verb is forgotten in the audit trail
   */
  async change<Result>(act: (work: Work) => Promise<Result>): Promise<Result> {
    try {
      return await this.source.transaction(async (entities) => {
        let isAccountedFor = false;
        const result = await act({
          entities,
          run: (what, values = []) => entities.query(what.text, values),
          indexChanged: (solutionId) => entities.query(noteIndexChange, [solutionId]),
          record: (note) => {
            isAccountedFor = true;
            return appendNote(entities, note);
          },
          unrecorded: () => {
            isAccountedFor = true;
          },
        });
        if (!isAccountedFor) throw new Error('A change says what it does: see Work.record and Work.unrecorded.');
        return result;
      });
    } catch (error) {
      throw refusalFor(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** PostgreSQL keeps no null character, in text or in JSON: whoever sends one is told, it is no fault of ours. */
const UNREADABLE = new Set(['22021', '22P05']);

function refusalFor(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNREADABLE.has(code) ? new Refusal('INVALID_INPUT', 'unreadable', [], { detail: 'Unicode' }) : error;
}
