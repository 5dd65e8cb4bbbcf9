import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came in by an archive: taking the same one over twice makes nothing twice. */
export class Archives1764000032300 implements MigrationInterface {
  name = 'Archives1764000032300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE taken_solution (
        municipality_id uuid NOT NULL REFERENCES municipality,
        -- Its id on the platform from which the archive came.
        source_id text NOT NULL,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        taken_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (municipality_id, source_id)
      );
      CREATE INDEX taken_solution_solution ON taken_solution (solution_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
