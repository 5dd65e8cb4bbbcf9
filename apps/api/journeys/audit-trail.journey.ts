import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyTrail } from '../src/features/audit/verify-trail.ts';
import { atCommandLine } from './at-command-line.ts';
import { change, done, newCities, newcomer, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

interface Entry {
  readonly position: number;
  readonly verb: string;
  readonly origin: string;
  readonly actorName: string | null;
  readonly actorErased: boolean;
  readonly actingFor: { ags: string } | null;
  readonly solution: { slug: string } | null;
  readonly facts: { name: string; value: string }[];
  readonly text: string;
  readonly previousHash: string;
  readonly hash: string;
}

const ENTRY = `position verb origin actorName actorErased actingFor { ags } solution { slug } facts { name value } text previousHash hash`;

let world: World;
let owner: City;
let administrator: City;
let reader: City;
let stranger: City;
let solution: Published;

beforeAll(async () => {
  world = await openWorld();
  [owner, stranger] = (await newCities(world, 2)) as [City, City];
  [administrator, reader] = await Promise.all([
    newcomer(world, owner.ags, 'administrator'),
    newcomer(world, owner.ags, 'reader'),
  ]);
  solution = await publish(world, owner, 'Merkblatt Besucherausweise');
}, 120_000);
afterAll(() => world?.close());

const trailOf = async (who: Client, ags: string, filter = '') =>
  (
    await who.data<{ municipality: { auditTrail: { totalCount: number; edges: { node: Entry }[] } | null } }>(
      `query ($ags: String!) { municipality(ags: $ags) { auditTrail(first: 100 ${filter}) { totalCount edges { node { ${ENTRY} } } } } }`,
      { ags },
    )
  ).municipality.auditTrail;

const entriesOf = async (who: Client, ags: string, filter = '') =>
  (await trailOf(who, ags, filter))!.edges.map(({ node }) => node);

const length = async () => Number((await world.rows<{ count: string }>('SELECT count(*) FROM audit_link'))[0]!.count);

/** What the operator sees who has the chain recomputed. */
const verified = (...args: string[]) => atCommandLine(world, ['verify-audit', ...args]);

/** As somebody does who owns the database: past the triggers, and leaving them as they were. */
async function tamper(table: 'audit_entry' | 'audit_link', sql: string, values: unknown[] = []): Promise<void> {
  await world.database.source.transaction(async (entities) => {
    await entities.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await entities.query(sql, values);
    await entities.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
}

describe('what is done is on record', () => {
  test('a city reads the story of its solution, with its own people by name and the Städtetag without', async () => {
    const entries = await entriesOf(administrator.client, owner.ags, `subject: "${solution.id}"`);
    expect(entries.map(({ verb }) => verb)).toEqual([
      'case.decide',
      'case.claim',
      'solution.submit',
      'solution.release',
      'solution.create',
    ]);
    expect(entries[3]).toMatchObject({
      origin: 'PERSON',
      actorName: 'Neu im Amt',
      actingFor: { ags: owner.ags },
      solution: { slug: solution.slug },
    });
    expect(entries[3]!.facts).toContainEqual({ name: 'number', value: '1.0' });
    expect(entries[0]).toMatchObject({ actorName: null, actorErased: false, actingFor: null });
  });

  test('releasers and administrators read it; readers, others, visitors and the operator do not', async () => {
    expect(await trailOf(owner.client, owner.ags)).not.toBeNull();
    for (const who of [reader.client, stranger.client, world.visitor(), await world.as('lena@staedtetag.example')])
      expect(await trailOf(who, owner.ags)).toBeNull();
  });

  test('a refused attempt leaves no entry', async () => {
    const before = await length();
    expect(await refused(reader.client, 'startNextVersion', { solutionId: solution.id })).toEqual(['NOT_ALLOWED']);
    expect(await refused(stranger.client, 'setFourEyes', { municipalityId: owner.id, fourEyes: true })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await length()).toBe(before);
  });

  test('what one city uses or makes of it is not in the trail of the other', async () => {
    await done(stranger.client, 'declareAdoption', {
      municipalityId: stranger.id,
      solutionId: solution.id,
      status: 'IN_FORCE',
      visibility: 'OWN',
    });
    await done(stranger.client, 'forkSolution', { municipalityId: stranger.id, slug: solution.slug });
    expect((await entriesOf(stranger.client, stranger.ags)).map(({ verb }) => verb)).toEqual([
      'solution.fork',
      'adoption.declare',
    ]);
    const seen = (await entriesOf(owner.client, owner.ags)).map(({ verb }) => verb);
    expect(seen).not.toContain('solution.fork');
    expect(seen).not.toContain('adoption.declare');
  });

  test('what is said to a city is, under the name of the other city only', async () => {
    await done(stranger.client, 'addComment', {
      solutionId: solution.id,
      municipalityId: stranger.id,
      body: 'Gilt das auch für Handwerker?',
    });
    const [entry] = await entriesOf(owner.client, owner.ags);
    expect(entry).toMatchObject({ verb: 'comment.add', actorName: null, actingFor: { ags: stranger.ags } });
    expect(entry!.text).not.toContain('Handwerker');
  });

  test.each([
    ['a verb', `verb: "solution.release"`, ['solution.release']],
    ['a time before', `until: "2000-01-01T00:00:00Z"`, []],
    ['a time after', `from: "2999-01-01T00:00:00Z"`, []],
  ])('it is filtered by %s', async (_, filter, verbs) => {
    expect((await entriesOf(owner.client, owner.ags, filter)).map(({ verb }) => verb)).toEqual(verbs);
  });

  test('a verb that there is not is refused', async () => {
    const { errors } = await owner.client.run(
      `query ($ags: String!) { municipality(ags: $ags) { auditTrail(verb: "x.y") { totalCount } } }`,
      { ags: owner.ags },
    );
    expect(errors).toHaveLength(1);
  });

  test('a third party recomputes each line of an export with nothing but SHA-256', async () => {
    const lines = await entriesOf(owner.client, owner.ags, 'oldestFirst: true');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.map(({ position }) => position)).toEqual(
      lines.map(({ position }) => position).toSorted((a, b) => a - b),
    );
    for (const { previousHash, text, hash } of lines)
      expect(createHash('sha256').update(`${previousHash}\n${text}`).digest('hex')).toBe(hash);
  });

  test('autosave of a draft leaves nothing, widening its audience does', async () => {
    const { solution: draft } = await done<{ solution: { id: string; workingCopy: { revision: number } } }>(
      owner.client,
      'createSolution',
      {
        municipalityId: owner.id,
        title: 'Entwurf',
        type: 'merkblatt',
        tlp: 'GREEN',
        from: 'MARKDOWN',
        text: '## A\nB',
      },
      'solution { id workingCopy { revision } }',
    );
    const before = await length();
    const { revision } = draft.workingCopy;
    await done(owner.client, 'saveDraft', { solutionId: draft.id, expectedRevision: revision, values: [] });
    expect(await length()).toBe(before);
    await done(owner.client, 'saveDraft', { solutionId: draft.id, expectedRevision: revision + 1, tlp: 'CLEAR' });
    const [entry] = await entriesOf(owner.client, owner.ags);
    expect(entry).toMatchObject({ verb: 'solution.changeAudience' });
    expect(entry!.facts).toEqual(
      expect.arrayContaining([
        { name: 'before', value: 'GREEN' },
        { name: 'after', value: 'CLEAR' },
      ]),
    );
  });
});

describe('signing in', () => {
  const attempt = (email: string) =>
    change(world.visitor(), 'signIn', { email, password: 'geraten und falsch' }).then(({ errors }) => errors[0]?.code);
  const refusals = () =>
    world.rows<{ origin: string; known: boolean }>(
      `SELECT origin, subject_id IS NOT NULL AS known FROM audit_entry WHERE verb = 'session.refuse' ORDER BY happened_at`,
    );

  test('a wrong password and an unknown address leave an entry each, and the same answer', async () => {
    expect(await attempt('sabine@kelheim.example')).toBe('WRONG_CREDENTIALS');
    expect(await attempt('niemand@kelheim.example')).toBe('WRONG_CREDENTIALS');
    expect(await refusals()).toEqual([
      { origin: 'visitor', known: true },
      { origin: 'visitor', known: false },
    ]);
  });

  test('no name and no address is anywhere in the trail', async () => {
    const [found] = await world.rows<{ count: string }>(
      `SELECT count(*) FROM audit_entry e JOIN account a ON position(a.id::text IN e::text) > 0
         OR position(a.email::text IN e::text) > 0 OR position(a.name IN e::text) > 0`,
    );
    expect(found!.count).toBe('0');
  });
});

describe('a change that says nothing of itself', () => {
  test('is refused as a fault, and nothing of it stays', async () => {
    const forgetful = world.database.change((work) =>
      work.entities.query(`UPDATE municipality SET name = 'Vergessen' WHERE ags = $1`, [owner.ags]),
    );
    await expect(forgetful).rejects.toThrow('Work.record');
    expect(await world.rows(`SELECT FROM municipality WHERE name = 'Vergessen'`)).toEqual([]);
  });
});

describe('the chain', () => {
  test('fifty changes at once make one chain without a fork, in the order in which they were committed', async () => {
    const before = await length();
    await Promise.all(
      Array.from({ length: 50 }, (_, turn) =>
        done(administrator.client, 'setFourEyes', { municipalityId: owner.id, fourEyes: turn % 2 === 0 }),
      ),
    );
    expect(await length()).toBe(before + 50);
    expect(await verifyTrail(world.database)).toMatchObject({ count: before + 50, broken: null });
  });

  test('is appended to only, also by the owner of the database', async () => {
    for (const table of ['audit_entry', 'audit_link'])
      for (const sql of [`UPDATE ${table} SET hash = hash`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
        await expect(
          world.rows(sql.replace('hash = hash', table === 'audit_entry' ? 'verb = verb' : 'hash = hash')),
        ).rejects.toThrow('appended to only');
  });

  test('the command line says that it holds, how long it is and what its head is', async () => {
    const { code, output } = await verified();
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+ entries, the chain holds\.\nhead: [0-9a-f]{64}\n$/),
    });
  });

  test.each([
    ['what was done', `UPDATE audit_entry SET verb = 'comment.remove' WHERE id = $1`],
    ['who did it', `UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE id = $1`],
    [
      'when, by the smallest step',
      `UPDATE audit_entry SET happened_at = happened_at + interval '1 microsecond' WHERE id = $1`,
    ],
    ['a fact', `UPDATE audit_entry SET facts = facts || '{"number": "9.9"}' WHERE id = $1`],
  ])('somebody who owns the database and changes %s is found, with the position', async (_, sql) => {
    const [target] = await world.rows<{ id: string; position: string; row: object }>(
      `SELECT e.id, l.position, to_jsonb(e) AS row FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id WHERE e.verb = 'solution.release'`,
    );
    await tamper('audit_entry', sql, [target!.id]);
    const { code, output } = await verified();
    expect(code).toBe(1);
    expect(output).toContain(`at position ${target!.position}.`);
    await tamper(
      'audit_entry',
      `UPDATE audit_entry e SET (verb, actor_id, happened_at, facts) = (SELECT r.verb, r.actor_id, r.happened_at, r.facts
         FROM jsonb_populate_record(NULL::audit_entry, $2::jsonb) r) WHERE e.id = $1`,
      [target!.id, JSON.stringify(target!.row)],
    );
    expect((await verifyTrail(world.database)).broken).toBeNull();
  });

  test('an end that was cut off is found by a head noted before, and only by that', async () => {
    const { head, count } = await verifyTrail(world.database);
    const [last] = await world.rows<{ position: string; entry_id: string; hash: Buffer }>(
      'SELECT * FROM audit_link ORDER BY position DESC LIMIT 1',
    );
    expect((await verified('--expect', head)).code).toBe(0);
    await tamper('audit_link', 'DELETE FROM audit_link WHERE position = $1', [last!.position]);
    expect((await verifyTrail(world.database)).broken).toEqual({ kind: 'entriesUnlinked', position: count });
    await world.database.source.transaction(async (entities) => {
      await entities.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
      await entities.query('CREATE TEMP TABLE cut ON COMMIT DROP AS SELECT * FROM audit_entry WHERE id = $1', [
        last!.entry_id,
      ]);
      await entities.query('DELETE FROM audit_entry WHERE id = $1', [last!.entry_id]);
      await entities.query('ALTER TABLE audit_entry ENABLE TRIGGER USER');
    });
    expect((await verified()).code).toBe(0);
    const found = await verified('--expect', head);
    expect(found).toMatchObject({ code: 1, output: expect.stringContaining('the end was cut off') });
    // What comes afterwards goes on from what is left, and the noted head stays missing.
    await done(administrator.client, 'setFourEyes', { municipalityId: owner.id, fourEyes: false });
    expect((await verifyTrail(world.database, { expect: head })).broken?.kind).toBe('expectedMissing');
    expect((await verifyTrail(world.database)).broken).toBeNull();
  });

  test('it can be verified from a position on', async () => {
    const { count } = await verifyTrail(world.database);
    expect(await verifyTrail(world.database, { from: 5 })).toMatchObject({ count: count - 4, broken: null });
    expect((await verifyTrail(world.database, { from: count + 10 })).broken?.kind).toBe('gap');
    expect((await verified('--from', 'vorn')).code).toBe(1);
  });
});
