import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArchivedSolution, ArchiveManifest } from '@allmende/domain/archive';
import { madeZip } from '@allmende/document-formats/office-import/trials/made-zip';
import { againWith } from './attaching.ts';
import {
  bring,
  fetchArchive,
  jsonIn,
  lookedThrough,
  type Parts,
  partsOf,
  packed,
  reportOn,
  taken,
} from './archiving.ts';
import { type City, everything, newCities, newcomer, publish, refused } from './city.ts';
import { converted } from './converting.ts';
import { openWorld, type World } from './world.ts';

const settings = { ALLMENDE_WORKER: true };

let world: World;
/** Whose archive it is, whom it is brought to, and who has nothing to do with it. */
let giver: City;
let town: City;
let stranger: City;
let parts: Parts;
beforeAll(async () => {
  world = await openWorld({ settings });
  [giver, town, stranger] = (await newCities(world, 3, 'administrator')) as [City, City, City];
  const { id } = await publish(world, giver, 'Merkblatt Pforte', 'GREEN');
  await againWith(giver, id, [['Lageplan.txt', Buffer.from('Lageplan der Pforte.\n')]]);
  await world.rows(`UPDATE solution SET "values" = '{"empfang.telefon":"09441 1"}' WHERE id = $1`, [id.slice(4)]);
  await world.rows(
    `INSERT INTO city_profile (municipality_id, "values") VALUES ($1, '{"isb.name":"Ihr ISB"}') ON CONFLICT DO NOTHING`,
    [giver.id.slice(4)],
  );
  parts = await partsOf((await fetchArchive(giver.client, giver.id)).bytes);
}, 240_000);
afterAll(() => world?.close());

const SOLUTION = 'loesungen/merkblatt-pforte/solution.json';
/** The archive with something done to a copy of its parts. */
async function changed(act: (copy: Parts) => void, isHonest = true): Promise<Buffer> {
  const copy: Parts = new Map(parts);
  act(copy);
  return packed(copy, isHonest);
}
const withSolution = (act: (solution: ArchivedSolution) => void) =>
  changed((copy) => {
    const solution = jsonIn<ArchivedSolution>(copy, SOLUTION);
    act(solution);
    copy.set(SOLUTION, Buffer.from(JSON.stringify(solution)));
  });
const withManifest = (change: Partial<Record<keyof ArchiveManifest, unknown>>) =>
  changed((copy) =>
    copy.set('manifest.json', Buffer.from(JSON.stringify({ ...jsonIn<object>(copy, 'manifest.json'), ...change }))),
  );
/** Everything but what the worker is still to bring into the index. */
const kept = async () => {
  const [row] = (await everything(world)) as [Record<string, unknown>];
  return { ...row, changes: null };
};
const entriesOf = (copy: Parts) => [...copy].map(([name, bytes]) => ({ name, bytes }));

describe('an archive that somebody has made to do harm', () => {
  const harms: Readonly<Record<string, readonly [code: string, make: () => Promise<Buffer> | Buffer]>> = {
    'is no archive at all': ['file-broken', () => Buffer.from('PK, but nothing else')],
    'is a package of something else': [
      'archive-unreadable',
      () => madeZip([{ name: 'word/document.xml', bytes: '<x/>' }]),
    ],
    'leads out of its folder': [
      'entry-names-unsafe',
      () => madeZip([...entriesOf(parts), { name: '../../etc/cron.d/x', bytes: 'x' }]),
    ],
    'bears a name twice': [
      'entry-names-unsafe',
      () => madeZip([...entriesOf(parts), { name: 'MANIFEST.json', bytes: '{}' }]),
    ],
    'grows out of proportion': [
      'too-much-unpacked',
      () => changed((copy) => copy.set('loesungen/x/dateien/bombe.txt', Buffer.alloc(60_000_000, ' '))),
    ],
    'is locked': ['file-encrypted', () => madeZip(entriesOf(parts).map((one) => ({ ...one, isEncrypted: true })))],
    'was changed after it was written': [
      'archive-part-differs',
      () =>
        changed(
          (copy) => copy.set(SOLUTION, Buffer.from(copy.get(SOLUTION)!.toString().replace('GREEN', 'CLEAR'))),
          false,
        ),
    ],
    'holds more than it lists': [
      'archive-part-unlisted',
      () => changed((copy) => copy.set('x.txt', Buffer.from('x')), false),
    ],
    'lists more than it holds': [
      'archive-part-unlisted',
      () => changed((copy) => copy.delete('loesungen/merkblatt-pforte/dateien/Lageplan.txt'), false),
    ],
    'has a form of the future': ['archive-version', () => withManifest({ formatVersion: 2 })],
    'has a manifest without sense': ['archive-unreadable', () => withManifest({ municipality: 'x' })],
    'lies so deep that nobody finds out': [
      'archive-unreadable',
      () => madeZip([{ name: 'manifest.json', bytes: '['.repeat(500_000) }]),
    ],
  };

  test.each(Object.keys(harms))('that %s is refused with a reason, and nothing has changed', async (harm) => {
    const [code, make] = harms[harm]!;
    const before = await kept();
    const seen = await lookedThrough(town.client, town.id, await make());
    expect([seen.state, seen.problem?.code]).toEqual(['FAILED', code]);
    expect(seen.problem!.message).not.toMatch(/\{\w+\}|undefined/);
    expect(await kept()).toEqual(before);
    expect(await refused(town.client, 'takeArchive', { conversionId: seen.id })).toEqual(['WRONG_STATE']);
  });

  test('brings nothing into a municipality that whoever brings it does not administer', async () => {
    const bytes = await packed(parts);
    const releaser = await newcomer(world, town.ags, 'releaser');
    expect(await bring(releaser.client, town.id, bytes)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect(await bring(stranger.client, town.id, bytes)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await bring(world.visitor(), town.id, bytes)).toMatchObject({ status: 401 });
    const seen = await lookedThrough(town.client, town.id, bytes);
    expect(await refused(stranger.client, 'takeArchive', { conversionId: seen.id })).toEqual(['NOT_FOUND']);
  });
});

describe('an archive of somebody else', () => {
  test('becomes working copies under one’s own name, whatever ids it bears; nothing of theirs is touched', async () => {
    const theirs = await world.rows(
      `SELECT md5(string_agg(s::text || v::text, '' ORDER BY v.id)) AS all FROM solution s JOIN version v ON v.solution_id = s.id WHERE s.municipality_id = $1`,
      [giver.id.replace('mun_', '')],
    );
    const seen = await lookedThrough(town.client, town.id, await packed(parts));
    const { solutions } = await reportOn(town.client, seen.id);
    // The ids are those of solutions that exist here: the report does not tell.
    expect(solutions.map(({ standing, solution }) => [standing, solution])).toEqual([['NEW', null]]);
    const done = await taken(town.client, seen.id);
    expect([done.state, done.problem]).toEqual(['DONE', null]);
    // What its giver has filled in stays with its giver.
    expect(done.notes.map(({ code }) => code)).toEqual(['values-left']);
    expect(
      await world.rows(
        `SELECT s."values", p."values" AS profile FROM solution s LEFT JOIN city_profile p USING (municipality_id) WHERE s.municipality_id = $1`,
        [town.id.slice(4)],
      ),
    ).toEqual([{ values: {}, profile: null }]);
    const [own] = (await world.rows(
      `SELECT m.ags, s.id, s.slug, s.tlp, s.published_version_id AS published FROM solution s JOIN municipality m ON m.id = s.municipality_id
       WHERE s.municipality_id = $1`,
      [town.id.replace('mun_', '')],
    )) as [{ ags: string; id: string; slug: string; tlp: string; published: null }];
    expect(own).toMatchObject({ ags: town.ags, tlp: 'GREEN', published: null });
    expect(own.slug).not.toBe('merkblatt-pforte');
    expect(
      await world.rows(
        `SELECT md5(string_agg(s::text || v::text, '' ORDER BY v.id)) AS all FROM solution s JOIN version v ON v.solution_id = s.id WHERE s.municipality_id = $1`,
        [giver.id.replace('mun_', '')],
      ),
    ).toEqual(theirs);
  });

  test('brings no file that could not be uploaded, no classified text and no unknown type; each is told', async () => {
    const [other] = (await newCities(world, 1, 'administrator')) as [City];
    const harmful = await changed((copy) => {
      const folder = 'loesungen/merkblatt-pforte/dateien';
      const macro = Buffer.from('<script>alert(1)</script>');
      const solution = jsonIn<ArchivedSolution>(copy, SOLUTION);
      const hash = 'f'.repeat(64);
      const version = solution.versions.at(-1)!;
      version.content.files.push({
        sha256: hash,
        name: 'x.html',
        mediaType: 'text/html',
        size: macro.length,
        licence: '',
      });
      solution.files.push({ sha256: hash, name: 'x.html', path: `${folder}/x.html` });
      copy.set(SOLUTION, Buffer.from(JSON.stringify(solution)));
      copy.set(`${folder}/x.html`, macro);
      for (const [slug, change] of [
        ['geheim', { body: 'VS-NUR FÜR DEN DIENSTGEBRAUCH' }],
        ['unbekannt', { type: 'gibt-es-nicht' }],
      ] as const) {
        const more = jsonIn<ArchivedSolution>(parts, SOLUTION);
        more.id = `sol_0190aaaa-0000-7000-8000-0000000000${slug === 'geheim' ? '01' : '02'}`;
        more.slug = slug;
        const { content } = more.versions.at(-1)!;
        if ('body' in change) content.clauses[0]!.body = change.body;
        else content.metadata.type = change.type;
        copy.set(`loesungen/${slug}/solution.json`, Buffer.from(JSON.stringify(more)));
      }
      copy.set('loesungen/kaputt/solution.json', Buffer.from('{"id":"sol_x"}'));
    });
    const { conversion } = await bring(other.client, other.id, harmful);
    const report = await converted(other.client, conversion!);
    expect(report.notes.map(({ code }) => code)).toEqual(['solution-classified', 'solution-unreadable']);
    const done = await taken(other.client, report.id);
    expect(done.notes.map(({ code }) => code).toSorted()).toEqual([
      'file-refused',
      'solution-classified',
      'solution-unreadable',
      'type-unknown',
      'values-left',
    ]);
    const files = await world.rows<{ name: string }>(
      `SELECT f->>'name' AS name FROM version v JOIN solution s ON s.id = v.solution_id CROSS JOIN jsonb_array_elements(v.content->'files') f
       WHERE s.municipality_id = $1`,
      [other.id.replace('mun_', '')],
    );
    expect(files).toEqual([{ name: 'Lageplan.txt' }]);
  });

  test('is never wider than it says, and names nobody who is not here', async () => {
    const [other] = (await newCities(world, 1, 'administrator')) as [City];
    const bytes = await withSolution((solution) => {
      Object.assign(solution, {
        tlp: 'AMBER',
        recipients: [
          { ags: stranger.ags, name: 'Nachbarstadt' },
          { ags: '99999999', name: 'Nirgendwo' },
        ],
        groups: [{ id: 'grp_0190aaaa-0000-7000-8000-000000000001', name: 'Alle im Tal' }],
      });
    });
    const done = await taken(other.client, (await lookedThrough(other.client, other.id, bytes)).id);
    expect(done.notes.map(({ code }) => code)).toEqual(['recipients-missing', 'groups-left', 'values-left']);
    expect(
      await world.rows(`SELECT tlp, recipients, recipient_groups AS groups FROM solution WHERE municipality_id = $1`, [
        other.id.replace('mun_', ''),
      ]),
    ).toEqual([{ tlp: 'AMBER', recipients: [stranger.id.replace('mun_', '')], groups: [] }]);
  });
});
