import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Taking over what is new in the original: decisions, and what it takes to undo them. */
export class Merges1764000003000 implements MigrationInterface {
  name = 'Merges1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE merge (
        id uuid PRIMARY KEY,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        base_version_id uuid NOT NULL REFERENCES version,
        theirs_version_id uuid NOT NULL REFERENCES version,
        -- SHA-256 of the own content on which the decisions were made: what is finished is what was looked at.
        own_digest text NOT NULL,
        state text NOT NULL CHECK (state IN ('open','finished','undone','abandoned')),
        decisions jsonb NOT NULL DEFAULT '{}',
        seen jsonb NOT NULL DEFAULT '{}',
        revision integer NOT NULL DEFAULT 1,
        -- Once finished: which working copy it was written to, what stood there before, and what was written.
        written_version_id uuid REFERENCES version ON DELETE SET NULL,
        before jsonb,
        written jsonb,
        started_by uuid REFERENCES account,
        started_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        ended_by uuid REFERENCES account,
        ended_at timestamptz,
        CHECK ((state = 'open') = (ended_at IS NULL)),
        CHECK (state <> 'finished' OR (before IS NOT NULL AND written IS NOT NULL))
      );
      -- At most one open merge per own version.
      CREATE UNIQUE INDEX merge_open ON merge (solution_id) WHERE state = 'open';
      CREATE INDEX merge_solution ON merge (solution_id, started_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
