import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isRequiredArgument } from 'graphql';
import { fetchArchive, partsOf } from './archiving.ts';
import { againWith, sha256 } from './attaching.ts';
import { done, everything, newcomer, newCities, publish, publishNext, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { delegate, end, newProvider } from './delegating.ts';
import { indexed } from './indexed.ts';
import { mutations, operationFor, queries, typeOfId, valueFor } from './leak-hunting.ts';
import { narrow } from './narrowing.ts';
import { aboutOneself } from './permissions/mutations.ts';
import { openWorld, type World } from './world.ts';

/** A word that stands in everything that hangs on the entry, and nowhere else. */
const words = { GREEN: 'Zwurbelgrünspan', AMBER: 'Zwurbelbernstein', STRICT: 'Zwurbelbitumen' } as const;
/** A word of the same kind that stands nowhere. */
const NOWHERE = 'Zwurbelnirgendwo';

interface Secret extends Published {
  readonly word: string;
  /** Outer ids of all that hangs on it. */
  ids: string[];
  caseNumber: string;
  fileAddress: string;
}

let world: World;
let owner: City;
let reader: City;
let strangers: City;
let secrets: Record<'GREEN' | 'AMBER', Secret>;
/** Who looks, and what they must not learn of. */
let hunts: { name: string; who: Client; hidden: Secret[] }[];
/** What each of them was told before there was what is hidden from them. */
let before: Map<string, string>;

/** Questions about nothing in particular: counts, facets, lists, figures. */
const openQueries = queries.filter(({ args }) => !args.some(isRequiredArgument));

async function answers(who: Client): Promise<string> {
  const told: string[] = [];
  for (const field of openQueries) told.push(await text(who, operationFor('query', field, {}), {}));
  return told.join('\n');
}

async function text(who: Client, document: string, variables: object): Promise<string> {
  const response = await who.post(document, variables as Record<string, unknown>);
  // The number of a request and the minute of a copy are new each time.
  return (await response.text()).replaceAll(/"requestId":"[^"]*"|Ausgegeben an [^"\\]*/g, '');
}

beforeAll(async () => {
  world = await openWorld({ settings: { ALLMENDE_WORKER: true } });
  [owner, reader, strangers] = (await newCities(world, 3, 'administrator')) as [City, City, City];
  await indexed(world);
  const knows = (await newcomer(world, strangers.ags, 'administrator')).client;
  const unread = (await newcomer(world, strangers.ags, 'administrator')).client;
  await world.rows(
    `UPDATE account SET leaflet_version = NULL WHERE id = (SELECT id FROM account ORDER BY created_at DESC, email DESC LIMIT 1)`,
  );
  const visitor = world.visitor();
  before = new Map([
    ['visitor', await answers(visitor)],
    ['unread', await answers(unread)],
  ]);
  const revoked = await newcomer(world, await newProvider(world), 'administrator');
  await end(reader, (await delegate(reader, revoked, 'RELEASE')).id);
  before.set('revoked', await answers(revoked.client));
  const provider = await newcomer(world, await newProvider(world), 'administrator');
  for (const client of [owner, reader]) await delegate(client, provider, 'RELEASE');
  const green = await hide('GREEN');
  await indexed(world);
  before.set('knows', await answers(knows));
  const amber = await hide('AMBER');
  await indexed(world);
  before.set('provider', await answers(provider.client));
  const strict = await hide('STRICT');
  await indexed(world);
  secrets = { GREEN: green, AMBER: amber };
  hunts = [
    { name: 'visitor', who: visitor, hidden: [green, amber] },
    { name: 'unread', who: unread, hidden: [green, amber] },
    { name: 'knows', who: knows, hidden: [amber] },
    // An IT provider sees nothing more once its client has ended the delegation, and never what is AMBER+STRICT.
    { name: 'revoked', who: revoked.client, hidden: [green, amber] },
    { name: 'provider', who: provider.client, hidden: [strict] },
  ];
}, 180_000);
afterAll(() => world?.close());

/** An entry with everything that can hang on one: file, case, adoption, rating, thread, own version; each with the word. */
async function hide(tlp: keyof typeof words): Promise<Secret> {
  const word = words[tlp];
  const entry = await publish(
    world,
    owner,
    `${word} in der Verwaltung`,
    tlp === 'STRICT' ? 'AMBER' : tlp,
    `## ${word} erkennen\n\nDer ${word} ist selten.\n`,
    [reader.id],
  );
  const { id: solutionId, slug } = entry;
  const bytes = Buffer.from(`${word} und mehr`);
  const { versionId } = await againWith(owner, solutionId, [[`${word}.txt`, bytes]]);
  await publishNext(world, owner, solutionId, 'EDITORIAL');
  const fileAddress = `/files/${versionId}/${sha256(bytes)}/${encodeURIComponent(`${word}.txt`)}`;
  const municipalityId = reader.id;
  await done(reader.client, 'declareAdoption', {
    solutionId,
    municipalityId,
    status: 'IN_FORCE',
    visibility: 'PUBLIC',
    changed: `Ohne ${word}`,
  });
  const marks = { understandable: 5, adaptable: 5, complete: 5, effortAsStated: 5 };
  await done(reader.client, 'rateSolution', { solutionId, municipalityId, ...marks, note: `Viel ${word}` });
  await done(reader.client, 'addComment', { solutionId, municipalityId, body: `Wo wächst der ${word}?` });
  const inner = solutionId.slice('sol_'.length);
  if (tlp === 'STRICT') {
    // No own version is made of what is strict.
    await narrow(world, solutionId, 'AMBER_STRICT', [reader.id]);
    await world.rows(
      'INSERT INTO index_outbox (solution_id) VALUES ($1) ON CONFLICT (solution_id) DO UPDATE SET changes = index_outbox.changes + 1',
      [inner],
    );
  } else await done(reader.client, 'forkSolution', { municipalityId, slug });
  const rows = await world.rows<{ id: string }>(
    `SELECT 'sol_' || id AS id FROM solution WHERE id = $1 OR origin_version_id IN (SELECT id FROM version WHERE solution_id = $1)
     UNION ALL SELECT 'ver_' || v.id FROM version v JOIN solution s ON s.id = v.solution_id
       WHERE s.id = $1 OR s.origin_version_id IN (SELECT id FROM version WHERE solution_id = $1)
     UNION ALL SELECT 'ado_' || id FROM adoption WHERE solution_id = $1
     UNION ALL SELECT 'rat_' || id FROM rating WHERE solution_id = $1
     UNION ALL SELECT 'dis_' || id FROM discussion WHERE solution_id = $1
     UNION ALL SELECT 'com_' || c.id FROM comment c JOIN discussion d ON d.id = c.discussion_id WHERE d.solution_id = $1
     UNION ALL SELECT 'cas_' || id FROM moderation_case WHERE solution_id = $1`,
    [inner],
  );
  const [held] = await world.rows<{ number: string }>(
    'SELECT number FROM moderation_case WHERE solution_id = $1 ORDER BY submitted_at DESC LIMIT 1',
    [inner],
  );
  return { ...entry, word, ids: rows.map(({ id }) => id), caseNumber: held!.number, fileAddress };
}

/** What is asked for by name: each argument of the schema with what could find the secret, and a twin that finds nothing. */
const arguments_: Record<string, (secret: Secret) => (readonly [hidden: unknown, twin: unknown, noun?: string])[]> = {
  slug: ({ slug }) => [[slug, 'gibt-es-nicht-und-gab-es-nie']],
  number: ({ caseNumber }) => [[caseNumber, caseNumber.replace(/\d+$/, '99999')]],
  query: ({ word }) => [
    [word, NOWHERE],
    [word.slice(0, 12), NOWHERE.slice(0, 12)],
  ],
  id: ({ ids }) => ids.map((id) => [id, twinOf(id), typeOfId[id.slice(0, 3)]] as const),
  ids: ({ ids }) => [[ids, ids.map(twinOf)]],
  // Links speak of people and applications, never of entries.
  token: () => [['a'.repeat(43), 'b'.repeat(43)]],
  key: () => [[`${twinOf('adm_')}.${'a'.repeat(43)}`, `${twinOf('adm_')}.${'b'.repeat(43)}`]],
  ags: () => [
    [owner.ags, owner.ags],
    [reader.ags, reader.ags],
  ],
  input: () => [
    [
      { from: 'MARKDOWN', text: '# Nichts' },
      { from: 'MARKDOWN', text: '# Nichts' },
    ],
  ],
};
const twinOf = (id: string): string => `${id.slice(0, 4)}${randomUUID()}`;

const withoutEcho = (answer: string, ...said: unknown[]): string =>
  said.flat(2).reduce<string>((left, one) => left.replaceAll(String(one), '…'), answer);

describe('what is GREEN or AMBER', () => {
  test('is there for those it is for: the hunt could find it', async () => {
    for (const { slug, word } of Object.values(secrets)) {
      const field = queries.find(({ name }) => name === 'solution')!;
      expect(await text(reader.client, operationFor('query', field, { slug }), { slug })).toContain(word);
      const search = await reader.client.data<{ searchSolutions: { totalCount: number } }>(
        `query ($q: String!) { searchSolutions(query: $q) { totalCount } }`,
        { q: word },
      );
      expect(search.searchSolutions.totalCount).toBeGreaterThan(0);
      expect((await reader.client.send(secrets.AMBER.fileAddress)).status).toBe(200);
    }
  });

  test.each(openQueries.map(({ name }) => name))('changes nothing in %s for those it is not for', async (name) => {
    const field = openQueries.find((one) => one.name === name)!;
    for (const { who, hidden, name: whose } of hunts) {
      const answer = await text(who, operationFor('query', field, {}), {});
      for (const { word } of hidden) expect([whose, answer.includes(word)]).toEqual([whose, false]);
      const then = before.get(whose)!;
      expect([whose, then.includes(answer)]).toEqual([whose, true]);
    }
  });

  test.each(queries.filter((one) => !openQueries.includes(one) || one.args.length > 0).map(({ name }) => name))(
    'is not found by %s: the answer is that to what never was',
    async (name) => {
      const field = queries.find((one) => one.name === name)!;
      const named = field.args.filter((argument) => isRequiredArgument(argument) || argument.name === 'query');
      // A new query whose argument the hunt does not know has to be entered above.
      expect(named.filter((argument) => !(argument.name in arguments_)).map((argument) => argument.name)).toEqual([]);
      for (const { who, hidden, name: whose } of hunts)
        for (const secret of hidden)
          for (const argument of named)
            for (const [value, twin, noun] of arguments_[argument.name]!(secret)) {
              const ask = (said: unknown) => {
                const given = { [argument.name]: said };
                return text(who, operationFor('query', field, given, noun), given);
              };
              const [found, never] = [withoutEcho(await ask(value), value), withoutEcho(await ask(twin), twin)];
              expect([whose, name, value, found]).toEqual([whose, name, value, never]);
              if (argument.name !== 'query') expect(found).not.toContain(secret.word);
            }
    },
  );

  // What is about oneself names nothing of others, and answers with chance: secrets, challenges. Two make something of
  // one's own city anew each time.
  const making = ['createSolution', 'exportArchive'];
  const aboutOthers = mutations.filter(({ name }) => !(name in aboutOneself) && !making.includes(name));
  test.each(aboutOthers.map(({ name }) => name))('is not told of by the refusals of %s, nor changed', async (name) => {
    const field = mutations.find((one) => one.name === name)!;
    const state = await everything(world);
    for (const { who, hidden, name: whose } of hunts)
      for (const secret of hidden) {
        const id = (prefix: string) => secret.ids.find((one) => one.startsWith(prefix));
        const said = (found: (prefix: string) => string | undefined, slug: string) => ({
          solutionId: found('sol_'),
          versionId: name === 'forkSolution' ? undefined : found('ver_'),
          slug,
          caseId: found('cas_'),
          discussionId: found('dis_'),
          commentId: found('com_'),
          municipalityId: strangers.id,
          body: name === 'addComment' ? 'Hallo' : 'ISB',
        });
        const ask = async (values: Record<string, unknown>) => {
          const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
          const input = field.args.map((argument) => [argument.name, valueFor(argument.type, argument.name, known)]);
          const given = Object.fromEntries(input) as Record<string, unknown>;
          return text(who, operationFor('mutation', field, given), given);
        };
        const found = await ask(said(id, secret.slug));
        const never = await ask(said((prefix) => id(prefix) && twinOf(id(prefix)!), 'gibt-es-nicht-und-gab-es-nie'));
        expect(found).not.toContain(secret.word);
        expect([whose, name, found]).toEqual([whose, name, never]);
      }
    expect(await everything(world)).toEqual(state);
  });

  test('stands in no trail and in no data of those it is not for', async () => {
    const trail = `municipality(ags: "${strangers.ags}") { auditTrail(first: 100) { edges { node { verb text facts { name value } } } } }`;
    for (const { who, hidden, name } of hunts) {
      const isStranger = name === 'unread' || name === 'knows';
      if (isStranger) await done(who, 'setFourEyes', { municipalityId: strangers.id, fourEyes: true });
      const told = await text(who, `{ ${trail} viewer { ownDataJson } }`, {});
      expect([name, told.includes('setFourEyes')]).toEqual([name, isStranger]);
      for (const { word } of hidden) expect([name, told.includes(word)]).toEqual([name, false]);
      // What a colleague under GREEN took along is an act of the city: its id stands there, and opens nothing.
      const ids = secrets.AMBER.ids.map((id) => id.slice(4));
      expect([name, ids.filter((id) => told.includes(id))]).toEqual([name, []]);
    }
  });

  test('stands in no archive of those it is not for', async () => {
    for (const { who, hidden, name } of hunts.filter((hunt) => hunt.name === 'unread' || hunt.name === 'knows')) {
      const parts = await partsOf((await fetchArchive(who, strangers.id)).bytes);
      for (const [path, bytes] of parts)
        for (const { word } of hidden) expect([name, path, bytes.includes(word)]).toEqual([name, path, false]);
    }
  });

  test('is not given out as a file, nor is it told that there is one', async () => {
    for (const { who, hidden } of hunts)
      for (const { fileAddress, word } of hidden) {
        const nowhere = fileAddress.replace(/[0-9a-f]{64}/, sha256(Buffer.from('nichts')));
        const found = await who.send(fileAddress);
        const never = await who.send(nowhere);
        expect([found.status, await found.text()]).toEqual([never.status, await never.text()]);
        expect(found.status).toBe(404);
        const names = [...found.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
        expect(names.toString()).toBe(
          [...never.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id').toString(),
        );
        expect(names.toString()).not.toContain(encodeURIComponent(word));
      }
  });

  test('takes as long to refuse as what never was', async () => {
    const field = queries.find(({ name }) => name === 'solution')!;
    const took = async (slug: string) => {
      const begun = performance.now();
      await text(world.visitor(), operationFor('query', field, { slug }), { slug });
      return performance.now() - begun;
    };
    const rounds: { hidden: number[]; never: number[] } = { hidden: [], never: [] };
    for (let round = 0; round < 60; round += 1) {
      rounds.hidden.push(await took(secrets.AMBER.slug));
      rounds.never.push(await took('gibt-es-nicht-und-gab-es-nie'));
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length / 2]!;
    // Both are a few milliseconds; what would tell is a difference of the order of reading an entry.
    expect(Math.abs(median(rounds.hidden) - median(rounds.never))).toBeLessThan(3 + median(rounds.never) * 0.5);
  });
});
