import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that wait to be sent, and a second address for people whose town hall is down. */
export class Mail1764000026200 implements MigrationInterface {
  name = 'Mail1764000026200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outgoing_mail (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- A link that no longer counts need not arrive.
        expires_at timestamptz NOT NULL,
        not_before timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0
      );
      CREATE INDEX outgoing_mail_due ON outgoing_mail (not_before);

      ALTER TABLE account ADD contact_email citext, ADD contact_confirmed_at timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
