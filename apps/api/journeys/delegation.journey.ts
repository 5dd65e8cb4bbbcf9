import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { change, done, newcomer, newCities, publish, refused, type City } from './city.ts';
import { dayIn, delegate, end, newProvider, offer } from './delegating.ts';
import { narrow } from './narrowing.ts';
import { complete } from './permissions/things.ts';
import type { Town } from './permissions/people.ts';
import { openWorld, type World } from './world.ts';

const STATES = `delegation { id state holds ranOut renewalDue revision municipality { id } body { id name } }`;
interface Answered {
  delegation: { id: string; state: string; holds: boolean; revision: number };
}

let world: World;
/** Administrators of two cities, and of an IT provider. */
let meadow: City;
let hill: City;
let provider: City;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  const cities = await newCities(world, 2, 'administrator');
  [meadow, hill] = [cities[0]!, cities[1]!];
  provider = await newcomer(world, await newProvider(world), 'administrator');
});

interface Acts {
  readonly role: string;
  readonly municipality: { readonly id: string };
  readonly through: { readonly id: string } | null;
}
const actsFor = async ({ client }: City): Promise<Acts[]> =>
  (
    await client.data<{ viewer: { memberships: Acts[] } }>(
      `{ viewer { memberships { role municipality { id } through { id } } } }`,
    )
  ).viewer.memberships;

/** A draft of a city that lacks nothing for its release. */
const draftOf = (owner: City) => complete({ owner } as Town);
const save = (who: City, draft: Awaited<ReturnType<typeof draftOf>>) =>
  refused(who.client, 'saveDraft', {
    solutionId: draft.solutionId,
    expectedRevision: draft.revision,
    contentJson: draft.contentJson,
  });
const RELEASE = { changeClass: 'SUBSTANTIVE', changeNote: 'Neu.' };

describe('a city lets an IT provider act for it', () => {
  it('opens nothing before the provider has accepted, then what the city’s editors may, and more once the grade is raised', async () => {
    const draft = await draftOf(meadow);
    const offered = await offer(meadow, provider.id);
    expect([await actsFor(provider), await save(provider, draft)]).toEqual([[], ['NOT_FOUND']]);

    const accepted = await done<Answered>(
      provider.client,
      'answerDelegation',
      { delegationId: offered.id, expectedRevision: offered.revision, answer: 'ACCEPT' },
      STATES,
    );
    expect(accepted.delegation).toMatchObject({ state: 'ACTIVE', holds: true, renewalDue: false });
    expect(await actsFor(provider)).toEqual([
      { role: 'EDITOR', municipality: { id: meadow.id }, through: { id: provider.id } },
    ]);
    expect(await save(provider, draft)).toEqual([]);
    const { solutionId } = draft;
    expect(await refused(provider.client, 'releaseVersion', { solutionId, ...RELEASE })).toEqual(['NOT_ALLOWED']);
    expect(await refused(provider.client, 'requestRelease', { solutionId })).toEqual([]);

    await done(meadow.client, 'changeDelegation', {
      delegationId: offered.id,
      expectedRevision: accepted.delegation.revision,
      ...{ grade: 'RELEASE', purpose: 'Auch Freigaben', endsOn: dayIn(300) },
    });
    expect(await refused(provider.client, 'releaseVersion', { solutionId, ...RELEASE })).toEqual([]);
    expect(await refused(provider.client, 'setFourEyes', { municipalityId: meadow.id, fourEyes: true })).toEqual([
      'NOT_ALLOWED',
    ]);

    // The same session, a moment later.
    await end(meadow, offered.id);
    expect(await actsFor(provider)).toEqual([]);
    expect(await refused(provider.client, 'startNextVersion', { solutionId })).toEqual(['NOT_FOUND']);
  });

  it('shows the city who acted, through whom, in the history and in the trail', async () => {
    await delegate(meadow, provider, 'RELEASE');
    const { solutionId } = await draftOf(meadow);
    await done(provider.client, 'releaseVersion', { solutionId, ...RELEASE });
    const { node } = await meadow.client.data<{ node: { version: { releaseSteps: unknown[]; releasedBy: unknown } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { version { releasedBy { name through } releaseSteps { by { name through } } } } } }`,
      { id: solutionId },
    );
    const [named] = await world.rows<{ name: string }>('SELECT name FROM municipality WHERE ags = $1', [provider.ags]);
    const who = { name: 'Neu im Amt', through: named!.name };
    expect(node.version).toMatchObject({ releasedBy: who, releaseSteps: [{ by: who }] });
    const { municipality } = await meadow.client.data<{
      municipality: {
        auditTrail: { edges: { node: { verb: string; actorName: string; through: { name: string } } }[] };
      };
    }>(
      `query ($ags: String!) { municipality(ags: $ags) { auditTrail(first: 1, verb: "solution.release") { edges { node { verb actorName through { name } } } } } }`,
      { ags: meadow.ags },
    );
    expect(municipality.auditTrail.edges[0]!.node).toMatchObject({
      actorName: who.name,
      through: { name: named!.name },
    });
  });

  it('says beside a comment through whom it was made', async () => {
    const { id } = await publish(world, hill, 'Aushang zu Passwörtern');
    await delegate(meadow, provider);
    const said = await done<{ comment: { author: string; municipality: { id: string }; through: { id: string } } }>(
      provider.client,
      'addComment',
      { solutionId: id, body: 'Gilt das auch für Schulen?', municipalityId: meadow.id },
      'comment { author municipality { id } through { id } }',
    );
    expect(said.comment).toMatchObject({ municipality: { id: meadow.id }, through: { id: provider.id } });
  });

  it('ends by itself after its last day, and is to be renewed before', async () => {
    const { id } = await delegate(meadow, provider);
    await world.rows(`UPDATE delegation SET ends_on = $2 WHERE id = $1`, [id.slice(4), dayIn(0)]);
    expect(await actsFor(provider)).toHaveLength(1);
    const given = async () =>
      (
        await meadow.client.data<{ municipality: { delegationsGiven: Answered['delegation'][] } }>(
          `query ($ags: String!) { municipality(ags: $ags) { delegationsGiven { state holds ranOut renewalDue revision } } }`,
          { ags: meadow.ags },
        )
      ).municipality.delegationsGiven[0]!;
    expect(await given()).toMatchObject({ holds: true, ranOut: false, renewalDue: true });
    await world.rows(`UPDATE delegation SET ends_on = $2 WHERE id = $1`, [id.slice(4), dayIn(-1)]);
    expect(await actsFor(provider)).toEqual([]);
    const over = await given();
    expect(over).toMatchObject({ state: 'ACTIVE', holds: false, ranOut: true, renewalDue: false });
    const renewed = { delegationId: id, expectedRevision: over.revision, grade: 'EDIT', purpose: 'Weiter so' };
    expect(await refused(meadow.client, 'changeDelegation', { ...renewed, endsOn: dayIn(800) })).toEqual([
      'INVALID_INPUT',
    ]);
    await done(meadow.client, 'changeDelegation', { ...renewed, endsOn: dayIn(700) });
    expect(await actsFor(provider)).toHaveLength(1);
  });

  it('lets people of the provider go no further than at home', async () => {
    await delegate(meadow, provider, 'RELEASE');
    const roles = await Promise.all(
      (['reader', 'editor', 'releaser'] as const).map(async (role) =>
        (await actsFor(await newcomer(world, provider.ags, role))).map((acts) => acts.role).join(),
      ),
    );
    expect(roles).toEqual(['', 'EDITOR', 'RELEASER']);
  });

  it('gives a provider nothing of its own: no GREEN without a client, no solutions, no profile', async () => {
    const { id, slug } = await publish(world, hill, 'Notruf im Rechenzentrum', 'GREEN');
    const sees = async () =>
      (
        await provider.client.data<{ solution: object | null }>(
          `query ($slug: String!) { solution(slug: $slug) { id } }`,
          { slug },
        )
      ).solution;
    expect(await sees()).toBeNull();
    const own = { municipalityId: provider.id, title: 'Eigenes', type: 'merkblatt' };
    expect(await refused(provider.client, 'createSolution', own)).toEqual(['NOT_ALLOWED']);
    await delegate(meadow, provider);
    expect(await sees()).toEqual({ id });
  });
});

describe('a district acts for two towns', () => {
  it('names the town it acts for, and a foreign one is refused', async () => {
    const [district] = await newCities(world, 1, 'administrator');
    await world.rows('UPDATE municipality SET participates = true WHERE ags = $1', [district!.ags]);
    await delegate(meadow, district!, 'RELEASE');
    await delegate(hill, district!);
    expect(await actsFor(district!)).toHaveLength(3);
    const { id, slug } = await publish(world, (await newCities(world, 1))[0]!, 'Merkblatt für zwei');
    const said = { solutionId: id, body: 'Eine Frage' };
    expect(await refused(district!.client, 'addComment', said)).toEqual(['INVALID_INPUT']);
    expect(await refused(district!.client, 'addComment', { ...said, municipalityId: hill.id })).toEqual([]);
    // What one town has delegated is not the other's.
    const adoption = { solutionId: id, status: 'NOTED' };
    expect(await refused(district!.client, 'declareAdoption', { ...adoption, municipalityId: hill.id })).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await refused(district!.client, 'declareAdoption', { ...adoption, municipalityId: meadow.id })).toEqual([]);
    expect(await refused(district!.client, 'forkSolution', { slug, municipalityId: hill.id })).toEqual([]);
    const [stranger] = await newCities(world, 1);
    expect(await refused(district!.client, 'forkSolution', { slug, municipalityId: stranger!.id })).toEqual([
      'NOT_ALLOWED',
    ]);
  });
});

describe('what a provider sees', () => {
  it('is AMBER of its client, never AMBER+STRICT, and nothing once the delegation has ended', async () => {
    const [owner] = await newCities(world, 1);
    const amber = await publish(world, owner!, 'Netzplan');
    await narrow(world, amber.id, 'AMBER', [meadow.id]);
    const strict = await publish(world, owner!, 'Zugänge');
    await narrow(world, strict.id, 'AMBER_STRICT', [meadow.id]);
    const own = await draftOf(meadow);
    const ownStrict = await draftOf(meadow);
    await narrow(world, ownStrict.solutionId, 'AMBER_STRICT', [hill.id]);

    const seen = async () =>
      Promise.all(
        [amber.id, strict.id, own.solutionId, ownStrict.solutionId].map(async (id) => {
          const { node } = await provider.client.data<{ node: object | null }>(
            `query ($id: ID!) { node(id: $id) { id } }`,
            {
              id,
            },
          );
          return node !== null;
        }),
      );
    const { id } = await delegate(meadow, provider, 'RELEASE');
    expect(await seen()).toEqual([true, false, true, false]);
    expect(await save(provider, ownStrict)).toEqual(['NOT_FOUND']);
    await end(provider, id);
    expect(await seen()).toEqual([false, false, false, false]);
  });
});

describe('both sides at once', () => {
  it('accepts and withdraws only once: one wins, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, revision } = await offer(meadow, provider.id);
      const accept = { delegationId: id, expectedRevision: revision, answer: 'ACCEPT' };
      const results = await Promise.all([
        refused(provider.client, 'answerDelegation', accept),
        refused(provider.client, 'answerDelegation', accept),
      ]);
      expect(results.toSorted()).toEqual([[], ['WRONG_STATE']]);
      const ends = await Promise.all(
        [meadow, provider].map(({ client, id: side }) =>
          refused(client, 'endDelegation', { delegationId: id, municipalityId: side }),
        ),
      );
      expect(ends.toSorted()).toEqual([[], ['WRONG_STATE']]);
    }
  });

  it('tells the body that the terms have changed while it was reading them', async () => {
    const { id, revision } = await offer(meadow, provider.id);
    const terms = { grade: 'RELEASE', purpose: 'Doch auch Freigaben', endsOn: dayIn(20) };
    await done(meadow.client, 'changeDelegation', { delegationId: id, expectedRevision: revision, ...terms });
    const accept = { delegationId: id, expectedRevision: revision, answer: 'ACCEPT' };
    expect(await refused(provider.client, 'answerDelegation', accept)).toEqual(['STALE_REVISION']);
  });

  it('stands once between two, and only with somebody who takes part', async () => {
    await offer(meadow, provider.id);
    const again = { municipalityId: meadow.id, grade: 'EDIT', purpose: 'Noch einmal', endsOn: dayIn(9) };
    const to = (bodyId: string) => refused(meadow.client, 'offerDelegation', { ...again, bodyId });
    const [absent] = await world.rows<{ id: string }>(
      `SELECT 'mun_' || id AS id FROM municipality WHERE NOT participates LIMIT 1`,
    );
    expect([await to(provider.id), await to(meadow.id), await to(absent!.id)]).toEqual([
      ['CONFLICT'],
      ['INVALID_INPUT'],
      ['INVALID_INPUT'],
    ]);
  });

  it('asks whoever gives it to show again who they are', async () => {
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '1 hour'`);
    const terms = { bodyId: provider.id, grade: 'EDIT', purpose: 'Ein Versuch', endsOn: dayIn(9) };
    const { errors } = await change(meadow.client, 'offerDelegation', { municipalityId: meadow.id, ...terms });
    expect(errors.map(({ code }) => code)).toEqual(['REAUTHENTICATION_REQUIRED']);
  });
});
