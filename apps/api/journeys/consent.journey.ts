import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { change, done, newCities, newcomer, publishNext, refused, type City } from './city.ts';
import { familyOf, finish, standing, startMerge, type Family } from './merging.ts';
import { narrow } from './narrowing.ts';
import { edit, publishAgain, reword, textOf } from './own-version.ts';
import { openWorld, type World } from './world.ts';

const INTERNAL = 'LicenseRef-Kommunal-intern-1.0';
const BOTH = { purposes: ['MERGE', 'PUBLISH'], tlp: 'CLEAR', licence: 'CC-BY-4.0' };
const WHY = 'Unsere Nachbarstädte nutzen unsere Fassung.';
const CONSENT = `consent { id state holds purposes tlp licence reason answer endReason originTitle baseNumber baseLicence revision
  viewerIsAsked viewerMayAnswer viewerMayWithdraw viewerMayTakeBack
  municipality { id } originMunicipality { id } origin { id } ownVersion { id } }`;

interface Consent {
  readonly id: string;
  readonly state: string;
  readonly holds: boolean;
  readonly revision: number;
  readonly answer: string;
  readonly viewerMayAnswer: boolean;
}

let world: World;
let owner: City;
let city: City;
let stranger: City;
beforeAll(async () => {
  world = await openWorld();
  const [first, second, third] = (await newCities(world, 3)) as [City, City, City];
  owner = await newcomer(world, first.ags, 'administrator');
  [city, stranger] = [second, third];
}, 120_000);
afterAll(() => world?.close());

const ask = async (own: string, input: object = BOTH, who = city): Promise<Consent> =>
  (await done<{ consent: Consent }>(who.client, 'askConsent', { solutionId: own, reason: WHY, ...input }, CONSENT))
    .consent;
const answerTo = ({ id: consentId, revision: expectedRevision }: Consent, verdict: string, reason = '') => ({
  ...{ consentId, expectedRevision, verdict, reason },
});
const answer = async (...given: Parameters<typeof answerTo>): Promise<Consent> =>
  (await done<{ consent: Consent }>(owner.client, 'answerConsent', answerTo(...given), CONSENT)).consent;
const give = (consent: Consent) => answer(consent, 'GIVE');
const read = async ({ client }: City, id: string) =>
  (
    await client.data<{ node: Consent | null }>(
      `query ($id: ID!) { node(id: $id) { ... on Consent ${CONSENT.slice(8)} } }`,
      { id },
    )
  ).node;
const needed = async (own: string, { client } = city) =>
  (
    await client.data<{ node: { consentNeeded: string[]; consents: Consent[]; viewerCan: { askConsent: boolean } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Solution { consentNeeded consents { id state holds } viewerCan { askConsent } } } }',
      { id: own },
    )
  ).node;

/** What it takes to stand beside its origin in the catalogue. */
const introduce = (title: string) => (content: Content) => {
  content.metadata.title = title;
  content.metadata.summary = `${title}, gekürzt.`;
  content.metadata.maintainer = { function: 'Informationssicherheit', contact: '' };
};
/** The original goes on under its narrower label, which takes the municipal licence. */
const goOn = ({ origin, rule }: Family, at: number) =>
  publishAgain(world, owner, origin.id, 'SUBSTANTIVE', (content) => {
    content.metadata.licence = INTERNAL;
    reword(content, rule(at), 'jährlich', 'monatlich');
  });

describe('an original goes from everybody to members, and a city that made it its own asks its owner', () => {
  let family: Family;
  let refusedOne: Consent;
  let given: Consent;
  beforeAll(async () => {
    family = await familyOf(world, owner, city, 'Regeln für Besprechungsräume');
    await edit(city, family.own.id, introduce('Raumregeln für kleine Städte'));
    await narrow(world, family.origin.id, 'GREEN');
    await goOn(family, 1);
  }, 60_000);

  test('nothing can be taken over or handed in, and the city is told what it needs consent for', async () => {
    expect((await standing(family)).upstream).toMatchObject({ state: 'NARROWED', behind: 0 });
    expect(await needed(family.own.id)).toMatchObject({
      consentNeeded: ['MERGE', 'PUBLISH'],
      consents: [],
      viewerCan: { askConsent: true },
    });
  });

  test('a question says for what, on which terms and why; all that is missing is told at once', async () => {
    const wrong = async (input: object) =>
      (await change(city.client, 'askConsent', { solutionId: family.own.id, reason: WHY, ...input })).errors;
    expect(await wrong({ purposes: [], reason: 'bitte' })).toEqual([
      expect.objectContaining({ code: 'INVALID_INPUT', path: ['purposes'] }),
      expect.objectContaining({ code: 'INVALID_INPUT', path: ['reason'] }),
    ]);
    expect((await wrong({ ...BOTH, licence: null })).map(({ path }) => path)).toEqual([['licence']]);
    expect((await wrong({ ...BOTH, licence: INTERNAL }))[0]!.message).toContain('TLP:CLEAR');
    expect((await wrong({ ...BOTH, reason: 'x'.repeat(2_001) })).map(({ code }) => code)).toEqual(['TOO_LARGE']);
    expect(await needed(family.own.id)).toMatchObject({ consents: [] });
  });

  test('it is between the two cities: the owner reads what it may, others find nothing', async () => {
    refusedOne = await ask(family.own.id);
    expect(refusedOne).toMatchObject({
      ...{ state: 'ASKED', holds: false, ...BOTH, reason: WHY, originTitle: 'Regeln für Besprechungsräume' },
      ...{ baseNumber: '1.0', baseLicence: 'CC-BY-4.0', viewerIsAsked: false, viewerMayAnswer: false },
      ...{ viewerMayWithdraw: true, ownVersion: { id: family.own.id } },
    });
    expect(await read(owner, refusedOne.id)).toMatchObject({
      ...{ viewerIsAsked: true, viewerMayAnswer: true, viewerMayWithdraw: false, municipality: { id: city.id } },
      // The own version is private: the owner learns that there is one, not what it says.
      ...{ origin: { id: family.origin.id }, ownVersion: null },
    });
    expect(await read(stranger, refusedOne.id)).toBeNull();
    expect(await read({ ...city, client: world.visitor() }, refusedOne.id)).toBeNull();
    expect(await refused(stranger.client, 'answerConsent', answerTo(refusedOne, 'GIVE'))).toEqual(['NOT_FOUND']);
    expect(await refused(stranger.client, 'withdrawConsent', { consentId: refusedOne.id })).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'answerConsent', answerTo(refusedOne, 'GIVE'))).toEqual(['UNAUTHENTICATED']);
    expect(await refused(stranger.client, 'askConsent', { solutionId: family.own.id, reason: WHY, ...BOTH })).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('answering is the administrators’, asking the editors’', async () => {
    const releaser = await newcomer(world, owner.ags, 'releaser');
    expect(await read(releaser, refusedOne.id)).toMatchObject({ viewerIsAsked: true, viewerMayAnswer: false });
    expect(await refused(releaser.client, 'answerConsent', answerTo(refusedOne, 'GIVE'))).toEqual(['NOT_ALLOWED']);
    expect(await refused(city.client, 'answerConsent', answerTo(refusedOne, 'GIVE'))).toEqual(['NOT_ALLOWED']);
    expect(await refused(owner.client, 'withdrawConsent', { consentId: refusedOne.id })).toEqual(['NOT_ALLOWED']);
    const reader = await newcomer(world, city.ags, 'reader');
    expect(await needed(family.own.id, reader)).toMatchObject({ viewerCan: { askConsent: false } });
    expect(await refused(reader.client, 'askConsent', { solutionId: family.own.id, reason: WHY, ...BOTH })).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await refused(reader.client, 'withdrawConsent', { consentId: refusedOne.id })).toEqual(['NOT_ALLOWED']);
  });

  test('the owner finds it among what it is asked, and refuses it with a reason', async () => {
    const lists = await owner.client.data<{ municipality: { consentsReceived: Consent[]; consentsAsked: Consent[] } }>(
      'query ($ags: String!) { municipality(ags: $ags) { consentsReceived { id state } consentsAsked { id } } }',
      { ags: owner.ags },
    );
    expect(lists.municipality).toEqual({
      consentsReceived: [{ id: refusedOne.id, state: 'ASKED' }],
      consentsAsked: [],
    });
    expect(await refused(owner.client, 'answerConsent', answerTo(refusedOne, 'REFUSE', 'Nein.'))).toEqual([
      'INVALID_INPUT',
    ]);
    await answer(refusedOne, 'REFUSE', 'Zuerst muss der Bezug zu unserem Haus heraus.');
    expect(await read(city, refusedOne.id)).toMatchObject({
      ...{ state: 'REFUSED', holds: false, answer: 'Zuerst muss der Bezug zu unserem Haus heraus.' },
      ...{ viewerMayWithdraw: false },
    });
    expect((await standing(family)).upstream.state).toBe('NARROWED');
  });

  test('asked again, one question at a time, it is given, by one of two who answer at once', async () => {
    const asked = await ask(family.own.id);
    expect(await refused(city.client, 'askConsent', { solutionId: family.own.id, reason: WHY, ...BOTH })).toEqual([
      'CONFLICT',
    ]);
    const stale = { ...answerTo(asked, 'GIVE'), expectedRevision: 7 };
    expect(await refused(owner.client, 'answerConsent', stale)).toEqual(['STALE_REVISION']);
    const both = await Promise.all([
      refused(owner.client, 'answerConsent', answerTo(asked, 'GIVE')),
      refused(owner.client, 'answerConsent', answerTo(asked, 'GIVE')),
    ]);
    expect(both.toSorted()).toEqual([[], ['WRONG_STATE']]);
    given = (await read(city, asked.id))!;
    expect(given).toMatchObject({ state: 'GIVEN', holds: true, viewerMayWithdraw: false });
    expect(await needed(family.own.id)).toMatchObject({ consentNeeded: [] });
    expect(await refused(city.client, 'askConsent', { solutionId: family.own.id, reason: WHY, ...BOTH })).toEqual([
      'WRONG_STATE',
    ]);
  });

  test('what is new is taken over, and the own version published for everybody under the licence agreed to', async () => {
    expect((await standing(family)).upstream).toMatchObject({ state: 'AHEAD', behind: 1 });
    expect(await finish(family, await startMerge(family))).toMatchObject({ state: 'FINISHED' });
    await edit(city, family.own.id, (content) => {
      expect(content.metadata.licence).toBe(INTERNAL);
      content.metadata.licence = 'CC-BY-4.0';
    });
    await publishNext(world, city, family.own.id, 'SUBSTANTIVE');
    expect(await seenByVisitor(family.own.slug)).toBe(true);
    expect((await textOf(city, family.own.id)).clauses[0]!.body).toContain('monatlich');
  });

  test('it is for this city only', async () => {
    const other = await familyOf(world, owner, stranger, 'Regeln für Besprechungstechnik');
    await narrow(world, other.origin.id, 'GREEN');
    expect((await standing({ city: stranger, own: other.own })).upstream.state).toBe('NARROWED');
  });

  test('narrowed yet further it does not hold any more; what was taken over and published stays', async () => {
    await narrow(world, family.origin.id, 'AMBER');
    await goOn(family, 2);
    expect(await read(city, given.id)).toMatchObject({ state: 'GIVEN', holds: false });
    expect((await standing(family)).upstream).toMatchObject({ state: 'NARROWED', behind: 0, newer: [] });
    expect(await seenByVisitor(family.own.slug)).toBe(true);
    await done(city.client, 'startNextVersion', { solutionId: family.own.id });
    // Nothing of the closed original is told: the title is that of the version the city has.
    expect(await read(city, given.id)).toMatchObject({ originTitle: 'Regeln für Besprechungsräume', origin: null });
  });

  test('given again, the city takes over from an original that it does not see otherwise, until the owner takes it back', async () => {
    const asked = await ask(family.own.id, { purposes: ['MERGE'] });
    expect(asked).toMatchObject({ purposes: ['MERGE'], tlp: null, licence: null });
    await give(asked);
    expect((await standing(family)).upstream).toMatchObject({ state: 'AHEAD', behind: 1 });
    expect(await finish(family, await startMerge(family))).toMatchObject({ state: 'FINISHED' });
    expect((await textOf(city, family.own.id)).clauses[1]!.body).toContain('monatlich');
    expect(await needed(family.own.id)).toMatchObject({ consentNeeded: ['PUBLISH'] });

    const { id: consentId, revision: expectedRevision } = (await read(owner, asked.id))!;
    const back = { consentId, expectedRevision, reason: 'Wir geben keine Fassungen mehr weiter.' };
    expect(await refused(city.client, 'takeBackConsent', back)).toEqual(['NOT_ALLOWED']);
    expect(await refused(owner.client, 'takeBackConsent', { ...back, reason: '' })).toEqual(['INVALID_INPUT']);
    expect(await refused(owner.client, 'takeBackConsent', { ...back, expectedRevision: 1 })).toEqual([
      'STALE_REVISION',
    ]);
    await done(owner.client, 'takeBackConsent', back);
    expect(await refused(owner.client, 'takeBackConsent', back)).toEqual(['WRONG_STATE']);
    expect(await read(city, consentId)).toMatchObject({
      ...{ state: 'TAKEN_BACK', holds: false, endReason: 'Wir geben keine Fassungen mehr weiter.' },
    });
    expect((await standing(family)).upstream.state).toBe('NARROWED');
    expect(await refused(city.client, 'startMerge', { solutionId: family.own.id, renew: false })).toEqual([
      'WRONG_STATE',
    ]);
    expect((await textOf(city, family.own.id)).clauses[1]!.body).toContain('monatlich');
  });
});

describe('consent to publishing', () => {
  test('lets a city follow its original down: what was open may be for members under the municipal licence', async () => {
    const { origin, own } = await familyOf(world, owner, city, 'Regeln für Poststellen');
    await narrow(world, origin.id, 'GREEN');
    await edit(city, own.id, (content) => {
      introduce('Poststelle in kleinen Städten')(content);
      content.metadata.licence = INTERNAL;
    });
    const { node } = await city.client.data<{ node: { workingCopy: { revision: number } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { revision } } } }',
      { id: own.id },
    );
    const expectedRevision = node.workingCopy.revision;
    await done(city.client, 'saveDraft', { solutionId: own.id, expectedRevision, tlp: 'GREEN' });
    const release = { solutionId: own.id, changeClass: 'SUBSTANTIVE' };
    expect(await refused(city.client, 'releaseVersion', release)).toEqual(['INVALID_INPUT']);
    expect(await needed(own.id)).toMatchObject({ consentNeeded: ['PUBLISH'] });
    await give(await ask(own.id, { purposes: ['PUBLISH'], tlp: 'GREEN', licence: INTERNAL }));
    await publishNext(world, city, own.id, 'SUBSTANTIVE');
    expect(await seenByVisitor(own.slug)).toBe(false);
    const { solution } = await stranger.client.data<{ solution: { tlp: string } | null }>(
      'query ($slug: String!) { solution(slug: $slug) { tlp } }',
      { slug: own.slug },
    );
    expect(solution).toEqual({ tlp: 'GREEN' });
  }, 60_000);

  test('taken back while the moderation decides, nothing is published', async () => {
    const { origin, own } = await familyOf(world, owner, city, 'Regeln für Aktenkeller');
    await edit(city, own.id, introduce('Aktenkeller in kleinen Städten'));
    await narrow(world, origin.id, 'GREEN');
    await done(city.client, 'releaseVersion', { solutionId: own.id, changeClass: 'SUBSTANTIVE' });
    expect(await refused(city.client, 'submitVersion', { solutionId: own.id })).toEqual(['NOT_ALLOWED']);
    const { id: consentId, revision: expectedRevision } = await give(
      await ask(own.id, { purposes: ['PUBLISH'], tlp: 'CLEAR', licence: 'CC-BY-4.0' }),
    );
    const handed = await done<{ case: { id: string } }>(
      city.client,
      'submitVersion',
      { solutionId: own.id },
      'case { id }',
    );
    await done(owner.client, 'takeBackConsent', { consentId, expectedRevision, reason: 'Wir haben es uns überlegt.' });
    const lena = await world.as('lena@staedtetag.example');
    await done(lena, 'claimCase', { caseId: handed.case.id });
    const verdict = { caseId: handed.case.id, decision: 'PUBLISH', reason: 'Eine nützliche Fassung.' };
    expect(await refused(lena, 'decideCase', verdict)).toEqual(['NOT_ALLOWED']);
    expect(await seenByVisitor(own.slug)).toBe(false);
  }, 60_000);
});

test('a question that is withdrawn is gone for the owner, and another may be asked', async () => {
  const { origin, own } = await familyOf(world, owner, city, 'Regeln für Fahrradkeller');
  expect(await refused(city.client, 'askConsent', { solutionId: own.id, reason: WHY, ...BOTH })).toEqual([
    'WRONG_STATE',
  ]);
  await narrow(world, origin.id, 'GREEN');
  const asked = await ask(own.id);
  await done(city.client, 'withdrawConsent', { consentId: asked.id });
  expect(await read(city, asked.id)).toMatchObject({ state: 'WITHDRAWN' });
  expect(await read(owner, asked.id)).toBeNull();
  expect(await refused(owner.client, 'answerConsent', answerTo(asked, 'GIVE'))).toEqual(['NOT_FOUND']);
  expect(await refused(city.client, 'withdrawConsent', { consentId: asked.id })).toEqual(['WRONG_STATE']);
  expect(await ask(own.id)).toMatchObject({ state: 'ASKED' });
  expect((await needed(own.id)).consents.map(({ state }) => state)).toEqual(['ASKED', 'WITHDRAWN']);
});

async function seenByVisitor(slug: string): Promise<boolean> {
  const query = 'query ($slug: String!) { solution(slug: $slug) { id } }';
  return (await world.visitor().data<{ solution: unknown }>(query, { slug })).solution !== null;
}
