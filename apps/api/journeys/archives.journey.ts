import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ArchivedSolution, versionToTake } from '@allmende/domain/archive';
import { PackArchive } from '../src/features/archives/pack-archive.ts';
import { againWith, sha256 } from './attaching.ts';
import {
  fetchArchive,
  jsonIn,
  lookedThrough,
  manifestOf,
  type Parts,
  partsOf,
  reportOn,
  solutionsOf,
  taken,
} from './archiving.ts';
import { change, type City, FREIBURG, newCities, newcomer, publish, refused } from './city.ts';
import { openWorld, type World } from './world.ts';

const settings = { ALLMENDE_WORKER: true };
const PLAN = Buffer.from('Lageplan der Pforte, Stand November.\n');

let world: World;
let elsewhere: World;
/** Administers the town of the sample that owns most. */
let freiburg: City;
let parts: Parts;
let bytes: Buffer;
let fileName: string;
beforeAll(async () => {
  [world, elsewhere] = await Promise.all([openWorld({ settings }), openWorld({ sample: false, settings })]);
  freiburg = await newcomer(world, FREIBURG, 'administrator');
  const { id } = await publish(world, freiburg, 'Merkblatt Pforte', 'GREEN');
  await againWith(freiburg, id, [['Lageplan.txt', PLAN]]);
  const fetched = await fetchArchive(freiburg.client, freiburg.id);
  ({ bytes } = fetched);
  fileName = fetched.seen.file!.name;
  parts = await partsOf(bytes);
}, 240_000);
afterAll(async () => {
  await Promise.all([world?.close(), elsewhere?.close()]);
});

/** A platform that knows the same municipalities and nothing else; somebody administers this one. */
async function sameTown(ags: string): Promise<City> {
  const columns =
    'id, ags, name, kind, land, population, size_class, association_membership, participates, four_eyes, created_at';
  const [{ all }] = (await world.rows<{ all: string }>(
    `SELECT json_agg(m) AS all FROM (SELECT ${columns} FROM municipality) m`,
  )) as [{ all: string }];
  await elsewhere.rows(
    `INSERT INTO municipality (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::municipality, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(all)],
  );
  return newcomer(elsewhere, ags, 'administrator');
}

describe('a municipality takes along all that it owns', () => {
  test('as one file that says what it is, with the strictest label in its name', () => {
    expect(fileName).toMatch(/^TLP-\w+(\+STRICT)?_\d{4}-\d\d-\d\d_Gesamtarchiv_.*Freiburg.*\.zip$/);
    const readme = parts.get('LIESMICH.md')!.toString('utf8');
    expect(readme).toContain('# Gesamtarchiv: ');
    expect(readme).toContain('Ausgegeben an Neu im Amt');
    const manifest = manifestOf(parts);
    expect(manifest.municipality.ags).toBe(FREIBURG);
    const listed = manifest.parts.map(({ path, sha256: hash }) => [path, hash]);
    const present = [...parts].filter(([path]) => path !== 'manifest.json').map(([path, part]) => [path, sha256(part)]);
    expect(listed).toEqual(present);
  });

  test('with every solution and own version, all their versions, values and files', async () => {
    const owned = await world.rows<{ slug: string; versions: number }>(
      `SELECT s.slug, (SELECT count(*)::int FROM version v WHERE v.solution_id = s.id) AS versions
       FROM solution s WHERE s.municipality_id = (SELECT id FROM municipality WHERE ags = $1) ORDER BY s.slug`,
      [FREIBURG],
    );
    const solutions = solutionsOf(parts);
    expect(solutions.map(({ slug, versions }) => ({ slug, versions: versions.length }))).toEqual(owned);
    const gate = solutions.find(({ slug }) => slug === 'merkblatt-pforte')!;
    expect(gate.versions.map(({ number, publication }) => [number, publication])).toEqual([
      ['1.0', 'published'],
      [null, 'none'],
    ]);
    expect(gate.files).toEqual([
      { sha256: sha256(PLAN), name: 'Lageplan.txt', path: 'loesungen/merkblatt-pforte/dateien/Lageplan.txt' },
    ]);
    expect(parts.get('loesungen/merkblatt-pforte/dateien/Lageplan.txt')).toEqual(PLAN);
    const version = parts.get('loesungen/merkblatt-pforte/fassungen/1.0.md')!.toString('utf8');
    expect(version).toContain('**TLP:GREEN**');
    expect(version).toContain('Die {{municipality.name}} gibt Besuchern einen Ausweis.');
    expect(parts.has('loesungen/merkblatt-pforte/arbeitsfassung.md')).toBe(true);
  });

  test('and nothing of other people: no name, no address, no account', async () => {
    const people = await world.rows<{ name: string; email: string; id: string }>(
      `SELECT name, email::text AS email, id::text AS id FROM account WHERE name <> 'Neu im Amt'`,
    );
    const statements = ['stadtprofil', 'nachnutzungen', 'bewertungen', 'beitraege', 'vorschlaege'].map((name) =>
      parts.get(`${name}.json`)!.toString('utf8'),
    );
    const manifest = parts.get('manifest.json')!.toString('utf8');
    for (const text of [...statements.slice(1), manifest])
      for (const { name, email, id } of people)
        for (const word of [name, email, id]) expect([word, text.includes(word)]).toEqual([word, false]);
    expect(
      jsonIn<object[]>(parts, 'nachnutzungen.json').length + jsonIn<object[]>(parts, 'beitraege.json').length,
    ).toBe(manifestOf(parts).counts['adoptions']! + manifestOf(parts).counts['comments']!);
  });

  test('which its trail tells, and which ends after a day', async () => {
    const [entry] = await world.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE verb = 'municipality.exportArchive' AND municipality_id = (SELECT id FROM municipality WHERE ags = $1)`,
      [FREIBURG],
    );
    expect(entry).toEqual({ count: 1 });
  });
});

describe('only who administers it, and has just shown who they are', () => {
  test('a releaser is told so, others find nothing', async () => {
    const releaser = await newcomer(world, FREIBURG, 'releaser');
    const [stranger] = (await newCities(world, 1, 'administrator')) as [City];
    const input = { municipalityId: freiburg.id };
    expect(await refused(releaser.client, 'exportArchive', input)).toEqual(['NOT_ALLOWED']);
    expect(await refused(stranger.client, 'exportArchive', input)).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'exportArchive', input)).toEqual(['UNAUTHENTICATED']);
    const moderator = await world.as('lena@staedtetag.example');
    expect(await refused(moderator, 'exportArchive', input)).toEqual(['NOT_FOUND']);
  });

  test('an open screen is not enough', async () => {
    const other = await newcomer(world, FREIBURG, 'administrator');
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '1 day' WHERE account_id IN (
      SELECT account_id FROM membership m JOIN account a ON a.id = m.account_id WHERE a.name = 'Neu im Amt')`);
    const { errors } = await change(
      other.client,
      'exportArchive',
      { municipalityId: freiburg.id },
      'conversion { id }',
    );
    expect(errors.map(({ code }) => code)).toEqual(['REAUTHENTICATION_REQUIRED']);
    await world.rows(`UPDATE session SET authenticated_at = now()`);
  });

  test('the file stays shut for everybody else, and for who is no administrator any more', async () => {
    const asker = await newcomer(world, FREIBURG, 'administrator');
    const { seen } = await fetchArchive(asker.client, freiburg.id);
    for (const who of [freiburg.client, world.visitor()]) expect((await who.send(seen.file!.url)).status).toBe(404);
    await world.rows(
      `UPDATE membership SET role = 'releaser' WHERE account_id = (SELECT account_id FROM conversion WHERE id = $1)`,
      [seen.id.replace('cnv_', '')],
    );
    expect((await asker.client.send(seen.file!.url)).status).toBe(404);
  });
});

describe('what changes while it is being packed', () => {
  /** The archive of Freiburg for its operator, with something that happens once its head is written. */
  async function packedWhile(act: () => Promise<unknown>): Promise<Parts> {
    const { bytes: pieces } = await world.application.get(PackArchive).of({
      ...{ municipalityId: freiburg.id.slice(4), doors: ['everyone'], now: new Date() },
      ...{ recipientIn: (name: string) => name, onProgress: () => undefined },
    });
    const read: Uint8Array[] = [];
    for await (const piece of pieces) {
      if (read.length === 0) await act();
      read.push(piece);
    }
    return partsOf(Buffer.concat(read));
  }

  test('what is handed over in this moment goes with its new owner', async () => {
    const [heir] = (await newCities(world, 1)) as [City];
    const { id } = await publish(world, freiburg, 'Merkblatt Erbe');
    const give = (to: City) =>
      world.rows(`UPDATE solution SET municipality_id = $2 WHERE id = $1`, [id.slice(4), to.id.slice(4)]);
    const with_ = await packedWhile(() => Promise.resolve());
    const without = await packedWhile(() => give(heir));
    await give(freiburg);
    const slugs = (all: Parts) => solutionsOf(all).map(({ slug }) => slug);
    expect(slugs(with_)).toContain('merkblatt-erbe');
    expect(slugs(without)).toEqual(slugs(with_).filter((slug) => slug !== 'merkblatt-erbe'));
  });

  test('nothing goes out under a label that has become too wide', async () => {
    const { id } = await publish(world, freiburg, 'Merkblatt Streng');
    const told = (tlp: string) => world.rows(`UPDATE solution SET tlp = $2 WHERE id = $1`, [id.slice(4), tlp]);
    await expect(packedWhile(() => told('AMBER_STRICT'))).rejects.toThrow('stricter');
    await told('CLEAR');
  });
});

/** What of a solution has to come through: what it says, for whom, with which answers and files. */
const essence = (solution: ArchivedSolution) => {
  const { content } = versionToTake(solution);
  const links = content.links.filter(({ label }) => !label.startsWith('Beruht auf'));
  const { slug, tlp, recipients, values } = solution;
  return { slug, tlp, recipients: solution.origin ? [] : recipients, values, content: { ...content, links } };
};

describe('on another platform the archive is brought in again', () => {
  let town: City;
  let report: string;
  beforeAll(async () => {
    town = await sameTown(FREIBURG);
  });

  test('looked through first: all of it is new, and nothing has changed', async () => {
    const seen = await lookedThrough(town.client, town.id, bytes);
    expect([seen.state, seen.problem]).toEqual(['DONE', null]);
    report = seen.id;
    const { solutions, municipalityName } = await reportOn(town.client, report);
    expect(municipalityName).toContain('Freiburg');
    expect(new Set(solutions.map(({ standing }) => standing))).toEqual(new Set(['NEW']));
    expect(solutions).toHaveLength(solutionsOf(parts).length);
    expect(await elsewhere.rows('SELECT count(*)::int AS count FROM solution')).toEqual([{ count: 0 }]);
  });

  test('taken over as working copies, which nobody else sees and nobody has published', async () => {
    const seen = await taken(town.client, report);
    expect([seen.state, seen.problem]).toEqual(['DONE', null]);
    const states = await elsewhere.rows<{ release: string; publication: string; audience: string[]; count: number }>(
      `SELECT release, publication, count(*)::int AS count FROM version GROUP BY release, publication`,
    );
    expect(states).toEqual([{ release: 'draft', publication: 'none', count: solutionsOf(parts).length }]);
    const { solutions } = await reportOn(town.client, seen.id);
    expect(new Set(solutions.map(({ standing }) => standing))).toEqual(new Set(['TAKEN']));
    expect(solutions.every(({ solution }) => solution !== null)).toBe(true);
    const [trail] = (await elsewhere.rows(`SELECT facts FROM audit_entry WHERE verb = 'municipality.takeArchive'`)) as [
      { facts: object },
    ];
    expect(trail.facts).toEqual({ taken: solutions.length, known: 0 });
  });

  test('packed there it says the same, but for ids, moments and what belongs to the other platform', async () => {
    const { bytes: second } = await fetchArchive(town.client, town.id);
    const again = await partsOf(second);
    expect(solutionsOf(again).map(essence)).toEqual(solutionsOf(parts).map(essence));
    expect(again.get('loesungen/merkblatt-pforte/dateien/Lageplan.txt')).toEqual(PLAN);
    expect(jsonIn(again, 'stadtprofil.json')).toEqual({
      ...jsonIn<object>(parts, 'stadtprofil.json'),
      // How a town releases is decided there.
      fourEyes: false,
    });
    expect(manifestOf(again).label).toBe(manifestOf(parts).label);
  });

  test('and twice it makes nothing twice', async () => {
    const before = await elsewhere.rows('SELECT count(*)::int AS count FROM solution');
    const seen = await lookedThrough(town.client, town.id, bytes);
    await taken(town.client, seen.id);
    await taken(town.client, seen.id);
    expect(await elsewhere.rows('SELECT count(*)::int AS count FROM solution')).toEqual(before);
  });

  test('where it came from everything is known', async () => {
    const seen = await lookedThrough(freiburg.client, freiburg.id, bytes);
    const { solutions } = await reportOn(freiburg.client, seen.id);
    expect(new Set(solutions.map(({ standing }) => standing))).toEqual(new Set(['OWN']));
  });

  test('what was only copied by hand is known by what it says', async () => {
    const other = await newcomer(elsewhere, FREIBURG, 'administrator');
    await elsewhere.rows('DELETE FROM taken_solution');
    const seen = await lookedThrough(other.client, town.id, bytes);
    const { solutions } = await reportOn(other.client, seen.id);
    const standings = solutions.map(({ standing }) => standing);
    // An own version bears its source among its links now, and so says more.
    expect(standings.filter((standing) => standing === 'SAME_CONTENT').length).toBe(
      solutionsOf(parts).filter(({ origin }) => origin === null).length,
    );
  });
});
