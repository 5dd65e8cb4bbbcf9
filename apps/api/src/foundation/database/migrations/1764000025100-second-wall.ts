import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security under what holds restricted content. Statements that answer a viewer run in the role of a reader,
 * who sees only rows behind the doors that were set for the statement; without doors none. Whoever owns the tables, and so
 * writes, indexes and counts, goes past the wall and says so in the code.
 */
export class SecondWall1764000025100 implements MigrationInterface {
  name = 'SecondWall1764000025100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A role belongs to the whole server: other databases on it may have made it already, or be making it right now.
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'allmende_reader') THEN
          CREATE ROLE allmende_reader NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, 'allmende_reader', 'SET') THEN
          EXECUTE format('GRANT allmende_reader TO %I', current_user);
        END IF;
      END $$;

      -- A solution is seen by whoever sees one of its versions: the doors of all of them together.
      ALTER TABLE solution ADD doors text[] NOT NULL DEFAULT '{}';
      CREATE FUNCTION solution_doors_follow() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE solution_id_of uuid := coalesce(NEW.solution_id, OLD.solution_id);
      BEGIN
        UPDATE solution SET doors = coalesce(
          (SELECT array_agg(DISTINCT door) FROM version v, unnest(v.audience) door WHERE v.solution_id = solution_id_of), '{}')
        WHERE id = solution_id_of;
        RETURN NULL;
      END $$;
      UPDATE solution s SET doors = coalesce(
        (SELECT array_agg(DISTINCT door) FROM version v, unnest(v.audience) door WHERE v.solution_id = s.id), '{}');
      CREATE TRIGGER version_doors_made AFTER INSERT OR DELETE ON version FOR EACH ROW EXECUTE FUNCTION solution_doors_follow();
      CREATE TRIGGER version_doors_changed AFTER UPDATE OF audience ON version FOR EACH ROW
        WHEN (OLD.audience IS DISTINCT FROM NEW.audience) EXECUTE FUNCTION solution_doors_follow();

      -- In a subselect, so that the setting is read once per statement and not once per row.
      ALTER TABLE version ENABLE ROW LEVEL SECURITY;
      CREATE POLICY behind_doors ON version FOR SELECT TO allmende_reader
        USING (audience && (SELECT nullif(current_setting('allmende.doors', true), '')::text[]));
      ALTER TABLE solution ENABLE ROW LEVEL SECURITY;
      CREATE POLICY behind_doors ON solution FOR SELECT TO allmende_reader
        USING (doors && (SELECT nullif(current_setting('allmende.doors', true), '')::text[]));

      -- What hangs on them is seen with them.
      ALTER TABLE solution_slug ENABLE ROW LEVEL SECURITY;
      CREATE POLICY with_solution ON solution_slug FOR SELECT TO allmende_reader
        USING (EXISTS (SELECT FROM solution s WHERE s.id = solution_id));
      ALTER TABLE clause ENABLE ROW LEVEL SECURITY;
      CREATE POLICY with_version ON clause FOR SELECT TO allmende_reader
        USING (EXISTS (SELECT FROM version v WHERE v.id = version_id));
      ALTER TABLE discussion ENABLE ROW LEVEL SECURITY;
      CREATE POLICY with_solution ON discussion FOR SELECT TO allmende_reader
        USING (EXISTS (SELECT FROM solution s WHERE s.id = solution_id));
      ALTER TABLE comment ENABLE ROW LEVEL SECURITY;
      CREATE POLICY with_discussion ON comment FOR SELECT TO allmende_reader
        USING (EXISTS (SELECT FROM discussion d WHERE d.id = discussion_id));
      ALTER TABLE rating ENABLE ROW LEVEL SECURITY;
      CREATE POLICY with_solution ON rating FOR SELECT TO allmende_reader
        USING (EXISTS (SELECT FROM solution s WHERE s.id = solution_id));
      ALTER TABLE adoption ENABLE ROW LEVEL SECURITY;
      CREATE POLICY behind_doors ON adoption FOR SELECT TO allmende_reader
        USING (array_cat(ARRAY['mun_' || municipality_id], CASE visibility WHEN 'public' THEN ARRAY['everyone'] WHEN 'members' THEN ARRAY['members'] ELSE '{}' END)
            && (SELECT nullif(current_setting('allmende.doors', true), '')::text[])
          AND EXISTS (SELECT FROM version v WHERE v.id = version_id));

      -- The reader is given what answers need and nothing else: no sessions, no passwords, no queue, no files of others.
      GRANT USAGE ON SCHEMA public TO allmende_reader;
      GRANT SELECT ON municipality, version, solution, solution_slug, clause, discussion, comment, rating, adoption, adoption_standing
        TO allmende_reader;
      GRANT SELECT (id, name) ON account TO allmende_reader;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of Allmende go forward only: restore a backup instead.');
  }
}
