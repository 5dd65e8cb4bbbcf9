import { Inject, Injectable } from '@nestjs/common';
import type { CatalogueIndex } from '@allmende/search-index/catalogue-index';
import { DataSource } from 'typeorm';
import { CATALOGUE_INDEX } from './catalogue-index.provider.ts';
import { IndexSource } from './index-source.ts';
import { INDEX_LOCK } from './index-worker.ts';

/**
 * Builds the index anew from the rows, beside the one in use, and swaps. Workers wait meanwhile; what changed since is in
 * the outbox and is carried afterwards.
 */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly source: IndexSource,
    private readonly database: DataSource,
    @Inject(CATALOGUE_INDEX) private readonly index: CatalogueIndex,
  ) {}

  /** Returns how many solutions the new index holds. */
  async do(): Promise<number> {
    const lock = this.database.createQueryRunner();
    await lock.query(`SELECT pg_advisory_lock(${INDEX_LOCK})`);
    try {
      await this.index.prepare();
      return await this.index.rebuild(this.source.all());
    } finally {
      await lock.query(`SELECT pg_advisory_unlock(${INDEX_LOCK})`);
      await lock.release();
    }
  }
}
