import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which files are kept outside the database, and for which solution each was brought. */
export class Files1764000017000 implements MigrationInterface {
  name = 'Files1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Its row is locked by whoever keeps, refers to or removes a file, so that the three never cross.
      CREATE TABLE stored_file (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL CHECK (size >= 0),
        -- When somebody last needed it; what nobody refers to is removed a while after.
        wanted_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX stored_file_wanted ON stored_file (wanted_at);

      -- What a city has brought itself: only that may be referred to, a hash alone opens nothing.
      CREATE TABLE attachment (
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        sha256 text NOT NULL REFERENCES stored_file ON DELETE CASCADE,
        name text NOT NULL,
        media_type text NOT NULL,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (solution_id, sha256, name)
      );
      CREATE INDEX attachment_file ON attachment (sha256);

      -- Finds the versions that refer to a file; versions without files cost nothing.
      CREATE INDEX version_files ON version USING gin ((content->'files') jsonb_path_ops) WHERE content->'files' <> '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
