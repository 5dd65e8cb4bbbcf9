import { Inject, Injectable } from '@nestjs/common';
import { removedBefore } from '@allmende/domain/retention';
import { Database, statement } from '../../foundation/database/database.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import type { FileStore } from '../../foundation/files/file-store.ts';

const BATCH = 100;

/**
 * By a version, by a proposal whose clauses show it, by a document that was read and waits, by a conversion that has made
 * it or is still to read it, or as a letterhead.
 */
const isReferred = `(EXISTS (SELECT FROM version v WHERE v.content->'files' <> '[]'
  AND v.content->'files' @> jsonb_build_array(jsonb_build_object('sha256', f.sha256)))
  OR EXISTS (SELECT FROM proposal p WHERE p.files <> '[]'
  AND p.files @> jsonb_build_array(jsonb_build_object('sha256', f.sha256)))
  OR EXISTS (SELECT FROM conversion c WHERE c.file_sha256 = f.sha256
  OR (f.sha256 IN (c.task->>'sha256', c.task->>'letterhead') AND c.state IN ('waiting','running')))
  OR EXISTS (SELECT FROM document_reading r WHERE r.sha256 = f.sha256)
  OR EXISTS (SELECT FROM document_reading r WHERE r.result->'pictures' <> '[]'
  AND r.result->'pictures' @> jsonb_build_array(jsonb_build_object('sha256', f.sha256)))
  OR EXISTS (SELECT FROM letterhead l WHERE l.sha256 = f.sha256))`;

const unwanted = statement<{ sha256: string }>(
  'unwanted-files',
  `SELECT f.sha256 FROM stored_file f WHERE f.wanted_at <= $1 AND f.sha256 > $2 AND NOT ${isReferred} ORDER BY f.sha256 LIMIT ${BATCH}`,
);
const holdFile = statement<{ sha256: string }>(
  'hold-unwanted-file',
  `SELECT sha256 FROM stored_file WHERE sha256 = $1 AND ($2::timestamptz IS NULL OR wanted_at <= $2) FOR UPDATE`,
);
const referred = statement<{ referred: boolean }>(
  'file-is-referred',
  `SELECT ${isReferred} AS referred FROM stored_file f WHERE f.sha256 = $1`,
);
/** What was brought for a draft can be put back for a while, even where nothing refers to it. */
const brought = statement<{ sha256: string }>(
  'file-was-brought',
  `SELECT sha256 FROM attachment WHERE sha256 = $1 LIMIT 1`,
);
const forget = statement('forget-file', `DELETE FROM stored_file WHERE sha256 = $1`);

/** Removes files to which nothing refers any more, and never one to which something does. */
@Injectable()
export class RemoveOrphans {
  constructor(
    private readonly database: Database,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** @param before what was wanted later stays. @returns how many were removed */
  async do(before: Date = removedBefore('orphanedFiles', new Date())): Promise<number> {
    let removed = 0;
    for (let after = ''; ;) {
      const files = await this.database.read(unwanted, [before, after]);
      for (const { sha256 } of files) if (await this.one(sha256, before)) removed += 1;
      if (files.length < BATCH) return removed;
      after = files.at(-1)!.sha256;
    }
  }

  /** Removes files at once that somebody has brought and not taken over, unless anybody else needs them. */
  async atOnce(hashes: readonly string[]): Promise<void> {
    for (const sha256 of hashes) {
      const [kept] = await this.database.read(brought, [sha256]);
      if (!kept) await this.one(sha256, null);
    }
  }

  /**
   * Whoever refers to a file holds its row until the reference is committed. So the row is taken first, and only then, in
   * a statement of its own that sees everything committed since, is it asked whether anybody refers to it.
   */
  private one(sha256: string, before: Date | null): Promise<boolean> {
    return this.database.change(async (work) => {
      work.unrecorded('the run that removes it is recorded as a whole');
      const [held] = await work.run(holdFile, [sha256, before]);
      if (!held) return false;
      const [row] = await work.run(referred, [sha256]);
      if (!row || row.referred) return false;
      await work.run(forget, [sha256]);
      await this.store.remove(sha256);
      return true;
    });
  }
}
