import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { change, done, everything, FREIBURG, KELHEIM, newcomer, refused } from './city.ts';
import { bodies, decide, familyOf, finish, newFamily, standing, startMerge, type Family } from './merging.ts';
import { edit, publishAgain, reword, textOf } from './own-version.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

/** Six changes: four clauses reworded, of which one is also the city's, one taken out, one put in. */
function secondEdition({ rule }: Family) {
  return (content: Content): void => {
    for (const number of [1, 2, 5, 8]) reword(content, rule(number), 'jährlich', 'vierteljährlich');
    content.clauses = content.clauses.filter(({ id }) => id !== rule(9));
    content.clauses.push({
      ...content.clauses[0]!,
      id: 'meldewege',
      heading: 'Meldewege',
      body: 'Wer etwas merkt, meldet es.',
    });
  };
}

describe('the story: Freiburg publishes 2.0, Kelheim takes over what is new', () => {
  let family: Family;
  let before: Content;
  beforeAll(async () => {
    family = await familyOf(
      world,
      await newcomer(world, FREIBURG),
      await newcomer(world, KELHEIM),
      'Regeln für den Serverraum',
    );
    const { city, own, rule } = family;
    await edit(city, own.id, (content) => {
      reword(content, rule(2), 'jährlich ein', 'jährlich ein und berichtet dem Rat');
      reword(content, rule(4), 'jährlich', 'monatlich');
      reword(content, rule(6), 'Regel 6', 'Hausregel 6');
    });
    before = await textOf(city, own.id);
    expect((await standing(family)).upstream).toMatchObject({ state: 'UP_TO_DATE', behind: 0, counts: null });
    await publishAgain(world, family.owner, family.origin.id, 'EDITORIAL', () => undefined);
    await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', secondEdition(family));
  }, 120_000);

  test('the original is two versions ahead: what kind of change, how much, how many decisions', async () => {
    const { upstream, merge } = await standing(family);
    expect(upstream).toEqual({
      state: 'AHEAD',
      behind: 2,
      newer: [
        { number: '2.0', changeClass: 'SUBSTANTIVE', changeNote: 'Neue Fassung.' },
        { number: '1.1', changeClass: 'EDITORIAL', changeNote: 'Neue Fassung.' },
      ],
      counts: { changed: 6, taken: 5, kept: 2, decisions: 1 },
    });
    expect(merge).toBeNull();
  });

  test('nobody outside Kelheim learns how it stands, not even the owner of the original', async () => {
    for (const { client } of [family.owner, { client: world.visitor() }]) {
      expect(await client.data('query ($id: ID!) { node(id: $id) { id } }', { id: family.own.id })).toEqual({
        node: null,
      });
    }
  });

  test('beginning writes nothing to the own version, and beginning twice is one merge', async () => {
    const first = await startMerge(family);
    const second = await startMerge(family);
    expect(second.id).toBe(first.id);
    expect(first.undecided).toEqual([family.rule(2)]);
    expect(await textOf(family.city, family.own.id)).toEqual(before);
  });

  test('it does not finish while a decision is open, and says which', async () => {
    const { merge } = await standing(family);
    const at = await everything(world);
    const { errors } = await change(family.city.client, 'finishMerge', {
      mergeId: merge!.id,
      expectedRevision: merge!.revision,
    });
    expect(errors).toEqual([
      { code: 'CONFLICT', message: expect.stringContaining('1'), path: ['decisions', family.rule(2)] },
    ]);
    expect(await everything(world)).toEqual(at);
  });

  test('put off with a note, then combined by hand, then finished: every change is there, nothing else has changed', async () => {
    const { rule, city, own } = family;
    let merge = (await standing(family)).merge!;
    merge = await decide(family, merge, [{ id: rule(2), note: 'Erst den Rat fragen.' }], [{ id: rule(1), seen: true }]);
    expect(merge).toMatchObject({
      undecided: [rule(2)],
      decisions: [{ id: rule(2), take: null, note: 'Erst den Rat fragen.', again: false }],
      seen: [rule(1)],
    });
    const clause = {
      heading: 'Regel 2',
      level: 2,
      body: 'Die {{municipality.name}} hält die Regel 2 vierteljährlich ein und berichtet dem Rat.',
    };
    merge = await decide(family, merge, [{ id: rule(2), take: 'COMBINED', combinedJson: JSON.stringify(clause) }]);
    expect(merge.undecided).toEqual([]);
    merge = await finish(family, merge);
    expect(merge).toMatchObject({ state: 'FINISHED', canUndo: true });

    const now = bodies(await textOf(city, own.id));
    const was = bodies(before);
    for (const number of [3, 4, 6, 7, 10]) expect(now[rule(number)]).toBe(was[rule(number)]);
    for (const number of [1, 5, 8])
      expect(now[rule(number)]).toBe(was[rule(number)]!.replace('jährlich', 'vierteljährlich'));
    expect(now[rule(2)]).toBe(clause.body);
    expect(now).not.toHaveProperty(rule(9));
    expect(now['meldewege']).toBe('Wer etwas merkt, meldet es.');
    const { upstream, origin } = await standing(family);
    expect({ upstream, origin }).toMatchObject({
      upstream: { state: 'UP_TO_DATE', behind: 0 },
      origin: { number: '2.0' },
    });
  });

  test('undone: text and base are as before, and it can be merged again', async () => {
    const { merge } = await standing(family);
    const { kept } = await done<{ kept: string[] }>(family.city.client, 'undoMerge', { mergeId: merge!.id }, 'kept');
    expect(kept).toEqual([]);
    expect(await textOf(family.city, family.own.id)).toEqual(before);
    expect(await standing(family)).toMatchObject({
      origin: { number: '1.0' },
      upstream: { state: 'AHEAD', behind: 2 },
      merge: null,
    });
  });

  test('what is edited after finishing stays when the merge is undone, and is named where it holds what the merge brought', async () => {
    const { city, own, rule } = family;
    let merge = await startMerge(family);
    merge = await finish(family, await decide(family, merge, [{ id: rule(2), take: 'THEIRS' }]));
    await edit(city, own.id, (content) => {
      reword(content, rule(7), 'jährlich', 'täglich');
      reword(content, rule(1), 'vierteljährlich', 'halbjährlich');
    });
    const { kept } = await done<{ kept: string[] }>(city.client, 'undoMerge', { mergeId: merge.id }, 'kept');
    const now = bodies(await textOf(city, own.id));
    expect(now[rule(7)]).toContain('täglich');
    expect(now[rule(1)]).toContain('halbjährlich');
    expect(now[rule(2)]).toBe(bodies(before)[rule(2)]);
    expect(now[rule(9)]).toBe(bodies(before)[rule(9)]);
    expect(kept).toEqual([rule(1)]);
  });
});

describe('what happens meanwhile', () => {
  let family: Family;
  beforeAll(async () => {
    family = await newFamily(world, 'Regeln für Besucher');
    await edit(family.city, family.own.id, (content) => {
      for (const number of [1, 2, 3]) reword(content, family.rule(number), 'jährlich', 'nie');
    });
    await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', (content) => {
      for (const number of [1, 2, 3]) reword(content, family.rule(number), 'jährlich', 'monatlich');
    });
  }, 120_000);

  test('the own text is edited: finishing is refused, renewing keeps the decisions on what has not changed', async () => {
    const { rule, city, own } = family;
    const merge = await decide(
      family,
      await startMerge(family),
      [1, 2, 3].map((number) => ({ id: rule(number), take: 'THEIRS', note: `Notiz ${number}` })),
      [
        { id: rule(1), seen: true },
        { id: rule(2), seen: true },
      ],
    );
    await edit(city, own.id, (content) => reword(content, rule(2), 'nie', 'fast nie'));
    expect(await refused(city.client, 'finishMerge', { mergeId: merge.id, expectedRevision: merge.revision })).toEqual([
      'STALE_REVISION',
    ]);
    expect((await standing(family)).merge).toMatchObject({ grounds: 'OWN_CHANGED' });
    const renewed = await startMerge(family, true);
    expect(renewed).toMatchObject({ id: merge.id, grounds: 'FRESH', undecided: [rule(2)], seen: [rule(1)] });
    expect(renewed.decisions).toContainEqual({ id: rule(2), take: null, note: 'Notiz 2', again: true });
    expect(renewed.decisions).toContainEqual({ id: rule(1), take: 'THEIRS', note: 'Notiz 1', again: false });
  });

  test('the original moves on: the open merge says so, and goes on with the newest', async () => {
    const { rule } = family;
    await publishAgain(world, family.owner, family.origin.id, 'EDITORIAL', (content) =>
      reword(content, rule(1), 'monatlich', 'wöchentlich'),
    );
    expect((await standing(family)).merge).toMatchObject({ grounds: 'ORIGIN_MOVED', theirsNumber: '2.0' });
    const renewed = await startMerge(family, true);
    expect(renewed).toMatchObject({ grounds: 'FRESH', theirsNumber: '2.1', undecided: [rule(1), rule(2)] });
    const decided = await decide(family, renewed, [
      { id: rule(1), take: 'THEIRS' },
      { id: rule(2), take: 'MINE' },
    ]);
    await finish(family, decided);
    const now = bodies(await textOf(family.city, family.own.id));
    expect([now[rule(1)], now[rule(2)], now[rule(3)]]).toEqual([
      expect.stringContaining('wöchentlich'),
      expect.stringContaining('fast nie'),
      expect.stringContaining('monatlich'),
    ]);
  });

  test('finishing twice: the second time it is over, and nothing changes', async () => {
    const { merge } = await standing(family);
    const at = await everything(world);
    const input = { mergeId: merge!.id, expectedRevision: merge!.revision };
    expect(await refused(family.city.client, 'finishMerge', input)).toEqual(['CONFLICT']);
    expect(await refused(family.city.client, 'abandonMerge', input)).toEqual(['CONFLICT']);
    expect(await everything(world)).toEqual(at);
  });

  test('of two who finish at once, one finishes and the other is told', async () => {
    const other = await newcomer(world, family.city.ags, 'editor');
    await publishAgain(world, family.owner, family.origin.id, 'EDITORIAL', (content) =>
      reword(content, family.rule(8), 'jährlich', 'wöchentlich'),
    );
    const { id: mergeId, revision: expectedRevision } = await startMerge(family);
    const both = await Promise.all(
      [family.city, other].map(({ client }) => refused(client, 'finishMerge', { mergeId, expectedRevision })),
    );
    expect(both.flat()).toEqual(['CONFLICT']);
    expect(bodies(await textOf(family.city, family.own.id))[family.rule(8)]).toContain('wöchentlich');
  });

  test('somebody decides on top of somebody else: told, and nothing is overwritten', async () => {
    await publishAgain(world, family.owner, family.origin.id, 'EDITORIAL', (content) =>
      reword(content, family.rule(9), 'jährlich', 'wöchentlich'),
    );
    const merge = await startMerge(family);
    await decide(family, merge, [{ id: family.rule(9), take: 'MINE' }]);
    const second = {
      mergeId: merge.id,
      expectedRevision: merge.revision,
      decisions: [{ id: family.rule(9), take: 'THEIRS' }],
    };
    expect(await refused(family.city.client, 'saveMergeDecisions', second)).toEqual(['STALE_REVISION']);
    expect((await standing(family)).merge!.decisions).toMatchObject([{ take: 'MINE' }]);
  });

  test('put aside: nothing has happened, and the next one begins anew', async () => {
    const { merge } = await standing(family);
    const text = await textOf(family.city, family.own.id);
    await done(family.city.client, 'abandonMerge', { mergeId: merge!.id, expectedRevision: merge!.revision });
    expect(await textOf(family.city, family.own.id)).toEqual(text);
    expect((await startMerge(family)).id).not.toBe(merge!.id);
  });
});

describe('what the city has released', () => {
  let family: Family;
  beforeAll(async () => {
    family = await newFamily(world, 'Regeln für Schlüssel');
    await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', secondEdition(family));
  }, 60_000);

  test('while the draft waits for its release there is nothing to merge into', async () => {
    await done(family.city.client, 'requestRelease', { solutionId: family.own.id });
    expect(await standing(family)).toMatchObject({
      upstream: { state: 'OWN_DRAFT_FROZEN' },
      viewerCan: { merge: false },
    });
    expect(await refused(family.city.client, 'startMerge', { solutionId: family.own.id })).toEqual(['WRONG_STATE']);
    await done(family.city.client, 'releaseVersion', { solutionId: family.own.id, changeClass: 'SUBSTANTIVE' });
    expect(await standing(family)).toMatchObject({ upstream: { state: 'AHEAD' }, viewerCan: { merge: true } });
  });

  test('stays as it is: finishing opens the next working copy, and once that is released there is no undoing', async () => {
    const released = await textOf(family.city, family.own.id);
    const merge = await finish(family, await startMerge(family));
    const found = await family.city.client.data<{ node: { versions: object[]; version: { contentJson: string } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { versions { number release } version(number: "1.0") { contentJson } } } }`,
      { id: family.own.id },
    );
    expect(found.node.versions).toEqual([
      { number: null, release: 'DRAFT' },
      { number: '1.0', release: 'RELEASED' },
    ]);
    expect(JSON.parse(found.node.version.contentJson)).toEqual(released);
    expect(bodies(await textOf(family.city, family.own.id))).toHaveProperty('meldewege');
    await done(family.city.client, 'releaseVersion', { solutionId: family.own.id, changeClass: 'SUBSTANTIVE' });
    expect((await standing(family)).merge).toMatchObject({ canUndo: false });
    expect(await refused(family.city.client, 'undoMerge', { mergeId: merge.id })).toEqual(['WRONG_STATE']);
  });
});

describe('what is refused', () => {
  test('nothing newer; no own version; a reader; somebody from elsewhere; unknown ids; unreadable decisions', async () => {
    const family = await newFamily(world, 'Regeln für Gäste');
    const { city, owner, own, origin } = family;
    const start = { solutionId: own.id };
    expect(await refused(city.client, 'startMerge', start)).toEqual(['WRONG_STATE']);
    expect(await refused(owner.client, 'startMerge', { solutionId: origin.id })).toEqual(['WRONG_STATE']);
    await publishAgain(world, owner, origin.id, 'SUBSTANTIVE', secondEdition(family));
    const reader = await newcomer(world, city.ags, 'reader');
    expect(await refused(reader.client, 'startMerge', start)).toEqual(['NOT_ALLOWED']);
    expect(await refused(owner.client, 'startMerge', start)).toEqual(['NOT_FOUND']);
    const merge = await startMerge(family);
    const at = { mergeId: merge.id, expectedRevision: merge.revision };
    for (const name of ['finishMerge', 'abandonMerge', 'saveMergeDecisions'])
      expect(await refused(owner.client, name, at)).toEqual(['NOT_FOUND']);
    expect(await refused(city.client, 'finishMerge', { ...at, mergeId: 'mer_1' })).toEqual(['NOT_FOUND']);
    const nodes = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await owner.client.data(nodes, { id: merge.id })).toEqual({ node: null });
    expect(await reader.client.data(nodes, { id: merge.id })).toEqual({ node: { id: merge.id } });
    for (const [decision, code] of [
      [{ id: 'gibt-es-nicht', take: 'MINE' }, 'INVALID_INPUT'],
      [{ id: family.rule(1), take: 'COMBINED', combinedJson: '{' }, 'INVALID_INPUT'],
      [{ id: family.rule(1), take: 'COMBINED', combinedJson: '{"heading":"","level":2,"body":""}' }, 'INVALID_INPUT'],
      [{ id: family.rule(1), take: 'MINE', note: 'x'.repeat(501) }, 'TOO_LARGE'],
    ] as const)
      expect(await refused(city.client, 'saveMergeDecisions', { ...at, decisions: [decision] })).toEqual([code]);
    expect((await standing(family)).merge).toMatchObject({ revision: merge.revision, decisions: [] });
  }, 60_000);

  test('a combined value that no document may have is refused when it is written, and nothing is written', async () => {
    const family = await newFamily(world, 'Regeln für Boten');
    await edit(family.city, family.own.id, ({ metadata }) => void (metadata.title = 'Botenregeln der Stadt'));
    await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', ({ metadata }) => {
      metadata.title = 'Regeln für Botinnen und Boten';
    });
    const merge = await startMerge(family);
    expect(merge.undecided).toEqual(['metadata:title']);
    const long = { id: 'metadata:title', take: 'COMBINED', combinedJson: JSON.stringify('x'.repeat(91)) };
    const decided = await decide(family, merge, [long]);
    const input = { mergeId: merge.id, expectedRevision: decided.revision };
    expect(await refused(family.city.client, 'finishMerge', input)).toEqual(['TOO_LARGE']);
    expect((await textOf(family.city, family.own.id)).metadata.title).toBe('Botenregeln der Stadt');
    await finish(family, await decide(family, decided, [{ ...long, combinedJson: '"Botenregeln"' }]));
    expect((await textOf(family.city, family.own.id)).metadata.title).toBe('Botenregeln');
  }, 60_000);
});
