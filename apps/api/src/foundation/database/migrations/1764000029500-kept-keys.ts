import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of earlier secrets of the operator, under which codes on paper still stand. */
export class KeptKeys1764000029500 implements MigrationInterface {
  name = 'KeptKeys1764000029500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_key (
        purpose text NOT NULL,
        -- Tells secrets apart and gives none away.
        key_id bytea NOT NULL,
        -- Encrypted with a key that is not in the database.
        sealed bytea NOT NULL,
        PRIMARY KEY (purpose, key_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
