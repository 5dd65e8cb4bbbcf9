import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works on a text at this moment. It is worth nothing a minute later, so it is neither logged nor kept. */
export class Editing1764000020000 implements MigrationInterface {
  name = 'Editing1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE editing (
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        -- The clause that is open; null for the outline.
        clause_id text,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (solution_id, account_id)
      );
      CREATE INDEX editing_seen ON editing (seen_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
