import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in through a municipality's own identity provider (OpenID Connect). */
export class IdentityProviders1764000026100 implements MigrationInterface {
  name = 'IdentityProviders1764000026100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_provider (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
        label text NOT NULL,
        issuer text NOT NULL,
        client_id text NOT NULL,
        -- Encrypted with a key that is not in the database.
        client_secret bytea NOT NULL,
        -- What it speaks for; null where several municipalities share it.
        municipality_id uuid REFERENCES municipality,
        -- What a session through it opens at most.
        role_limit text NOT NULL CHECK (role_limit IN ('reader','editor','releaser','administrator')),
        -- Claim whose values are roles here, by this map; without it only accounts that are there come in.
        role_claim text,
        role_map jsonb NOT NULL DEFAULT '{}',
        -- Values of amr or acr that are believed to be a second factor.
        second_factor text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (issuer, client_id)
      );
      CREATE TABLE provider_identity (
        provider_id uuid NOT NULL REFERENCES identity_provider ON DELETE CASCADE,
        subject text NOT NULL,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (provider_id, subject)
      );
      CREATE INDEX provider_identity_account ON provider_identity (account_id);
      ALTER TABLE session
        ADD provider_id uuid REFERENCES identity_provider ON DELETE CASCADE,
        ADD provider_subject text,
        ADD provider_session text,
        ADD role_limit text CHECK (role_limit IN ('reader','editor','releaser','administrator')),
        ADD id_token bytea;
      CREATE INDEX session_provider ON session (provider_id, provider_subject) WHERE provider_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
