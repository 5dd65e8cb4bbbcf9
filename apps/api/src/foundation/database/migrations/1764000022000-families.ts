import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was released before is compared as it stands: its values of that time are not known any more. */
export const compareReleased = `
  UPDATE version v SET base_version_id = base.id, divergence = coalesce((
    SELECT jsonb_object_agg(b->>'id', CASE
      WHEN own.clause IS NULL THEN 'removed'
      WHEN (btrim(own.clause->>'heading'), btrim(own.clause->>'body'), own.clause->'when')
        IS NOT DISTINCT FROM (btrim(b->>'heading'), btrim(b->>'body'), b->'when') THEN 'kept'
      ELSE 'changed' END)
    FROM jsonb_array_elements(base.content->'clauses') b
    LEFT JOIN LATERAL jsonb_array_elements(v.content->'clauses') AS own(clause) ON own.clause->>'id' = b->>'id'), '{}')
  FROM solution s JOIN version base ON base.id = s.origin_version_id
  WHERE v.solution_id = s.id AND v.number IS NOT NULL;
`;

/** What a released own version was made from, and what it has made of each clause of that. */
export class Families1764000022000 implements MigrationInterface {
  name = 'Families1764000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE version
        -- The origin's version at the time of the release: a merge moves the solution on, a released version stays what it was.
        ADD base_version_id uuid REFERENCES version,
        -- By clause id of the base: kept, changed or removed, values put back to variables. Written with the release.
        ADD divergence jsonb;
    `);
    await runner.query(compareReleased);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
