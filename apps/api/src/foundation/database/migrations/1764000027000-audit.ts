import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what when: appended only, chained by hashes in the order of commit, with opaque ids in place of people. */
export class Audit1764000027000 implements MigrationInterface {
  name = 'Audit1764000027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The only place that knows which person an opaque id stands for. Erasing somebody removes their row and nothing else.
      CREATE TABLE audit_actor (
        account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
        actor_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid()
      );
      INSERT INTO audit_actor (account_id) SELECT id FROM account;
      CREATE FUNCTION account_gets_actor() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO audit_actor (account_id) VALUES (NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER account_actor AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION account_gets_actor();

      -- No foreign keys: an entry outlives what it speaks of.
      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY,
        happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        origin text NOT NULL CHECK (origin IN ('person','visitor','command','job')),
        actor_id uuid,
        municipality_id uuid,
        owner_id uuid,
        verb text NOT NULL CHECK (verb ~ '^[a-z][A-Za-z]*[.][a-z][A-Za-z]*$'),
        subject_kind text NOT NULL CHECK (subject_kind IN ('solution','municipality','account','platform')),
        subject_id uuid,
        facts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(facts) = 'object'),
        CHECK ((origin = 'person') = (actor_id IS NOT NULL))
      );
      CREATE INDEX audit_entry_municipality ON audit_entry (municipality_id);
      CREATE INDEX audit_entry_owner ON audit_entry (owner_id) WHERE owner_id IS NOT NULL;
      CREATE INDEX audit_entry_subject ON audit_entry (subject_id);
      CREATE INDEX audit_entry_actor ON audit_entry (actor_id) WHERE actor_id IS NOT NULL;

      -- The chain, apart from the entries: an entry is linked when its transaction commits, not when it is written.
      CREATE TABLE audit_link (
        position bigint PRIMARY KEY CHECK (position > 0),
        entry_id uuid NOT NULL UNIQUE REFERENCES audit_entry,
        hash bytea NOT NULL CHECK (length(hash) = 32)
      );

      -- The same letters as auditText in the domain.
      CREATE FUNCTION audit_text(entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT '["allmende-audit-1"' || string_agg(',' || coalesce(to_json(part)::text, 'null'), '' ORDER BY place) || ',{' ||
          coalesce((SELECT string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C") FROM jsonb_each(entry.facts)), '') || '}]'
        FROM unnest(ARRAY[entry.id::text, to_char(entry.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.origin,
          entry.actor_id::text, entry.municipality_id::text, entry.owner_id::text, entry.verb, entry.subject_kind, entry.subject_id::text])
          WITH ORDINALITY AS parts(part, place)
      $$;

      -- At the end of a transaction one after the other takes the lock, sees the newest link and adds its own: the order of
      -- the chain is the order of commit, and there is no fork in it.
      CREATE FUNCTION audit_entry_is_linked() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        last audit_link;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('allmende audit'));
        SELECT * INTO last FROM audit_link ORDER BY position DESC LIMIT 1;
        INSERT INTO audit_link (position, entry_id, hash) VALUES (coalesce(last.position, 0) + 1, NEW.id,
          sha256(convert_to(coalesce(encode(last.hash, 'hex'), repeat('0', 64)) || E'\\n' || audit_text(NEW), 'UTF8')));
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audit_entry_link AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION audit_entry_is_linked();

      CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit trail is appended to only' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_stays();
      CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
      CREATE TRIGGER audit_link_stays BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION audit_stays();
      CREATE TRIGGER audit_link_kept BEFORE TRUNCATE ON audit_link FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();

      -- When an account was erased: the row stays, because what it wrote for its municipality stays, but it names nobody.
      ALTER TABLE account ADD COLUMN erased_at timestamptz;

      -- What was removed when, by which rule of retention.
      CREATE TABLE retention_run (
        id uuid PRIMARY KEY,
        rule text NOT NULL,
        ran_at timestamptz NOT NULL,
        removed integer CHECK (removed >= 0),
        -- True where it could not be done; the log says why.
        failed boolean NOT NULL DEFAULT false,
        CHECK (failed = (removed IS NULL))
      );
      CREATE INDEX retention_run_rule ON retention_run (rule, ran_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
