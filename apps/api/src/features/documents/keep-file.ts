import { statement, type Work } from '../../foundation/database/database.ts';
import { type ReceivedFile, StoreFull } from '../../foundation/files/file-store.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';

/** Says for which solution a file was brought: only that may be referred to, a hash alone opens nothing. */
export const bringFile = statement(
  'bring-file',
  `INSERT INTO attachment (solution_id, sha256, name, media_type, created_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
);

/**
 * Keeps a file that has arrived, as part of a change. It was noted as wanted before: so the sweep knows of every kept
 * file, even when this process ends in between.
 */
export async function keepFile(work: Work, file: ReceivedFile): Promise<void> {
  await work.run(wantFile, [file.sha256, file.size]);
  try {
    await file.keep();
  } catch (error) {
    throw error instanceof StoreFull ? new Refusal('STORAGE_FULL', 'storageFull') : error;
  }
}
