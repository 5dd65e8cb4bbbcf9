import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker is woken by rows: a statement that wrote none used to wake it as well, and it never slept. */
export class WakeByRows1764000019000 implements MigrationInterface {
  name = 'WakeByRows1764000019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER index_outbox_wake ON index_outbox;
      -- However many rows a transaction writes, it is one notice.
      CREATE TRIGGER index_outbox_wake AFTER INSERT OR UPDATE OF changes ON index_outbox FOR EACH ROW EXECUTE FUNCTION index_outbox_wakes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
