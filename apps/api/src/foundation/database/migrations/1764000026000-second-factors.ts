import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person shows of themselves beside the password, what a session has seen of it, and how guessing is slowed down. */
export class SecondFactors1764000026000 implements MigrationInterface {
  name = 'SecondFactors1764000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD factors text[] NOT NULL DEFAULT '{password}',
        -- When the person last showed who they are.
        ADD authenticated_at timestamptz NOT NULL DEFAULT now(),
        ADD last_used_at timestamptz NOT NULL DEFAULT now(),
        -- Browser and system in words; no network address is kept.
        ADD device text NOT NULL DEFAULT '';
      CREATE UNIQUE INDEX session_id ON session (id);

      CREATE TABLE authenticator_app (
        account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
        -- Encrypted with a key that is not in the database.
        secret bytea NOT NULL,
        -- The time step of the last accepted code: no code counts twice.
        last_step bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );
      CREATE INDEX passkey_account ON passkey (account_id);

      -- Challenges, links and codes that count once; the table holds hashes only.
      CREATE TABLE one_time_token (
        token_hash bytea PRIMARY KEY,
        kind text NOT NULL,
        account_id uuid REFERENCES account ON DELETE CASCADE,
        content jsonb NOT NULL DEFAULT '{}',
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX one_time_token_account ON one_time_token (account_id);
      CREATE INDEX one_time_token_expiry ON one_time_token (expires_at);

      -- Browsers that somebody has signed in with before: strangers cannot use up their allowance.
      CREATE TABLE known_device (
        token_hash bytea NOT NULL,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        last_used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_hash, account_id)
      );
      CREATE INDEX known_device_account ON known_device (account_id);
      CREATE TABLE failed_attempt (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        next_at timestamptz NOT NULL,
        forget_at timestamptz NOT NULL
      );
      CREATE INDEX failed_attempt_forget ON failed_attempt (forget_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
