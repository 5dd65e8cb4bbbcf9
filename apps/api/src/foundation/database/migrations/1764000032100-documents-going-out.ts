import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions go out as Word, PDF and ODT as well, and carry the letterhead of their city. */
export class DocumentsGoingOut1764000032100 implements MigrationInterface {
  name = 'DocumentsGoingOut1764000032100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE download DROP CONSTRAINT download_form_check;
      ALTER TABLE download ADD CONSTRAINT download_form_check
        CHECK (form IN ('markdown', 'data', 'file', 'docx', 'pdf', 'odt'));

      -- One at most: a city has one look.
      CREATE TABLE letterhead (
        municipality_id uuid PRIMARY KEY REFERENCES municipality,
        sha256 text NOT NULL REFERENCES stored_file,
        name text NOT NULL,
        size bigint NOT NULL,
        -- What could not be taken over of it, for those who look after it.
        notes jsonb NOT NULL DEFAULT '[]',
        updated_by uuid REFERENCES account,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX letterhead_file ON letterhead (sha256);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
