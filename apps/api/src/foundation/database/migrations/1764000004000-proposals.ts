import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clauses of own versions that are given back to their origin, and what became of them. */
export class Proposals1764000004000 implements MigrationInterface {
  name = 'Proposals1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        origin_solution_id uuid NOT NULL REFERENCES solution,
        fork_solution_id uuid NOT NULL REFERENCES solution,
        -- The origin's version that the own version was based on when it was offered.
        base_version_id uuid NOT NULL REFERENCES version,
        municipality_id uuid NOT NULL REFERENCES municipality,
        account_id uuid REFERENCES account,
        state text NOT NULL CHECK (state IN ('offered','answered','takenBack')),
        reason text NOT NULL,
        -- The licence of the origin, under which the city gives its words.
        licence text NOT NULL,
        -- Definitions of variables that the offered clauses bring along.
        variables jsonb NOT NULL DEFAULT '[]',
        thanks text NOT NULL DEFAULT '',
        answered_by uuid REFERENCES account,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        answered_at timestamptz
      );
      CREATE INDEX proposal_origin ON proposal (origin_solution_id, created_at DESC);
      CREATE INDEX proposal_fork ON proposal (fork_solution_id, created_at DESC);
      CREATE INDEX proposal_municipality ON proposal (municipality_id, created_at DESC);

      CREATE TABLE proposal_clause (
        proposal_id uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
        clause_id text NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('changed','added','removed')),
        -- Values put back to variables; null where the clause is to go.
        offered jsonb,
        -- As it stood in the base version; null where it is new.
        based_on jsonb,
        -- For a new clause: the one behind which it stands.
        after_clause_id text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','accepted','acceptedEdited','declined')),
        accepted jsonb,
        reason text NOT NULL DEFAULT '',
        accepted_in_version uuid REFERENCES version,
        PRIMARY KEY (proposal_id, clause_id),
        CHECK ((offered IS NULL) = (kind = 'removed')),
        CHECK ((based_on IS NULL) = (kind = 'added')),
        CHECK ((accepted_in_version IS NOT NULL) = (state IN ('accepted','acceptedEdited')))
      );
      CREATE INDEX proposal_clause_version ON proposal_clause (accepted_in_version) WHERE accepted_in_version IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
