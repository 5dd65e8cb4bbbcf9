import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of municipalities as recipients, strict doors, and the day on which a leaflet was acknowledged. */
export class Groups1764000025000 implements MigrationInterface {
  name = 'Groups1764000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipality_group (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (btrim(name) <> ''),
        purpose text NOT NULL DEFAULT '',
        -- The rule: who fits all of it belongs to the group. Without a rule the members are those named one by one.
        lands text[] NOT NULL DEFAULT '{}',
        kinds text[] NOT NULL DEFAULT '{}',
        population_from integer CHECK (population_from >= 0),
        population_to integer CHECK (population_to >= population_from),
        revision integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- A dissolved group opens nothing any more; what names it goes on to name it.
        dissolved_at timestamptz
      );
      CREATE UNIQUE INDEX municipality_group_name ON municipality_group (lower(btrim(name))) WHERE dissolved_at IS NULL;
      CREATE TABLE municipality_group_member (
        group_id uuid NOT NULL REFERENCES municipality_group ON DELETE CASCADE,
        municipality_id uuid NOT NULL REFERENCES municipality,
        PRIMARY KEY (group_id, municipality_id)
      );
      CREATE INDEX municipality_group_member_municipality ON municipality_group_member (municipality_id);

      -- Who belongs to which group today. Rules are asked of the register when somebody looks, nothing is kept.
      CREATE VIEW group_municipality AS
        SELECT g.id AS group_id, m.id AS municipality_id FROM municipality_group g JOIN municipality m
          ON (g.lands <> '{}' OR g.kinds <> '{}' OR g.population_from IS NOT NULL OR g.population_to IS NOT NULL)
            AND (g.lands = '{}' OR m.land = ANY(g.lands)) AND (g.kinds = '{}' OR m.kind = ANY(g.kinds))
            AND (g.population_from IS NULL OR m.population >= g.population_from)
            AND (g.population_to IS NULL OR m.population <= g.population_to)
          OR EXISTS (SELECT FROM municipality_group_member n WHERE n.group_id = g.id AND n.municipality_id = m.id)
        WHERE g.dissolved_at IS NULL;

      ALTER TABLE solution ADD recipient_groups uuid[] NOT NULL DEFAULT '{}';
      -- What an owner agrees to, and what its original was like then, names groups too.
      ALTER TABLE consent ADD recipient_groups uuid[] NOT NULL DEFAULT '{}', ADD origin_recipient_groups uuid[] NOT NULL DEFAULT '{}';
      -- All that are named, one by one or by a group.
      CREATE FUNCTION municipalities_named(recipients uuid[], groups uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN groups = '{}' THEN recipients
          ELSE recipients || ARRAY(SELECT municipality_id FROM group_municipality WHERE group_id = ANY(groups)) END
      $$;

      -- What is AMBER+STRICT stands behind the strict doors from now on, which do not open for providers.
      UPDATE version v SET audience = ARRAY(SELECT CASE WHEN door LIKE 'mun\\_%' THEN 'strict_' || door ELSE door END FROM unnest(v.audience) door)
        FROM solution s WHERE s.id = v.solution_id AND s.tlp = 'AMBER_STRICT';
      UPDATE solution SET audience = ARRAY(SELECT CASE WHEN door LIKE 'mun\\_%' THEN 'strict_' || door ELSE door END FROM unnest(audience) door)
        WHERE tlp = 'AMBER_STRICT';
      INSERT INTO index_outbox (solution_id) SELECT id FROM solution WHERE tlp = 'AMBER_STRICT'
        ON CONFLICT (solution_id) DO UPDATE SET changes = index_outbox.changes + 1;

      -- An acknowledgement counts for a year. When the older ones were given is not known: their year begins today.
      ALTER TABLE account ADD leaflet_at timestamptz;
      UPDATE account SET leaflet_at = now() WHERE leaflet_version IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
