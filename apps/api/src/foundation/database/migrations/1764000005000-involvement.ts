import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens in the city before a version is in force: who was asked, who handed it over, from when it holds. */
export class Involvement1764000005000 implements MigrationInterface {
  name = 'Involvement1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE version ADD COLUMN valid_from date;
      UPDATE version SET valid_from = (released_at AT TIME ZONE 'Europe/Berlin')::date WHERE released_at IS NOT NULL;

      CREATE TABLE involvement (
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        body text NOT NULL CHECK (body IN ('staffCouncil','dataProtection','isb','leadership','council')),
        state text NOT NULL CHECK (state IN ('asked','agreed','objected','notNeeded')),
        happened_on date NOT NULL,
        note text NOT NULL DEFAULT '',
        -- The state of the text that was spoken about: later saves are told apart from it.
        revision integer NOT NULL,
        account_id uuid REFERENCES account,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (version_id, body)
      );

      -- Append-only: what was asked for, answered and done about the release of a version.
      CREATE TABLE release_step (
        id uuid PRIMARY KEY,
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        action text NOT NULL CHECK (action IN ('requested','declined','takenBack','released')),
        account_id uuid REFERENCES account,
        note text NOT NULL DEFAULT '',
        happened_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX release_step_version ON release_step (version_id, happened_at);

      -- Own versions whose day is still to come: on that day the card of their origin counts one more.
      CREATE TABLE coming_into_force (
        version_id uuid PRIMARY KEY REFERENCES version ON DELETE CASCADE,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        day date NOT NULL
      );
      CREATE INDEX coming_into_force_day ON coming_into_force (day);

      -- Who uses what, declared or not: an own version counts as an adoption from the day on which it holds.
      CREATE OR REPLACE VIEW adoption_standing AS
        SELECT municipality_id, solution_id, version_id, status FROM adoption
        UNION ALL
        SELECT DISTINCT ON (own.municipality_id, origin.solution_id) own.municipality_id, origin.solution_id, origin.id, 'inForce'
        FROM version origin JOIN solution own ON own.origin_version_id = origin.id
        WHERE EXISTS (SELECT FROM version v WHERE v.solution_id = own.id AND v.release IN ('released', 'superseded')
            AND coalesce(v.valid_from, '-infinity') <= (now() AT TIME ZONE 'Europe/Berlin')::date)
          AND NOT EXISTS (SELECT FROM adoption a WHERE a.municipality_id = own.municipality_id AND a.solution_id = origin.solution_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
