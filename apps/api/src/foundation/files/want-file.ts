import { statement } from '../database/database.ts';

/** Notes a file as wanted now and, inside a transaction, holds its row until the end. */
export const wantFile = statement(
  'want-file',
  `INSERT INTO stored_file (sha256, size) VALUES ($1, $2) ON CONFLICT (sha256) DO UPDATE SET wanted_at = now()`,
);
