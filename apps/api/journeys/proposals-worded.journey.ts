import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Clause } from '@allmende/domain/content';
import { done, FREIBURG, KELHEIM, newcomer, publish, refused, type City, type Published } from './city.ts';
import {
  fork,
  givingOf,
  offer,
  offeredOf,
  PROPOSAL,
  proposalFor,
  rewrite,
  type Fork,
  type Proposal,
} from './giving-back.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

describe('before a city sends what it offers', () => {
  let freiburg: City;
  let kelheim: City;
  let origin: Published;
  let own: Fork;

  beforeAll(async () => {
    [freiburg, kelheim] = await Promise.all([newcomer(world, FREIBURG), newcomer(world, KELHEIM)]);
    origin = await publish(world, freiburg, 'Merkblatt Ausweise im Rathaus');
    own = await fork(kelheim, origin);
    const [why, issue] = own.content.clauses as [Clause, Clause];
    const back = { ...issue, id: 'rueckgabe-neu', heading: 'Rückgabe', body: 'Frau Meier nimmt Ausweise zurück.' };
    await rewrite(kelheim, own, [why, issue, back]);
  }, 60_000);

  const offerOf = (more: object = {}) => ({
    clauseIds: ['rueckgabe-neu'],
    confirmed: [],
    reason: 'Bei uns wurde oft danach gefragt.',
    licenceAgreed: true,
    ...more,
  });
  const wordedAs = (body: string, heading = 'Rückgabe') => ({
    rewordings: [{ clauseId: 'rueckgabe-neu', heading, body }],
  });

  test('it hears all that stands against it at once', async () => {
    const { objections } = await offeredOf(kelheim.client, own.id, offerOf({ reason: '', licenceAgreed: false }));
    expect(objections.map(({ path }) => path)).toEqual([['confirmed', 'rueckgabe-neu'], ['reason'], ['licenceAgreed']]);
    const nothing = await offeredOf(kelheim.client, own.id, offerOf({ clauseIds: [] }));
    expect(nothing.objections.map(({ path }) => path)).toEqual([['clauseIds']]);
  });

  test.each([
    ['its own name is put back', 'Der Empfang der Stadt Kelheim nimmt sie.', 'Rückgabe', []],
    ['another person is told', 'Herr Wolf nimmt Ausweise zurück.', 'Rückgabe', [['confirmed', 'rueckgabe-neu']]],
    ['a heading is needed', 'Der Empfang.', ' ', [['rewordings', 'rueckgabe-neu', 'heading']]],
    ['no text is longer than a clause', 'a '.repeat(60_000), 'Rückgabe', [['rewordings', 'rueckgabe-neu', 'body']]],
  ])('other words than its own are looked at just as closely: %s', async (_, body, heading, paths) => {
    const worded = await offeredOf(kelheim.client, own.id, offerOf(wordedAs(body, heading)));
    expect(worded.objections.map(({ path }) => path)).toEqual(paths);
    expect(worded.clauses[0]?.offered?.body).not.toContain('Kelheim');
  });

  test('what is sent is what was worded, and the own version keeps its text', async () => {
    const giving = await givingOf(kelheim.client, own.id);
    const input = (body: string) => ({ ...offer(giving, own.id), ...wordedAs(body), confirmed: [] });
    expect(await refused(kelheim.client, 'proposeClauses', input('Herr Wolf nimmt sie.'))).toEqual(['INVALID_INPUT']);
    const { proposal } = await done<{ proposal: Proposal }>(
      kelheim.client,
      'proposeClauses',
      input('Der Empfang der Stadt Kelheim nimmt Ausweise zurück.'),
      PROPOSAL,
    );
    expect(await proposalFor(freiburg.client, proposal.id)).toMatchObject({
      clauses: [{ offered: { body: 'Der Empfang {{municipality.name-genitive}} nimmt Ausweise zurück.' } }],
    });
    expect((await givingOf(kelheim.client, own.id)).clauses[0]?.offered?.body).toContain('Frau Meier');
  });
});
