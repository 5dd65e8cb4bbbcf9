import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood in place of the variables on the day of a release: a released document stays as it was. */
export class ReleasedValues1764000021000 implements MigrationInterface {
  name = 'ReleasedValues1764000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Beside the version and not in it: values belong to the city and go nowhere with the content.
      CREATE TABLE released_values (
        version_id uuid PRIMARY KEY REFERENCES version ON DELETE CASCADE,
        -- {"isb.name": {"value": "…", "source": "profile" | "own" | "default"}}
        "values" jsonb NOT NULL
      );

      -- Nobody knows any more what stood in versions released before: they are held fast as they read today.
      INSERT INTO released_values (version_id, "values")
        SELECT v.id, coalesce(held."values", '{}')
        FROM version v JOIN solution s ON s.id = v.solution_id
        LEFT JOIN city_profile p ON p.municipality_id = s.municipality_id
        LEFT JOIN LATERAL (
          SELECT jsonb_object_agg(first.key, jsonb_build_object('value', btrim(first.value), 'source', first.source)) AS "values"
          FROM (
            SELECT DISTINCT ON (one.key) one.key, one.value, one.source FROM (
              SELECT key, value, 'own' AS source, 1 AS rank FROM jsonb_each_text(s."values")
              UNION ALL SELECT key, value, 'profile', 2 FROM jsonb_each_text(p."values")
              UNION ALL SELECT d->>'key', d->>'default', 'default', 3 FROM jsonb_array_elements(v.content->'variables') d
            ) one
            WHERE btrim(one.value) <> '' AND (
              position('{{' || one.key || '}}' IN v.content->>'clauses') > 0
              OR v.content->'clauses' @> jsonb_build_array(jsonb_build_object('when', jsonb_build_object('key', one.key)))
            )
            ORDER BY one.key, one.rank
          ) first
        ) held ON true
        WHERE v.release IN ('released', 'superseded');

      CREATE FUNCTION released_values_stay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the values of version % are those of its release', OLD.version_id USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER released_values_fast BEFORE UPDATE ON released_values FOR EACH ROW EXECUTE FUNCTION released_values_stay();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
