import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has taken along what is not for everybody. */
export class Downloads1764000025200 implements MigrationInterface {
  name = 'Downloads1764000025200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE download (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        -- Through which municipality it was open to the person; null for the moderation.
        municipality_id uuid REFERENCES municipality,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        form text NOT NULL CHECK (form IN ('markdown', 'data', 'file')),
        -- Of an attached file; null for the document.
        file_name text,
        -- The label under which it was given out, whatever it is today.
        tlp text NOT NULL CHECK (tlp IN ('GREEN','AMBER','AMBER_STRICT')),
        taken_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX download_solution ON download (solution_id, taken_at DESC);
      -- A log is written and read, never changed; it goes with what it speaks of.
      CREATE FUNCTION download_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'download % has happened', OLD.id USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER download_fast BEFORE UPDATE ON download FOR EACH ROW EXECUTE FUNCTION download_stays();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
