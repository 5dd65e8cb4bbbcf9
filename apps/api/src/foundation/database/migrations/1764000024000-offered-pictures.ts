import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that offered clauses bring along. */
export class OfferedPictures1764000024000 implements MigrationInterface {
  name = 'OfferedPictures1764000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- References to files of the own version, as they were when it was offered: they stay for as long as the proposal.
      ALTER TABLE proposal ADD files jsonb NOT NULL DEFAULT '[]';
      CREATE INDEX proposal_files ON proposal USING gin (files jsonb_path_ops) WHERE files <> '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
