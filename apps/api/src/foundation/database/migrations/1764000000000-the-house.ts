import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the main loop: who, what, and what became of it. */
export class TheHouse1764000000000 implements MigrationInterface {
  name = 'TheHouse1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE municipality (
        id uuid PRIMARY KEY,
        ags text NOT NULL UNIQUE CHECK (ags ~ '^[0-9]{5}([0-9]{3})?$'),
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('city','town','municipality','district','association')),
        land text NOT NULL CHECK (land ~ '^[A-Z]{2}$'),
        population integer,
        size_class text NOT NULL CHECK (size_class IN ('LAND','KLEIN','MITTEL','GROSS')),
        association_membership text NOT NULL CHECK (association_membership IN ('direct','indirect','none')),
        latitude double precision, longitude double precision, map_x double precision, map_y double precision,
        participates boolean NOT NULL DEFAULT false,
        -- Whether asking for a release and releasing take two people.
        four_eyes boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX municipality_name ON municipality (name COLLATE "de-x-icu", id);

      CREATE TABLE city_profile (
        municipality_id uuid PRIMARY KEY REFERENCES municipality,
        "values" jsonb NOT NULL DEFAULT '{}',
        revision integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email citext NOT NULL UNIQUE,
        name text NOT NULL,
        password_hash text,
        platform_role text CHECK (platform_role IN ('moderator','expert','operator')),
        leaflet_version integer,
        demo_role text,
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz
      );
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        municipality_id uuid NOT NULL REFERENCES municipality,
        role text NOT NULL CHECK (role IN ('reader','editor','releaser','administrator')),
        function text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (account_id, municipality_id)
      );
      CREATE INDEX membership_municipality ON membership (municipality_id);
      -- Sessions are looked up by the hash of their token: whoever reads this table cannot sign in with it.
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account ON session (account_id);
      -- Counters of attempts, in the shape that rate-limiter-flexible asks for.
      CREATE TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE solution (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        municipality_id uuid NOT NULL REFERENCES municipality,
        tlp text NOT NULL CHECK (tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT')),
        recipients uuid[] NOT NULL DEFAULT '{}',
        origin_version_id uuid,
        -- Copies of the newest version's title and type, so that lists need no content.
        title text NOT NULL,
        type text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('policy','template','tool')),
        -- The doors of the published version (empty while there is none), as the domain's audienceOf derives them.
        audience text[] NOT NULL DEFAULT '{}',
        published_version_id uuid,
        published_at timestamptz,
        working_version_id uuid,
        "values" jsonb NOT NULL DEFAULT '{}',
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX solution_newest ON solution (published_at DESC, id DESC) WHERE published_version_id IS NOT NULL;
      CREATE INDEX solution_title ON solution (title COLLATE "C", id) WHERE published_version_id IS NOT NULL;
      CREATE INDEX solution_municipality ON solution (municipality_id, updated_at DESC);
      CREATE INDEX solution_origin ON solution (origin_version_id) WHERE origin_version_id IS NOT NULL;
      CREATE INDEX solution_title_words ON solution USING gin (title gin_trgm_ops);
      -- Addresses stay valid: a renamed solution is found under its old slugs too.
      CREATE TABLE solution_slug (
        slug text PRIMARY KEY,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE
      );

      CREATE TABLE version (
        id uuid PRIMARY KEY,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        number text,
        release text NOT NULL CHECK (release IN ('draft','awaitingRelease','released','superseded')),
        publication text NOT NULL CHECK (publication IN ('none','submitted','inReview','changesRequested','rejected','published','replaced','withdrawn')),
        seal text NOT NULL DEFAULT 'unchecked' CHECK (seal IN ('unchecked','formallyChecked','professionallyChecked','proven','recommended')),
        change_class text CHECK (change_class IN ('editorial','substantive','legal')),
        change_note text NOT NULL DEFAULT '',
        content jsonb NOT NULL,
        -- The clauses as sanitised HTML: rendered once when written, not at every reading.
        rendered jsonb NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        audience text[] NOT NULL,
        created_by uuid REFERENCES account,
        requested_by uuid REFERENCES account,
        released_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz,
        published_at timestamptz,
        review_date date,
        UNIQUE (solution_id, number),
        -- Nothing is published that its city has not released.
        CHECK (publication = 'none' OR release IN ('released','superseded')),
        CHECK ((number IS NULL) = (release IN ('draft','awaitingRelease')))
      );
      -- At most one open version per solution: its working copy.
      CREATE UNIQUE INDEX version_working_copy ON version (solution_id) WHERE release IN ('draft','awaitingRelease');
      CREATE INDEX version_solution ON version (solution_id, created_at DESC);
      ALTER TABLE solution
        ADD CONSTRAINT solution_published_version FOREIGN KEY (published_version_id) REFERENCES version DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT solution_working_version FOREIGN KEY (working_version_id) REFERENCES version DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT solution_origin_version FOREIGN KEY (origin_version_id) REFERENCES version DEFERRABLE INITIALLY DEFERRED;

      CREATE FUNCTION version_stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.release <> 'draft' AND NEW.content IS DISTINCT FROM OLD.content THEN
          RAISE EXCEPTION 'version % is frozen', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER version_frozen BEFORE UPDATE OF content ON version FOR EACH ROW EXECUTE FUNCTION version_stays_frozen();

      -- Derived from the content, for search without Meilisearch and for references.
      CREATE TABLE clause (
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        clause_id text NOT NULL,
        position integer NOT NULL,
        heading text NOT NULL,
        requirements text[] NOT NULL DEFAULT '{}',
        words tsvector NOT NULL,
        PRIMARY KEY (version_id, clause_id)
      );
      CREATE INDEX clause_words ON clause USING gin (words);

      CREATE TABLE adoption (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL REFERENCES municipality,
        solution_id uuid NOT NULL REFERENCES solution,
        version_id uuid NOT NULL REFERENCES version,
        own_solution_id uuid REFERENCES solution,
        status text NOT NULL CHECK (status IN ('noted','examining','adapting','inConsultation','inForce','effectivenessChecked','ended','dismissed')),
        since date,
        review_date date,
        visibility text NOT NULL DEFAULT 'members' CHECK (visibility IN ('own','members','public')),
        consulted text[] NOT NULL DEFAULT '{}',
        effort_hours integer CHECK (effort_hours >= 0),
        external_cost integer CHECK (external_cost >= 0),
        changed text NOT NULL DEFAULT '',
        contact_welcome boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (municipality_id, solution_id)
      );
      CREATE INDEX adoption_solution ON adoption (solution_id, updated_at DESC, id DESC);
      -- Who uses what, declared or not: a municipality's own version in force counts as an adoption of its origin's version.
      CREATE VIEW adoption_standing AS
        SELECT municipality_id, solution_id, version_id, status FROM adoption
        UNION ALL
        SELECT DISTINCT ON (own.municipality_id, origin.solution_id) own.municipality_id, origin.solution_id, origin.id, 'inForce'
        FROM version origin JOIN solution own ON own.origin_version_id = origin.id
        WHERE EXISTS (SELECT FROM version v WHERE v.solution_id = own.id AND v.release = 'released')
          AND NOT EXISTS (SELECT FROM adoption a WHERE a.municipality_id = own.municipality_id AND a.solution_id = origin.solution_id);

      CREATE TABLE rating (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL REFERENCES municipality,
        solution_id uuid NOT NULL REFERENCES solution,
        account_id uuid REFERENCES account,
        understandable smallint NOT NULL CHECK (understandable BETWEEN 1 AND 5),
        adaptable smallint NOT NULL CHECK (adaptable BETWEEN 1 AND 5),
        complete smallint NOT NULL CHECK (complete BETWEEN 1 AND 5),
        effort_as_stated smallint NOT NULL CHECK (effort_as_stated BETWEEN 1 AND 5),
        note text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (municipality_id, solution_id)
      );
      CREATE INDEX rating_solution ON rating (solution_id);

      CREATE TABLE discussion (
        id uuid PRIMARY KEY,
        solution_id uuid NOT NULL REFERENCES solution,
        clause_id text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX discussion_solution ON discussion (solution_id, created_at DESC, id DESC);
      CREATE TABLE comment (
        id uuid PRIMARY KEY,
        discussion_id uuid NOT NULL REFERENCES discussion,
        account_id uuid NOT NULL REFERENCES account,
        municipality_id uuid REFERENCES municipality,
        body text NOT NULL,
        -- Sanitised when written; without it, it is rendered when read.
        body_html text,
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz
      );
      CREATE INDEX comment_discussion ON comment (discussion_id, created_at);

      CREATE SEQUENCE moderation_case_number;
      CREATE TABLE moderation_case (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        solution_id uuid NOT NULL REFERENCES solution,
        version_id uuid NOT NULL REFERENCES version,
        state text NOT NULL CHECK (state IN ('open','claimed','waiting','closed')),
        claimed_by uuid REFERENCES account,
        findings jsonb NOT NULL DEFAULT '[]',
        previous_number text,
        submitted_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX moderation_case_queue ON moderation_case (due_at, id) WHERE state <> 'closed';
      CREATE INDEX moderation_case_solution ON moderation_case (solution_id, submitted_at DESC);
      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES moderation_case,
        account_id uuid NOT NULL REFERENCES account,
        outcome text NOT NULL CHECK (outcome IN ('publish','requestChanges','reject')),
        reason text NOT NULL,
        statement text NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX decision_case ON decision (case_id, decided_at);

      -- One row per solution whose appearance in the index may have changed; a counter, no payload: rows coalesce.
      CREATE TABLE index_outbox (
        solution_id uuid PRIMARY KEY,
        changes bigint NOT NULL DEFAULT 1,
        attempts integer NOT NULL DEFAULT 0,
        changed_at timestamptz NOT NULL DEFAULT now(),
        not_before timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX index_outbox_due ON index_outbox (not_before);
      -- Wakes the worker when the change is committed. Its own bookkeeping touches other columns and wakes nobody.
      CREATE FUNCTION index_outbox_wakes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY index_outbox; RETURN NULL; END $$;
      CREATE TRIGGER index_outbox_wake AFTER INSERT OR UPDATE OF changes ON index_outbox FOR EACH STATEMENT EXECUTE FUNCTION index_outbox_wakes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
