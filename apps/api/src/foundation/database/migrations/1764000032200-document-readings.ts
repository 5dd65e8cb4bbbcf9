import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that were read and wait for a person: with what was found in them, and what was decided about it. */
export class DocumentReadings1764000032200 implements MigrationInterface {
  name = 'DocumentReadings1764000032200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_reading (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        municipality_id uuid NOT NULL REFERENCES municipality,
        -- The working copy that it goes back into; null where it becomes a new solution.
        solution_id uuid REFERENCES solution ON DELETE CASCADE,
        file_name text NOT NULL,
        file_size bigint NOT NULL CHECK (file_size >= 0),
        -- Null once it was refused: nothing of such a file stays.
        sha256 text REFERENCES stored_file,
        -- The conversion that reads it, or read it last.
        conversion_id uuid,
        options jsonb NOT NULL,
        result jsonb,
        refusal jsonb,
        choices jsonb NOT NULL DEFAULT '{"traces":[],"pictures":[]}',
        revision integer NOT NULL DEFAULT 1,
        -- From then on it only leads to the solution that it became.
        taken_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (refusal IS NULL OR (sha256 IS NULL AND result IS NULL)),
        CHECK (taken_at IS NULL OR (sha256 IS NULL AND result IS NULL AND solution_id IS NOT NULL))
      );
      CREATE INDEX document_reading_account ON document_reading (account_id, created_at);
      CREATE INDEX document_reading_solution ON document_reading (solution_id) WHERE solution_id IS NOT NULL;
      CREATE INDEX document_reading_created ON document_reading (created_at);
      CREATE INDEX document_reading_file ON document_reading (sha256) WHERE sha256 IS NOT NULL;
      CREATE INDEX document_reading_pictures ON document_reading USING gin ((result->'pictures') jsonb_path_ops)
        WHERE result->'pictures' <> '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
