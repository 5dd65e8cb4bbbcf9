import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that are made or read in a process of their own: who has asked, how it stands, what came of it. */
export class Conversions1764000032000 implements MigrationInterface {
  name = 'Conversions1764000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conversion (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','running','done','failed','cancelled')),
        -- Who has asked; null for a visitor, to whom the id is the key.
        account_id uuid REFERENCES account,
        -- The session of who asked: what it opens is asked again when the conversion is begun.
        session_id uuid,
        -- For which municipality the person acted.
        municipality_id uuid REFERENCES municipality,
        language text NOT NULL CHECK (language IN ('de','en')),
        -- Ids and options, never a content.
        task jsonb NOT NULL,
        -- All that goes into what is made for everybody; the same is not made twice.
        cache_key text,
        phase text NOT NULL DEFAULT 'start',
        done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
        total integer NOT NULL DEFAULT 0 CHECK (total >= 0),
        attempts integer NOT NULL DEFAULT 0,
        -- Until then whoever has taken it gives a sign of life; else it is taken again.
        lease_until timestamptz,
        problem jsonb,
        notes jsonb NOT NULL DEFAULT '[]',
        file_sha256 text REFERENCES stored_file,
        file_name text,
        file_media_type text,
        file_size bigint,
        result jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        CHECK ((account_id IS NULL) = (session_id IS NULL)),
        CHECK (cache_key IS NULL OR account_id IS NULL),
        CHECK ((state = 'running') = (lease_until IS NOT NULL)),
        CHECK ((state IN ('done','failed','cancelled')) = (finished_at IS NOT NULL)),
        CHECK ((state = 'failed') = (problem IS NOT NULL)),
        CHECK (num_nulls(file_sha256, file_name, file_media_type, file_size) IN (0, 4)),
        CHECK (state = 'done' OR (file_sha256 IS NULL AND result IS NULL))
      );
      CREATE INDEX conversion_queue ON conversion (created_at) WHERE state IN ('waiting','running');
      CREATE INDEX conversion_account ON conversion (account_id) WHERE account_id IS NOT NULL;
      -- Who has been served when: visitors count as one.
      CREATE INDEX conversion_served ON conversion ((coalesce(account_id, '00000000-0000-0000-0000-000000000000')), started_at);
      CREATE INDEX conversion_cache ON conversion (cache_key) WHERE cache_key IS NOT NULL;
      CREATE INDEX conversion_file ON conversion (file_sha256) WHERE file_sha256 IS NOT NULL;
      CREATE INDEX conversion_read_file ON conversion ((task->>'sha256')) WHERE task->>'sha256' IS NOT NULL;
      CREATE INDEX conversion_finished ON conversion (finished_at);

      CREATE FUNCTION conversion_wakes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY conversion; RETURN NULL; END $$;
      CREATE TRIGGER conversion_wake AFTER INSERT ON conversion FOR EACH ROW EXECUTE FUNCTION conversion_wakes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
