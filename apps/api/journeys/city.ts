import type { Content } from '@allmende/domain/content';
import type { CityRole } from '@allmende/domain/rights';
import type { Client } from './client.ts';
import type { World } from './world.ts';

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: string[];
}

export const KELHEIM = '09273137';
export const STUTTGART = '08111000';
export const FREIBURG = '08311000';

/** Runs a mutation by its name; `fields` are those of its payload beside the errors. */
export async function change<Payload = Record<string, never>>(
  who: Client,
  name: string,
  input: object,
  fields = '',
): Promise<Payload & { errors: Problem[] }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await who.data<Record<string, Payload & { errors: Problem[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message path } } }`,
    { input },
  );
  return data[name]!;
}

/** The same where it has to succeed. @throws with what the api says against it */
export async function done<Payload = Record<string, never>>(
  who: Client,
  name: string,
  input: object,
  fields = '',
): Promise<Payload> {
  const { errors, ...payload } = await change<Payload>(who, name, input, fields);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return payload as unknown as Payload;
}

/** The codes with which a mutation is refused. */
export async function refused(who: Client, name: string, input: object): Promise<string[]> {
  return (await change(who, name, input)).errors.map(({ code }) => code);
}

export async function municipalityId(world: World, ags: string): Promise<string> {
  const { municipality } = await world
    .visitor()
    .data<{ municipality: { id: string } }>(`query ($ags: String!) { municipality(ags: $ags) { id } }`, { ags });
  return municipality.id;
}

export interface City {
  readonly id: string;
  readonly ags: string;
  readonly client: Client;
}

let newcomers = 0;

/** Somebody new who acts for a city, and has read the leaflet. */
export async function newcomer(world: World, ags: string, role: CityRole = 'releaser'): Promise<City> {
  newcomers += 1;
  const email = `neu-${newcomers}@${ags}.example`;
  await world.rows(
    `WITH person AS (INSERT INTO account (id, email, name, leaflet_version, leaflet_at) VALUES (gen_random_uuid(), $1, 'Neu im Amt', 1, now()) RETURNING id)
     INSERT INTO membership (id, account_id, municipality_id, role) SELECT gen_random_uuid(), person.id, m.id, $3 FROM person, municipality m WHERE m.ags = $2`,
    [email, ags, role],
  );
  return { id: await municipalityId(world, ags), ags, client: await world.as(email) };
}

/**
 * Cities for which nobody acts yet: nothing is known of them that a journey has not brought about itself. Where those of
 * the sample have all been taken, new ones are founded.
 */
export async function newCities(world: World, count: number, role: CityRole = 'releaser'): Promise<City[]> {
  const free = await world.rows<{ ags: string }>(
    `SELECT ags FROM municipality m WHERE kind = 'city' AND NOT EXISTS (SELECT FROM membership WHERE municipality_id = m.id)
       AND NOT EXISTS (SELECT FROM adoption WHERE municipality_id = m.id) ORDER BY ags LIMIT $1`,
    [count],
  );
  const founded = await found(world, count - free.length);
  return Promise.all([...free, ...founded].map(({ ags }) => newcomer(world, ags, role)));
}

let foundations = 0;

/** Cities that are on no map: 990 is the number of no district of Lower Saxony. */
const found = (world: World, count: number): Promise<{ ags: string }[]> =>
  Promise.all(
    Array.from({ length: Math.max(0, count) }, async () => {
      foundations += 1;
      const ags = `03990${String(foundations).padStart(3, '0')}`;
      await world.rows(
        `INSERT INTO municipality (id, ags, name, kind, land, population, size_class, association_membership)
         VALUES (gen_random_uuid(), $1, $2, 'city', 'NI', 60000, 'MITTEL', 'direct')`,
        [ags, `Neustadt ${foundations}`],
      );
      return { ags };
    }),
  );

export interface Published {
  readonly id: string;
  readonly slug: string;
  readonly clauseIds: string[];
}

const LEAFLET = `## Wozu Ausweise
Die {{municipality.name}} gibt Besuchern einen Ausweis.

## Ausgabe
Der Empfang ({{empfang.telefon}}) gibt den Ausweis aus.
`;

/** A city writes something, releases it, hands it in, and the Städtetag publishes it. */
export async function publish(
  world: World,
  city: City,
  title: string,
  tlp: 'CLEAR' | 'GREEN' | 'AMBER' = 'CLEAR',
  text = LEAFLET,
  recipientIds: readonly string[] = [],
): Promise<Published> {
  const begun = await done<{
    solution: { id: string; slug: string; workingCopy: { revision: number; contentJson: string } };
  }>(
    city.client,
    'createSolution',
    { municipalityId: city.id, title, type: 'merkblatt', tlp, from: 'MARKDOWN', text },
    'solution { id slug workingCopy { revision contentJson } }',
  );
  const { id, slug, workingCopy } = begun.solution;
  const content = JSON.parse(workingCopy.contentJson) as Content;
  const licence = tlp === 'CLEAR' ? 'CC-BY-4.0' : 'LicenseRef-Kommunal-intern-1.0';
  const metadata = {
    ...content.metadata,
    shortVersion: 'Wer kommt, trägt einen Ausweis.',
    topics: ['gebaeude'],
    licence,
  };
  await done(city.client, 'saveDraft', {
    solutionId: id,
    expectedRevision: workingCopy.revision,
    contentJson: JSON.stringify({ ...content, metadata }),
    ...(tlp === 'AMBER' ? { recipientIds } : {}),
  });
  await publishNext(world, city, id, 'SUBSTANTIVE');
  return { id, slug, clauseIds: content.clauses.map((clause) => clause.id) };
}

/** The working copy becomes the version in force in the catalogue. */
export async function publishNext(
  world: World,
  city: City,
  solutionId: string,
  changeClass: 'SUBSTANTIVE' | 'EDITORIAL',
): Promise<void> {
  await done(city.client, 'releaseVersion', { solutionId, changeClass, changeNote: 'Neue Fassung.' });
  const { case: handed } = await done<{ case: { id: string } }>(
    city.client,
    'submitVersion',
    { solutionId },
    'case { id }',
  );
  const lena = await world.as('lena@staedtetag.example');
  await done(lena, 'claimCase', { caseId: handed.id });
  await done(lena, 'decideCase', {
    caseId: handed.id,
    decision: 'PUBLISH',
    reason: 'Verständlich, übertragbar, keine Interna.',
  });
}

/** Everything that the api's verbs could have changed, for "nothing has changed". */
export async function everything(world: World): Promise<unknown> {
  return world.rows(
    `SELECT (SELECT count(*) FROM solution) AS solutions, (SELECT count(*) FROM version) AS versions, (SELECT count(*) FROM comment) AS comments,
       (SELECT count(*) FROM discussion) AS discussions, (SELECT md5(string_agg(a::text, '' ORDER BY id)) FROM adoption a) AS adoptions,
       (SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM rating r) AS ratings, (SELECT sum(changes) FROM index_outbox) AS changes,
       (SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM merge m) AS merges,
       (SELECT md5(string_agg(v.id::text || v.revision || v.updated_at, '' ORDER BY id)) FROM version v) AS contents`,
  );
}
