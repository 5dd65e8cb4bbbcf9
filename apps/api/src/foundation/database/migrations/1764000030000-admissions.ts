import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How municipalities come in: which mail is theirs, and who has asked for them. */
export class Admissions1764000030000 implements MigrationInterface {
  name = 'Admissions1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipality_domain (
        municipality_id uuid NOT NULL REFERENCES municipality ON DELETE CASCADE,
        domain text NOT NULL CHECK (domain = lower(domain) AND domain LIKE '%.%'),
        since timestamptz NOT NULL DEFAULT now(),
        source text NOT NULL CHECK (source IN ('register','moderation','sample')),
        PRIMARY KEY (municipality_id, domain)
      );

      CREATE TABLE admission (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL REFERENCES municipality,
        name text NOT NULL,
        function text NOT NULL,
        email citext NOT NULL,
        message text NOT NULL DEFAULT '',
        -- The one in which its mails are written.
        language text NOT NULL CHECK (language IN ('de','en')),
        -- That it has expired follows from its age.
        state text NOT NULL DEFAULT 'unconfirmed' CHECK (state IN ('unconfirmed','waiting','approved','refused','withdrawn')),
        created_at timestamptz NOT NULL DEFAULT now(),
        confirmed_at timestamptz,
        due_at timestamptz,
        ended_at timestamptz,
        decided_by uuid REFERENCES account,
        reason text NOT NULL DEFAULT '',
        -- The account that the approval has made or found.
        account_id uuid REFERENCES account,
        revision integer NOT NULL DEFAULT 1,
        CHECK ((state IN ('approved','refused','withdrawn')) = (ended_at IS NOT NULL)),
        CHECK (state <> 'waiting' OR (confirmed_at IS NOT NULL AND due_at IS NOT NULL))
      );
      CREATE INDEX admission_municipality ON admission (municipality_id);
      CREATE INDEX admission_email ON admission (email);
      CREATE INDEX admission_due ON admission (due_at, id) WHERE state = 'waiting';

      -- What the Städtetag asked back, and what was answered.
      CREATE TABLE admission_message (
        id uuid PRIMARY KEY,
        admission_id uuid NOT NULL REFERENCES admission ON DELETE CASCADE,
        -- Null: the applicant, who has no account yet.
        account_id uuid REFERENCES account,
        body text NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX admission_message_admission ON admission_message (admission_id, sent_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
