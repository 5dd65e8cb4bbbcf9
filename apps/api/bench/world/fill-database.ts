import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { clauseStock, stockVariables, type StockedClause } from './clause-stock.ts';
import { generatedEntry, generatedMunicipalities, idOf } from './entries.ts';

const BATCH = 2_000;
export const SESSIONS = 50;

/** Tokens of people who are signed in: members of municipalities who have acknowledged the leaflet. */
export const sessionToken = (number: number): string => `bench-session-${number}`;

const takeInClauses = `
  CREATE TABLE bench_clause AS
  SELECT place - 1 AS place, one->'clause' AS clause, one->'rendered' AS rendered,
    to_tsvector('german', (one->'clause'->>'heading') || ' ' || (one->'clause'->>'body')) AS words
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS stock(one, place)`;

const takeInMunicipalities = `
  INSERT INTO municipality (id, ags, name, kind, land, population, size_class, association_membership, participates)
  SELECT id, ags, name, kind, land, population, "sizeClass", membership, true
  FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, ags text, name text, kind text, land text, population integer, "sizeClass" text, membership text)`;

/** A batch of entries: solutions, their versions with content and rendered text, and the derived clauses, in one statement. */
const takeInEntries = `
  WITH entry AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "versionId" uuid, "replacedId" uuid, slug text, title text, "municipalityId" uuid,
      tlp text, audience text[], type text, kind text, metadata jsonb, "publishedAt" timestamptz, clauses integer[])
  ), text AS MATERIALIZED (
    SELECT e.id, jsonb_agg(c.clause ORDER BY picked.position) AS clauses, jsonb_agg(c.rendered ORDER BY picked.position) AS rendered
    FROM entry e CROSS JOIN unnest(e.clauses) WITH ORDINALITY AS picked(place, position) JOIN bench_clause c ON c.place = picked.place
    GROUP BY e.id
  ), solutions AS (
    INSERT INTO solution (id, slug, municipality_id, tlp, title, type, kind, audience, published_version_id, published_at, created_at, updated_at)
    SELECT id, slug, "municipalityId", tlp, title, type, kind, audience, "versionId", "publishedAt", "publishedAt", "publishedAt" FROM entry
  ), versions AS (
    INSERT INTO version (id, solution_id, number, release, publication, seal, change_class, change_note, content, rendered, revision, audience,
      created_at, updated_at, released_at, published_at, valid_from, review_date)
    SELECT v.id, e.id, v.number, 'released', v.publication, 'formallyChecked', 'substantive', 'Neu gefasst.',
      jsonb_build_object('metadata', e.metadata, 'clauses', t.clauses, 'variables', $2::jsonb, 'files', '[]'::jsonb,
        'links', '[{"label": "Hinweise", "url": "https://beispielstadt.example/hinweise"}]'::jsonb),
      t.rendered, 1, e.audience, e."publishedAt" - v.before, e."publishedAt", e."publishedAt" - v.before, e."publishedAt" - v.before, (e."publishedAt" - v.before)::date, '2027-01-01'
    FROM entry e JOIN text t USING (id) CROSS JOIN LATERAL (
      SELECT e."versionId" AS id, '2.0' AS number, 'published' AS publication, interval '0' AS before
      UNION ALL SELECT e."replacedId", '1.0', 'replaced', interval '90 days' WHERE e."replacedId" IS NOT NULL
    ) v
  )
  INSERT INTO clause (version_id, clause_id, position, heading, requirements, words)
  SELECT e."versionId", c.clause->>'id', picked.position, c.clause->>'heading',
    ARRAY(SELECT jsonb_array_elements_text(c.clause->'requirements')), c.words
  FROM entry e CROSS JOIN unnest(e.clauses) WITH ORDINALITY AS picked(place, position) JOIN bench_clause c ON c.place = picked.place`;

const takeInPeople = `
  WITH people AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, email text, "membershipId" uuid, "municipalityId" uuid, hash text)
  ), accounts AS (
    INSERT INTO account (id, email, name, leaflet_version, leaflet_at) SELECT id, email, email, 1, now() FROM people RETURNING id
  ), memberships AS (
    INSERT INTO membership (id, account_id, municipality_id, role) SELECT "membershipId", id, "municipalityId", 'editor' FROM people
  )
  INSERT INTO session (token_hash, account_id, factors, expires_at)
  SELECT decode(hash, 'hex'), id, '{password,totp}', now() + interval '10 years' FROM people`;

/** All that decides on what is filled in, in small. */
export const databaseSample = (seed: number): unknown => [
  [takeInClauses, takeInMunicipalities, takeInPeople, takeInEntries].map((sql) => sql.replaceAll(/\s+/g, ' ')),
  clauseStock(seed, 1),
  stockVariables,
  Array.from({ length: 20 }, (_, number) => generatedEntry(number, seed)),
  personOf(0),
];

/** Fills an empty, migrated database. Indexes on words are taken away meanwhile: building them once at the end is much faster. */
export async function fillDatabase(
  url: string,
  entries: number,
  seed: number,
  onEntries: (done: number) => void,
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET synchronous_commit = off');
    const stock: StockedClause[] = clauseStock(seed);
    await client.query(takeInClauses, [JSON.stringify(stock)]);
    await client.query('CREATE UNIQUE INDEX ON bench_clause (place)');
    await client.query('ANALYZE bench_clause');
    await client.query(takeInMunicipalities, [JSON.stringify(generatedMunicipalities)]);
    await client.query(takeInPeople, [
      JSON.stringify(Array.from({ length: SESSIONS }, (_, number) => personOf(number))),
    ]);
    const { rows: wordIndexes } = await client.query<{ indexname: string; indexdef: string }>(
      `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%USING gin%'`,
    );
    for (const { indexname } of wordIndexes) await client.query(`DROP INDEX ${indexname}`);
    const variables = JSON.stringify(stockVariables);
    for (let first = 0; first < entries; first += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, entries - first) }, (_, place) =>
        generatedEntry(first + place, seed),
      );
      await client.query(takeInEntries, [JSON.stringify(batch), variables]);
      onEntries(first + batch.length);
    }
    await client.query(`SET maintenance_work_mem = '512MB'`);
    for (const { indexdef } of wordIndexes) await client.query(indexdef);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

function personOf(number: number) {
  return {
    id: idOf(5, number),
    email: `person-${number}@beispielstadt.example`,
    membershipId: idOf(6, number),
    municipalityId: generatedMunicipalities[number]!.id,
    hash: createHash('sha256').update(sessionToken(number)).digest('hex'),
  };
}
