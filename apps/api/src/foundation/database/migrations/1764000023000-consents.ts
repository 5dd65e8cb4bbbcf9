import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the owner of a narrowed original is asked for by a city with an own version of it, and what became of that. */
export class Consents1764000023000 implements MigrationInterface {
  name = 'Consents1764000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        origin_solution_id uuid NOT NULL REFERENCES solution,
        fork_solution_id uuid NOT NULL REFERENCES solution,
        -- The origin's version that the own version was based on when it was asked.
        base_version_id uuid NOT NULL REFERENCES version,
        municipality_id uuid NOT NULL REFERENCES municipality,
        asked_by uuid REFERENCES account,
        state text NOT NULL CHECK (state IN ('asked','withdrawn','refused','given','takenBack')),
        purposes text[] NOT NULL CHECK (cardinality(purposes) > 0 AND purposes <@ ARRAY['merge','publish']),
        -- On which terms the own version would be published.
        tlp text CHECK (tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT')),
        recipients uuid[] NOT NULL DEFAULT '{}',
        licence text,
        reason text NOT NULL,
        -- What the owner said with its answer.
        answer text NOT NULL DEFAULT '',
        -- Whom the origin was for when its owner agreed, the owner included.
        origin_tlp text CHECK (origin_tlp IN ('CLEAR','GREEN','AMBER','AMBER_STRICT')),
        origin_recipients uuid[],
        answered_by uuid REFERENCES account,
        -- Why the owner took it back.
        end_reason text NOT NULL DEFAULT '',
        ended_by uuid REFERENCES account,
        revision integer NOT NULL DEFAULT 1,
        asked_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        answered_at timestamptz,
        ended_at timestamptz,
        CHECK ((tlp IS NOT NULL) = ('publish' = ANY(purposes))),
        CHECK ((licence IS NOT NULL) = (tlp IS NOT NULL)),
        CHECK ((origin_tlp IS NOT NULL) = (state IN ('given','takenBack'))),
        CHECK ((origin_recipients IS NOT NULL) = (origin_tlp IS NOT NULL)),
        CHECK ((answered_at IS NOT NULL) = (state IN ('refused','given','takenBack')))
      );
      CREATE INDEX consent_origin ON consent (origin_solution_id, asked_at DESC);
      CREATE INDEX consent_fork ON consent (fork_solution_id, asked_at DESC);
      CREATE INDEX consent_municipality ON consent (municipality_id, asked_at DESC);
      -- One question at a time for each own version.
      CREATE UNIQUE INDEX consent_open ON consent (fork_solution_id) WHERE state = 'asked';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
