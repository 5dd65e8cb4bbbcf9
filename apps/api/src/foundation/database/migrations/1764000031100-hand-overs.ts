import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Solutions that go to another municipality, and to whom they belonged before. */
export class HandOvers1764000031100 implements MigrationInterface {
  name = 'HandOvers1764000031100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hand_over (
        id uuid PRIMARY KEY,
        solution_id uuid NOT NULL REFERENCES solution ON DELETE CASCADE,
        from_id uuid NOT NULL REFERENCES municipality,
        to_id uuid NOT NULL REFERENCES municipality,
        state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered','withdrawn','refused','accepted')),
        note text NOT NULL DEFAULT '',
        offered_by uuid NOT NULL REFERENCES account,
        offered_at timestamptz NOT NULL DEFAULT now(),
        ended_by uuid REFERENCES account,
        -- When it was withdrawn, refused or accepted; accepted, it is the moment at which the solution changed hands.
        ended_at timestamptz,
        CHECK (from_id <> to_id),
        CHECK ((state = 'offered') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX hand_over_offered ON hand_over (solution_id) WHERE state = 'offered';
      CREATE INDEX hand_over_accepted ON hand_over (solution_id, ended_at) WHERE state = 'accepted';
      CREATE INDEX hand_over_to ON hand_over (to_id);
      CREATE INDEX hand_over_from ON hand_over (from_id);

      -- To whom a solution belonged is known to whoever sees it; what is offered is not.
      ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
      CREATE POLICY with_solution ON hand_over FOR SELECT TO allmende_reader
        USING (state = 'accepted' AND EXISTS (SELECT FROM solution s WHERE s.id = solution_id));
      GRANT SELECT (solution_id, from_id, state, ended_at) ON hand_over TO allmende_reader;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
