import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Clause, Content } from '@allmende/domain/content';
import { mergeContents, settle } from '@allmende/domain/merge';
import { FindAgreed } from '../src/features/proposals/find-agreed.ts';
import { inside } from '../src/foundation/database/ids.ts';
import {
  change,
  done,
  FREIBURG,
  KELHEIM,
  newcomer,
  publish,
  publishNext,
  refused,
  STUTTGART,
  type City,
  type Published,
} from './city.ts';
import type { Client } from './client.ts';
import {
  ask,
  contentOfVersion,
  fork,
  GIVING,
  givingOf,
  offer,
  PROPOSAL,
  proposalFor,
  rewrite,
  rowsOf,
  type Fork,
  type Proposal,
} from './giving-back.ts';
import { finish, standing, startMerge } from './merging.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

describe('Kelheim gives back, and Freiburg answers', () => {
  let freiburg: City;
  let kelheim: City;
  let origin: Published;
  let own: Fork;
  let proposal: Proposal;

  beforeAll(async () => {
    [freiburg, kelheim] = await Promise.all([newcomer(world, FREIBURG), newcomer(world, KELHEIM)]);
    origin = await publish(world, freiburg, 'Merkblatt Schlüssel im Rathaus');
    own = await fork(kelheim, origin);
    const [why, issue] = own.content.clauses as [Clause, Clause];
    await rewrite(kelheim, own, [
      {
        ...why,
        body: 'Die Stadt Kelheim gibt allen Besuchern einen Ausweis, auch Kindern.',
        deviation: 'Kindergruppen',
      },
      issue,
      {
        ...issue,
        id: 'rueckgabe-neu',
        heading: 'Rückgabe',
        body: 'Frau Meier nimmt Ausweise der Stadt Kelheim zurück.',
      },
    ]);
  }, 60_000);

  test('sees what it could give back: its name is a variable again, and who is named is told', async () => {
    const giving = await givingOf(kelheim.client, own.id);
    expect(giving).toMatchObject({
      licence: 'CC-BY-4.0',
      originMunicipalityName: 'Freiburg im Breisgau',
      problems: [],
    });
    expect(giving.clauses).toMatchObject([
      {
        clauseId: origin.clauseIds[0],
        kind: 'CHANGED',
        deviation: 'Kindergruppen',
        traces: [],
        replaced: [{ key: 'municipality.name', found: 'Stadt Kelheim', count: 1 }],
        offered: { body: 'Die {{municipality.name}} gibt allen Besuchern einen Ausweis, auch Kindern.' },
      },
      { clauseId: 'rueckgabe-neu', kind: 'ADDED', traces: [{ code: 'person-name', severity: 'WARNING' }] },
    ]);
    expect(JSON.stringify(giving.clauses.map(({ offered }) => offered))).not.toContain('Kelheim');
    expect(await ask(freiburg.client, origin.id, GIVING)).toEqual({ givingBack: null });
    expect(await ask(world.visitor(), origin.id, GIVING)).toEqual({ givingBack: null });
  });

  test.each([
    ['without a reason', () => ({ reason: ' ' }), 'INVALID_INPUT', ['reason']],
    ['with a password in the reason', () => ({ reason: 'Passwort: Sommer2026!x bitte' }), 'INVALID_INPUT', ['reason']],
    ['names nobody looked at', () => ({ confirmed: [] }), 'INVALID_INPUT', ['confirmed', 'rueckgabe-neu']],
    ['without agreeing to the licence', () => ({ licenceAgreed: false }), 'INVALID_INPUT', ['licenceAgreed']],
    ['no clause', () => ({ clauseIds: [] }), 'INVALID_INPUT', ['clauseIds']],
    ['a clause that is not in it', () => ({ clauseIds: ['gibt-es-nicht'] }), 'INVALID_INPUT', ['clauseIds', '0']],
    ['a clause that says the same', () => ({ clauseIds: [origin.clauseIds[1]] }), 'INVALID_INPUT', ['clauseIds', '0']],
    ['what somebody has changed since', () => ({ expectedRevision: 1 }), 'STALE_REVISION', ['expectedRevision']],
    ['another version', () => ({ versionId: 'ver_1' }), 'NOT_FOUND', ['versionId']],
  ])('may not offer %s', async (_, more, code, path) => {
    const giving = await givingOf(kelheim.client, own.id);
    const before = await rowsOf(world);
    const { errors } = await change(kelheim.client, 'proposeClauses', offer(giving, own.id, more()));
    expect(errors).toMatchObject([{ code, path }]);
    expect(await rowsOf(world)).toEqual(before);
  });

  test('a reader may not, nor anybody from elsewhere, nor a visitor', async () => {
    const giving = await givingOf(kelheim.client, own.id);
    const [reader, stuttgart] = await Promise.all([newcomer(world, KELHEIM, 'reader'), newcomer(world, STUTTGART)]);
    const input = offer(giving, own.id);
    expect(await refused(reader.client, 'proposeClauses', input)).toEqual(['NOT_ALLOWED']);
    expect(await refused(stuttgart.client, 'proposeClauses', input)).toEqual(['NOT_FOUND']);
    expect(await refused(freiburg.client, 'proposeClauses', input)).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'proposeClauses', input)).toEqual(['UNAUTHENTICATED']);
    expect(await refused(freiburg.client, 'proposeClauses', { ...input, solutionId: origin.id })).toEqual([
      'WRONG_STATE',
    ]);
  });

  test('an editor offers both; the same clauses cannot be offered twice', async () => {
    const editor = await newcomer(world, KELHEIM, 'editor');
    const giving = await givingOf(editor.client, own.id);
    ({ proposal } = await done<{ proposal: Proposal }>(
      editor.client,
      'proposeClauses',
      offer(giving, own.id),
      PROPOSAL,
    ));
    expect(proposal).toMatchObject({
      state: 'OFFERED',
      baseNumber: '1.0',
      viewerIsAsked: false,
      viewerMayDecide: false,
      viewerMayTakeBack: true,
      clauses: [{ state: 'OPEN' }, { state: 'OPEN' }],
    });
    expect(await refused(kelheim.client, 'proposeClauses', offer(giving, own.id))).toEqual(['CONFLICT', 'CONFLICT']);
    const after = await givingOf(kelheim.client, own.id);
    expect(after.clauses.map(({ isOffered }) => isOffered)).toEqual([true, true]);
  });

  test('only the two cities see it', async () => {
    const lists = `proposalsReceived { id } proposalsGiven { id }`;
    expect(await ask(freiburg.client, origin.id, lists)).toEqual({
      proposalsReceived: [{ id: proposal.id }],
      proposalsGiven: [],
    });
    expect(await ask(kelheim.client, own.id, lists)).toEqual({
      proposalsReceived: [],
      proposalsGiven: [{ id: proposal.id }],
    });
    const desks = async (who: Client, ags: string) =>
      (
        await who.data<{ municipality: object }>(`query ($ags: String!) { municipality(ags: $ags) { ${lists} } }`, {
          ags,
        })
      ).municipality;
    expect(await desks(freiburg.client, FREIBURG)).toMatchObject({ proposalsReceived: [{ id: proposal.id }] });
    expect(await desks(kelheim.client, KELHEIM)).toMatchObject({ proposalsGiven: [{ id: proposal.id }] });
    const lena = await world.as('lena@staedtetag.example');
    const stuttgart = await newcomer(world, STUTTGART);
    for (const other of [world.visitor(), lena, stuttgart.client]) {
      expect(await proposalFor(other, proposal.id)).toBeNull();
      expect(await desks(other, FREIBURG)).toEqual({ proposalsReceived: [], proposalsGiven: [] });
      expect(await ask(other, origin.id, lists)).toEqual({ proposalsReceived: [], proposalsGiven: [] });
    }
  });

  test('Freiburg sees each clause beside its own text; the own version behind it stays Kelheim’s', async () => {
    const seen = await proposalFor(freiburg.client, proposal.id);
    expect(seen).toMatchObject({
      viewerIsAsked: true,
      viewerMayDecide: true,
      viewerMayTakeBack: false,
      isFrozen: false,
      municipality: { name: 'Kelheim' },
      origin: { slug: origin.slug },
      ownVersion: null,
      clauses: [
        {
          current: { body: 'Die {{municipality.name}} gibt Besuchern einen Ausweis.' },
          suggestion: { body: 'Die {{municipality.name}} gibt allen Besuchern einen Ausweis, auch Kindern.' },
          hasMovedOn: false,
          needsEdit: false,
        },
        { current: null, needsEdit: false },
      ],
    });
    const editor = await newcomer(world, FREIBURG, 'editor');
    expect(await proposalFor(editor.client, proposal.id)).toMatchObject({ viewerMayDecide: false });
  });

  const answerWith = (more: object = {}, second: object = {}) => ({
    proposalId: proposal.id,
    expectedRevision: proposal.revision,
    decisions: [
      {
        clauseId: origin.clauseIds[0],
        take: 'ACCEPTED_EDITED',
        heading: 'Wozu Ausweise',
        body: 'Die {{municipality.name}} gibt allen Gästen einen Ausweis, auch Kindern.',
      },
      { clauseId: 'rueckgabe-neu', take: 'DECLINED', reason: 'Das regelt bei uns die Hausordnung.', ...second },
    ],
    thanks: 'Vielen Dank nach Kelheim!',
    ...more,
  });

  test.each([
    ['a clause left open', () => answerWith({ decisions: answerWith().decisions.slice(0, 1) }), 'INVALID_INPUT'],
    ['declined without a reason', () => answerWith({}, { reason: '' }), 'INVALID_INPUT'],
    ['a clause nobody offered', () => answerWith({}, { clauseId: 'anderer' }), 'INVALID_INPUT'],
    ['an empty heading', () => answerWith({}, { take: 'ACCEPTED_EDITED', heading: ' ' }), 'INVALID_INPUT'],
    ['a stale revision', () => answerWith({ expectedRevision: 7 }), 'STALE_REVISION'],
    ['no such proposal', () => answerWith({ proposalId: 'pro_1' }), 'NOT_FOUND'],
  ])('refused: %s', async (_, input, code) => {
    const before = await rowsOf(world);
    expect(await refused(freiburg.client, 'decideProposal', input())).toEqual([code]);
    expect(await rowsOf(world)).toEqual(before);
  });

  test('nobody but a releaser of Freiburg answers', async () => {
    const [editor, stuttgart] = await Promise.all([newcomer(world, FREIBURG, 'editor'), newcomer(world, STUTTGART)]);
    expect(await refused(editor.client, 'decideProposal', answerWith())).toEqual(['NOT_ALLOWED']);
    expect(await refused(kelheim.client, 'decideProposal', answerWith())).toEqual(['NOT_ALLOWED']);
    expect(await refused(stuttgart.client, 'decideProposal', answerWith())).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'decideProposal', answerWith())).toEqual(['UNAUTHENTICATED']);
  });

  test('while its working copy awaits the release it can decline, but take nothing over', async () => {
    await done(freiburg.client, 'startNextVersion', { solutionId: origin.id });
    await done(freiburg.client, 'requestRelease', { solutionId: origin.id });
    expect(await proposalFor(freiburg.client, proposal.id)).toMatchObject({ isFrozen: true });
    const { errors } = await change(freiburg.client, 'decideProposal', answerWith());
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', message: expect.stringContaining('zur Freigabe') }]);
    await done(freiburg.client, 'declineRelease', {
      solutionId: origin.id,
      reason: 'Da kommt noch etwas aus Kelheim dazu.',
    });
  });

  test('Freiburg takes one over with its own wording and declines the other; the draft has it, with credit', async () => {
    const answered = await done<{
      proposal: Proposal;
      solution: { workingCopy: { contentJson: string; credits: object[] } };
    }>(
      freiburg.client,
      'decideProposal',
      answerWith(),
      `${PROPOSAL} solution { workingCopy { contentJson credits { municipality { name } clauses { clauseId heading } } } }`,
    );
    expect(answered.proposal).toMatchObject({ state: 'ANSWERED', acceptedCount: 1, viewerMayDecide: false });
    const { clauses } = JSON.parse(answered.solution.workingCopy.contentJson) as Content;
    expect(clauses.map(({ body }) => body)).toEqual([
      'Die {{municipality.name}} gibt allen Gästen einen Ausweis, auch Kindern.',
      'Der Empfang ({{empfang.telefon}}) gibt den Ausweis aus.',
    ]);
    expect(answered.solution.workingCopy.credits).toEqual([
      {
        municipality: { name: 'Kelheim' },
        clauses: [{ clauseId: origin.clauseIds[0], heading: 'Wozu Ausweise' }],
      },
    ]);
    expect(await refused(freiburg.client, 'decideProposal', answerWith())).toEqual(['WRONG_STATE']);
    expect(await refused(kelheim.client, 'takeBackProposal', { proposalId: proposal.id })).toEqual(['WRONG_STATE']);
  });

  test('Kelheim reads the answer with its reasons; nobody else hears of the credit before it is published', async () => {
    expect(await proposalFor(kelheim.client, proposal.id)).toMatchObject({
      thanks: 'Vielen Dank nach Kelheim!',
      clauses: [
        { state: 'ACCEPTED_EDITED', publishedIn: null },
        { state: 'DECLINED', reason: 'Das regelt bei uns die Hausordnung.' },
      ],
    });
    const credits = 'versions { number credits { municipality { name } clauses { clauseId } } }';
    expect(await ask(world.visitor(), origin.id, credits)).toEqual({ versions: [{ number: '1.0', credits: [] }] });
    await publishNext(world, freiburg, origin.id, 'EDITORIAL');
    const named = [{ municipality: { name: 'Kelheim' }, clauses: [{ clauseId: origin.clauseIds[0] }] }];
    expect(await ask(world.visitor(), origin.id, credits)).toEqual({
      versions: [
        { number: '1.1', credits: named },
        { number: '1.0', credits: [] },
      ],
    });
    expect((await proposalFor(kelheim.client, proposal.id))?.clauses[0]?.publishedIn).toBe('1.1');
  });

  test('Kelheim merges 1.1 without a decision, though its name is written out and the wording was edited', async () => {
    const [base, theirs] = await Promise.all([
      contentOfVersion(world, origin.id, '1.0'),
      contentOfVersion(world, origin.id, '1.1'),
    ]);
    const { contentJson } = (
      await ask<{ workingCopy: { contentJson: string } }>(kelheim.client, own.id, 'workingCopy { contentJson }')
    ).workingCopy;
    const mine = JSON.parse(contentJson) as Content;
    const values = { 'municipality.name': 'Stadt Kelheim' };
    const agreed = await world.application.get(FindAgreed).agreed(inside('solution', own.id) ?? '', theirs.id);
    expect([...agreed.keys()]).toEqual([origin.clauseIds[0]]);
    const own10 = { ...base.content, metadata: mine.metadata };
    const own11 = { ...theirs.content, metadata: mine.metadata };
    expect(mergeContents(own10, mine, own11, { values }).conflicts).toEqual([origin.clauseIds[0]]);
    const merge = mergeContents(own10, mine, own11, { values, agreed });
    expect(merge.conflicts).toEqual([]);
    expect(settle(merge, mine, {}).content.clauses.map(({ body }) => body)).toEqual([
      'Die {{municipality.name}} gibt allen Gästen einen Ausweis, auch Kindern.',
      'Der Empfang ({{empfang.telefon}}) gibt den Ausweis aus.',
      'Frau Meier nimmt Ausweise der Stadt Kelheim zurück.',
    ]);
  });

  test('what a base contains already is agreed no longer, and nothing is agreed with other versions', async () => {
    const [first, second] = await Promise.all([
      contentOfVersion(world, origin.id, '1.0'),
      contentOfVersion(world, origin.id, '1.1'),
    ]);
    const find = world.application.get(FindAgreed);
    const id = inside('solution', own.id) ?? '';
    expect((await find.agreed(id, first.id)).size).toBe(0);
    await world.rows('UPDATE solution SET origin_version_id = $2 WHERE id = $1', [id, second.id]);
    expect((await find.agreed(id, second.id)).size).toBe(0);
    await world.rows('UPDATE solution SET origin_version_id = $2 WHERE id = $1', [id, first.id]);
  });

  test('so the platform asks Kelheim nothing either, and its text then stands on 1.1', async () => {
    const family = { city: kelheim, own };
    const merge = await startMerge(family);
    expect(merge).toMatchObject({ theirsNumber: '1.1', undecided: [], counts: { decisions: 0 } });
    await finish(family, merge);
    expect(await standing(family)).toMatchObject({ origin: { number: '1.1' }, upstream: { state: 'UP_TO_DATE' } });
  });
});
