import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies that act for municipalities: IT providers beside the municipalities, delegations, and through whom somebody acted. */
export class Delegations1764000031000 implements MigrationInterface {
  name = 'Delegations1764000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A provider has no AGS: its key is given by the operator and looks like none.
      ALTER TABLE municipality DROP CONSTRAINT municipality_ags_check, DROP CONSTRAINT municipality_kind_check;
      ALTER TABLE municipality
        ADD CONSTRAINT municipality_kind_check CHECK (kind IN ('city','town','municipality','district','association','provider')),
        ADD CONSTRAINT municipality_ags_check CHECK (ags ~ CASE kind WHEN 'provider' THEN '^it-[a-z0-9]+(-[a-z0-9]+)*$' ELSE '^[0-9]{5}([0-9]{3})?$' END);

      -- No rule over the register means a provider.
      CREATE OR REPLACE VIEW group_municipality AS
        SELECT g.id AS group_id, m.id AS municipality_id FROM municipality_group g JOIN municipality m
          ON m.kind <> 'provider'
            AND (g.lands <> '{}' OR g.kinds <> '{}' OR g.population_from IS NOT NULL OR g.population_to IS NOT NULL)
            AND (g.lands = '{}' OR m.land = ANY(g.lands)) AND (g.kinds = '{}' OR m.kind = ANY(g.kinds))
            AND (g.population_from IS NULL OR m.population >= g.population_from)
            AND (g.population_to IS NULL OR m.population <= g.population_to)
          OR EXISTS (SELECT FROM municipality_group_member n WHERE n.group_id = g.id AND n.municipality_id = m.id)
        WHERE g.dissolved_at IS NULL;

      CREATE TABLE delegation (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL REFERENCES municipality,
        -- Who acts for it.
        body_id uuid NOT NULL REFERENCES municipality,
        grade text NOT NULL CHECK (grade IN ('edit','release')),
        purpose text NOT NULL CHECK (btrim(purpose) <> ''),
        -- The last day on which it holds.
        ends_on date NOT NULL,
        state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered','withdrawn','refused','active','revoked','laidDown')),
        revision integer NOT NULL DEFAULT 1,
        offered_by uuid NOT NULL REFERENCES account,
        offered_at timestamptz NOT NULL DEFAULT now(),
        answered_by uuid REFERENCES account,
        answered_at timestamptz,
        ended_by uuid REFERENCES account,
        ended_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (municipality_id <> body_id),
        CHECK ((state IN ('withdrawn','refused','revoked','laidDown')) = (ended_at IS NOT NULL)),
        CHECK (state NOT IN ('active','revoked','laidDown') OR answered_at IS NOT NULL)
      );
      -- One at a time between two: what is to be different is changed.
      CREATE UNIQUE INDEX delegation_standing ON delegation (municipality_id, body_id) WHERE state IN ('offered','active');
      -- Every request of somebody signed in asks for it.
      CREATE INDEX delegation_active ON delegation (body_id) INCLUDE (municipality_id, grade, ends_on) WHERE state = 'active';
      CREATE INDEX delegation_municipality ON delegation (municipality_id);
      CREATE INDEX delegation_body ON delegation (body_id);

      -- Through which body somebody spoke or acted; null for the municipality's own people.
      ALTER TABLE comment ADD through_id uuid REFERENCES municipality;
      ALTER TABLE release_step ADD through_id uuid REFERENCES municipality;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
