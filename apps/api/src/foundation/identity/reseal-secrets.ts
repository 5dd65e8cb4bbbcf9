import { Database, statement, type Work } from '../database/database.ts';
import { KEPT_KEY_BELONGS_TO, KeptKeys } from './kept-keys.ts';
import type { Purpose, Secrets } from './secrets.ts';

/** A column in which something sealed stands. All parts are SQL of our own. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** What tells its rows apart, as text. */
  readonly key: string;
  readonly belongsTo: string;
  readonly purpose: Purpose;
}

/** What of a purpose stands as keyed hashes. */
const hashed = ['recovery'] as const satisfies readonly Purpose[];
const keptKeys: SealedColumn = {
  table: 'kept_key',
  column: 'sealed',
  key: KEPT_KEY_BELONGS_TO,
  belongsTo: KEPT_KEY_BELONGS_TO,
  purpose: 'kept',
};

const BATCH = 200;

export interface Resealed {
  readonly resealed: number;
  /** Where they stand that opened with neither secret. */
  readonly closed: readonly string[];
}

/**
 * Seals everything with the secret of today that was sealed with the one of before. What is sealed with today's already
 * is left alone, so it may be broken off and run again, also while the platform runs.
 */
export class ResealSecrets {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  async do(columns: readonly SealedColumn[]): Promise<Resealed> {
    const kept = new KeptKeys(this.database, this.secrets);
    let resealed = 0;
    const closed: string[] = [];
    await this.database.change(async (work) => {
      work.unrecorded('recorded as a whole at the end');
      for (const purpose of hashed) await kept.keep(work, purpose);
    });
    for (const column of [keptKeys, ...columns]) {
      let after = '';
      for (let batch: Batch; (batch = await this.batch(column, after)).last !== null; after = batch.last) {
        resealed += batch.resealed;
        closed.push(...batch.closed);
      }
    }
    await this.database.change((work) =>
      work.record({
        verb: 'platform.resealSecrets',
        by: 'command',
        about: { kind: 'platform', id: null },
        facts: { resealed, closed: closed.length },
      }),
    );
    return { resealed, closed };
  }

  private batch(column: SealedColumn, after: string): Promise<Batch> {
    return this.database.change(async (work) => {
      work.unrecorded('recorded as a whole at the end');
      const rows = await work.run(foreignRows(column), [this.secrets.mark, after]);
      const closed: string[] = [];
      for (const row of rows) if (!(await this.one(work, column, row))) closed.push(`${column.table} ${row.key}`);
      return { resealed: rows.length - closed.length, closed, last: rows.at(-1)?.key ?? null };
    });
  }

  private async one(work: Work, column: SealedColumn, { key, belongsTo, sealed }: SealedRow): Promise<boolean> {
    const plain = this.secrets.open(column.purpose, sealed, belongsTo);
    if (plain === null) return false;
    await work.run(replace(column), [key, this.secrets.seal(column.purpose, plain, belongsTo)]);
    return true;
  }
}

interface Batch {
  resealed: number;
  closed: string[];
  /** The last row looked at; null where there was none. */
  last: string | null;
}

interface SealedRow {
  key: string;
  belongsTo: string;
  sealed: Buffer;
}

const foreignRows = ({ table, column, key, belongsTo }: SealedColumn) =>
  statement<SealedRow>(
    `sealed-rows-of-${table}`,
    `SELECT ${key} AS key, ${belongsTo} AS "belongsTo", ${column} AS sealed FROM ${table}
     WHERE ${column} IS NOT NULL AND substring(${column} FROM 1 FOR length($1::bytea)) <> $1 AND ${key} > $2
     ORDER BY ${key} LIMIT ${BATCH} FOR UPDATE`,
  );
const replace = ({ table, column, key }: SealedColumn) =>
  statement(`reseal-${table}`, `UPDATE ${table} SET ${column} = $2 WHERE ${key} = $1`);
