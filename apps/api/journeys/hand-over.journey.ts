import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { change, done, newCities, newcomer, publish, publishNext, refused, type City, type Published } from './city.ts';
import { narrow } from './narrowing.ts';
import { fork } from './own-version.ts';
import { openWorld, type World } from './world.ts';

let world: World;
/** Administrators of the owner and of the city that is to have its leaflet. */
let giver: City;
let taker: City;
let entry: Published;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  [giver, taker] = (await newCities(world, 2, 'administrator')) as [City, City];
  await world.rows('UPDATE municipality SET participates = true WHERE ags = ANY($1::text[])', [[giver.ags, taker.ags]]);
  entry = await publish(world, giver, 'Merkblatt vor der Übergabe');
});

const offer = async (to: City = taker): Promise<string> =>
  (
    await done<{ handOver: { id: string } }>(
      giver.client,
      'offerHandOver',
      { solutionId: entry.id, receiverId: to.id, note: 'Wir fusionieren.' },
      'handOver { id }',
    )
  ).handOver.id;
const answer = (handOverId: string, what: 'ACCEPT' | 'REFUSE', who: City = taker): Promise<string[]> =>
  refused(who.client, 'answerHandOver', { handOverId, municipalityId: who.id, answer: what });

const seenBy = async (who: City, slug = entry.slug) =>
  (
    await who.client.data<{
      solution: {
        municipality: { ags: string };
        formerOwners: { ags: string; until: string }[];
        viewerCan: { startNextVersion: boolean; handOver: boolean };
        versions: { number: string }[];
        discussions: { totalCount: number };
      } | null;
    }>(
      `query ($slug: String!) { solution(slug: $slug) { municipality { ags } formerOwners { ags until } versions { number }
         viewerCan { startNextVersion handOver } discussions { totalCount } } }`,
      { slug },
    )
  ).solution;

describe('a solution goes to another city', () => {
  it('moves with everything that hangs on it once that city takes it; its history names who had it', async () => {
    await done(giver.client, 'addComment', { solutionId: entry.id, municipalityId: giver.id, body: 'Wer pflegt das?' });
    const before = await seenBy(giver);
    const handOverId = await offer();
    expect((await seenBy(taker))!.viewerCan).toEqual({ startNextVersion: false, handOver: false });
    await world.rows('DELETE FROM index_outbox');
    expect(await answer(handOverId, 'ACCEPT')).toEqual([]);
    expect(await world.rows('SELECT solution_id AS id FROM index_outbox')).toEqual([{ id: entry.id.slice(4) }]);

    const after = (await seenBy(taker))!;
    expect(after).toMatchObject({
      municipality: { ags: taker.ags },
      formerOwners: [{ ags: giver.ags }],
      versions: before!.versions,
      viewerCan: { startNextVersion: true, handOver: true },
      discussions: { totalCount: 1 },
    });
    expect((await seenBy(giver))!.viewerCan).toEqual({ startNextVersion: false, handOver: false });
    // The new owner goes on under the same address.
    await done(taker.client, 'startNextVersion', { solutionId: entry.id });
    await publishNext(world, taker, entry.id, 'EDITORIAL');
    expect((await seenBy(giver))!.versions.map(({ number }) => number)).toEqual(['1.1', '1.0']);
  });

  it('is in the trail of both, and the new owner reads nothing of how the old one came to its release', async () => {
    await answer(await offer(), 'ACCEPT');
    for (const city of [giver, taker]) {
      const { municipality } = await city.client.data<{
        municipality: { auditTrail: { edges: { node: { verb: string } }[] } };
      }>(`query ($ags: String!) { municipality(ags: $ags) { auditTrail(first: 2) { edges { node { verb } } } } }`, {
        ags: city.ags,
      });
      expect(municipality.auditTrail.edges.map(({ node }) => node.verb)).toEqual(['handover.answer', 'handover.offer']);
    }
    const { solution } = await taker.client.data<{ solution: { version: object } }>(
      `query ($slug: String!) { solution(slug: $slug) { version { releasedBy { name } releaseSteps { note } } } }`,
      { slug: entry.slug },
    );
    expect(solution.version).toEqual({ releasedBy: null, releaseSteps: [] });
    expect(
      await world.rows('SELECT FROM released_values v JOIN version x ON x.id = v.version_id WHERE x.solution_id = $1', [
        entry.id.slice(4),
      ]),
    ).toEqual([]);
  });

  it('keeps own versions linked, that of the new owner too, and an AMBER label open for who wrote it', async () => {
    const own = await fork(taker, entry.slug);
    await narrow(world, entry.id, 'AMBER', [taker.id]);
    expect(await answer(await offer(), 'ACCEPT')).toEqual([]);
    const [row] = await world.rows<{ recipients: string[]; audience: string[] }>(
      'SELECT s.recipients, v.audience FROM solution s JOIN version v ON v.solution_id = s.id WHERE s.id = $1',
      [entry.id.slice(4)],
    );
    expect(row!.recipients).toEqual([giver.id.slice(4)]);
    expect(row!.audience.toSorted()).toEqual(
      [`mun_${giver.id.slice(4)}`, `mun_${taker.id.slice(4)}`, 'moderation'].toSorted(),
    );
    const { node } = await taker.client.data<{ node: { origin: { solution: { id: string } | null } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { origin { solution { id } } } } }`,
      { id: own.id },
    );
    expect(node.origin.solution).toEqual({ id: entry.id });
  });
});

describe('an offer', () => {
  it('shows what is offered to the two cities’ own people, and to nobody else', async () => {
    await narrow(world, entry.id, 'AMBER', [giver.id]);
    const id = await offer();
    const [stranger] = await newCities(world, 1, 'administrator');
    const reader = await newcomer(world, taker.ags, 'reader');
    const asked = (who: City) =>
      who.client.data<{ node: object | null }>(
        `query ($id: ID!) { node(id: $id) { ... on HandOver { title viewerMayAnswer viewerMayWithdraw solution { id } } } }`,
        { id },
      );
    const title = 'Merkblatt vor der Übergabe';
    expect((await asked(taker)).node).toEqual({
      title,
      viewerMayAnswer: true,
      viewerMayWithdraw: false,
      solution: null,
    });
    expect((await asked(reader)).node).toMatchObject({ title, viewerMayAnswer: false });
    expect((await asked(giver)).node).toMatchObject({ viewerMayAnswer: false, viewerMayWithdraw: true });
    expect((await asked(stranger!)).node).toBeNull();
  });

  it('can be refused, and made again', async () => {
    expect(await answer(await offer(), 'REFUSE')).toEqual([]);
    expect((await seenBy(giver))!.municipality.ags).toBe(giver.ags);
    expect(await answer(await offer(), 'ACCEPT')).toEqual([]);
  });

  it('is for administrators alone, and for a city in which somebody can take it', async () => {
    const releaser = await newcomer(world, giver.ags, 'releaser');
    const input = { solutionId: entry.id, receiverId: taker.id };
    expect(await refused(releaser.client, 'offerHandOver', input)).toEqual(['NOT_ALLOWED']);
    expect(await refused(giver.client, 'offerHandOver', { ...input, receiverId: giver.id })).toEqual(['INVALID_INPUT']);
    const [absent] = await world.rows<{ id: string }>(
      `SELECT 'mun_' || id AS id FROM municipality WHERE NOT participates LIMIT 1`,
    );
    expect(await refused(giver.client, 'offerHandOver', { ...input, receiverId: absent!.id })).toEqual([
      'INVALID_INPUT',
    ]);
    const id = await offer();
    const editor = await newcomer(world, taker.ags, 'releaser');
    expect(await answer(id, 'ACCEPT', editor)).toEqual(['NOT_ALLOWED']);
    expect(
      await refused(taker.client, 'answerHandOver', { handOverId: id, municipalityId: giver.id, answer: 'ACCEPT' }),
    ).toEqual(['NOT_ALLOWED']);
    expect(await refused(giver.client, 'offerHandOver', input)).toEqual(['CONFLICT']);
  });

  it('is not possible while a release is asked for or a case is open, and says why; nor for an own version', async () => {
    const { solution } = await done<{ solution: { id: string } }>(
      giver.client,
      'startNextVersion',
      { solutionId: entry.id },
      'solution { id }',
    );
    const id = await offer();
    await done(giver.client, 'requestRelease', { solutionId: solution.id });
    const { errors } = await change(taker.client, 'answerHandOver', {
      handOverId: id,
      municipalityId: taker.id,
      answer: 'ACCEPT',
    });
    expect(errors).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringContaining('wartet auf ihre Freigabe') },
    ]);
    // Nothing has changed: the offer still waits, and can be withdrawn.
    expect(await refused(giver.client, 'withdrawHandOver', { handOverId: id })).toEqual([]);
    const own = await fork(taker, entry.slug);
    const back = { solutionId: own.id, receiverId: giver.id };
    const told = await change(taker.client, 'offerHandOver', back);
    expect(told.errors).toMatchObject([{ code: 'WRONG_STATE', message: expect.stringContaining('eigene Fassung') }]);
  });

  it('is answered once, whoever comes at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await offer();
      const [one, other] = await Promise.all([
        answer(id, 'ACCEPT'),
        refused(giver.client, 'withdrawHandOver', { handOverId: id }),
      ]);
      const hasMoved = one.length === 0;
      expect([one, other].filter(({ length }) => length === 0)).toHaveLength(1);
      expect((await seenBy(taker))!.municipality.ags).toBe(hasMoved ? taker.ags : giver.ags);
      if (hasMoved) [giver, taker] = [taker, giver];
      const again = await offer();
      const twice = await Promise.all([answer(again, 'ACCEPT'), answer(again, 'ACCEPT')]);
      expect(twice.toSorted()).toEqual([[], ['WRONG_STATE']]);
      [giver, taker] = [taker, giver];
    }
  });

  it('asks both to show again who they are', async () => {
    const id = await offer();
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '1 hour'`);
    expect(await answer(id, 'ACCEPT')).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(await refused(giver.client, 'offerHandOver', { solutionId: entry.id, receiverId: taker.id })).toEqual([
      'REAUTHENTICATION_REQUIRED',
    ]);
  });
});
