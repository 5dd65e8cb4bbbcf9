import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people come in and go: invitations, and what is left of a membership that has ended. */
export class Members1764000030100 implements MigrationInterface {
  name = 'Members1764000030100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership
        ADD revision integer NOT NULL DEFAULT 1,
        -- Why somebody vouched for an address outside the list of domains, and who.
        ADD vouch_reason text NOT NULL DEFAULT '',
        ADD vouched_by uuid REFERENCES account;

      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL REFERENCES municipality,
        email citext NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('reader','editor','releaser','administrator')),
        function text NOT NULL DEFAULT '',
        vouch_reason text NOT NULL DEFAULT '',
        -- SHA-256 of what the link carries.
        token_hash bytea NOT NULL UNIQUE,
        -- Null: the Städtetag, on approving the admission.
        invited_by uuid REFERENCES account,
        admission_id uuid REFERENCES admission ON DELETE SET NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','accepted','withdrawn')),
        invited_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        account_id uuid REFERENCES account,
        revision integer NOT NULL DEFAULT 1,
        CHECK ((state = 'open') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX invitation_open ON invitation (municipality_id, email) WHERE state = 'open';
      CREATE INDEX invitation_email ON invitation (email);
      CREATE INDEX invitation_municipality ON invitation (municipality_id, sent_at);

      -- So that colleagues see what there is to take over, and the person what has happened.
      CREATE TABLE ended_membership (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        municipality_id uuid NOT NULL REFERENCES municipality,
        role text NOT NULL,
        function text NOT NULL DEFAULT '',
        began_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL DEFAULT now(),
        -- The person themselves, where they left.
        ended_by uuid REFERENCES account
      );
      CREATE INDEX ended_membership_account ON ended_membership (account_id, ended_at);
      CREATE INDEX ended_membership_municipality ON ended_membership (municipality_id, ended_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
