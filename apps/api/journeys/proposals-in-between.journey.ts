import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Clause, Content } from '@allmende/domain/content';
import { inside } from '../src/foundation/database/ids.ts';
import { change, done, newcomer, newCities, publish, refused, type City, type Published } from './city.ts';
import { ask, fork, givingOf, offer, PROPOSAL, proposalFor, rewrite, type Fork, type Proposal } from './giving-back.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

describe('what happens between an offer and its answer', () => {
  let owner: City;
  let other: City;
  let origin: Published;
  let own: Fork;

  beforeAll(async () => {
    [owner, other] = (await newCities(world, 2)) as [City, City];
    origin = await publish(world, owner, 'Merkblatt Fundsachen');
    own = await fork(other, origin);
    const [why, issue] = own.content.clauses as [Clause, Clause];
    await rewrite(other, own, [{ ...why, body: 'Alle Gäste tragen einen Ausweis.' }, issue]);
  }, 60_000);

  const propose = async () =>
    (
      await done<{ proposal: Proposal }>(
        other.client,
        'proposeClauses',
        offer(await givingOf(other.client, own.id), own.id),
        PROPOSAL,
      )
    ).proposal;

  test('what is taken back is gone for the owner, and may be offered again', async () => {
    const { id } = await propose();
    expect(await refused(owner.client, 'takeBackProposal', { proposalId: id })).toEqual(['NOT_ALLOWED']);
    const reader = await newcomer(world, other.ags, 'reader');
    expect(await refused(reader.client, 'takeBackProposal', { proposalId: id })).toEqual(['NOT_ALLOWED']);
    const { proposal } = await done<{ proposal: Proposal }>(
      other.client,
      'takeBackProposal',
      { proposalId: id },
      PROPOSAL,
    );
    expect(proposal.state).toBe('TAKEN_BACK');
    expect(await proposalFor(owner.client, id)).toBeNull();
    expect(await refused(other.client, 'takeBackProposal', { proposalId: id })).toEqual(['WRONG_STATE']);
  });

  test('the owner’s text has moved on in the same place: it has to be written what shall stand', async () => {
    const { id, revision } = await propose();
    await done(owner.client, 'startNextVersion', { solutionId: origin.id });
    const { workingCopy } = await ask<{ workingCopy: { revision: number; contentJson: string } }>(
      owner.client,
      origin.id,
      'workingCopy { revision contentJson }',
    );
    const content = JSON.parse(workingCopy.contentJson) as Content;
    const clauses = content.clauses.map((clause) =>
      clause.id === origin.clauseIds[0] ? { ...clause, body: 'Wer kommt, meldet sich an.' } : clause,
    );
    await done(owner.client, 'saveDraft', {
      solutionId: origin.id,
      expectedRevision: workingCopy.revision,
      contentJson: JSON.stringify({ ...content, clauses }),
    });
    expect(await proposalFor(owner.client, id)).toMatchObject({
      clauses: [{ hasMovedOn: true, needsEdit: true, current: { body: 'Wer kommt, meldet sich an.' } }],
    });
    const decide = (decision: object) => ({
      proposalId: id,
      expectedRevision: revision,
      decisions: [{ clauseId: origin.clauseIds[0], ...decision }],
    });
    expect(await refused(owner.client, 'decideProposal', decide({ take: 'ACCEPTED' }))).toEqual(['CONFLICT']);
    const both = await Promise.all([
      refused(owner.client, 'decideProposal', decide({ take: 'DECLINED', reason: 'Passt nicht mehr zu uns.' })),
      refused(
        owner.client,
        'decideProposal',
        decide({
          take: 'ACCEPTED_EDITED',
          heading: 'Wozu',
          body: 'Wer kommt, meldet sich an und trägt einen Ausweis.',
        }),
      ),
    ]);
    expect(both.flat()).toEqual(['WRONG_STATE']);
  });

  test('an origin whose label is narrowed, or that is withdrawn, takes nothing back, and says why', async () => {
    const giving = await givingOf(other.client, own.id);
    const id = inside('solution', origin.id);
    const tell = async () => {
      const { problems } = await givingOf(other.client, own.id);
      const { errors } = await change(other.client, 'proposeClauses', offer(giving, own.id));
      expect(errors.map(({ code }) => code)).toEqual(problems.map(({ code }) => code));
      return errors.map(({ code, message }) => `${code}: ${message}`);
    };
    await world.rows(`UPDATE solution SET tlp = 'AMBER', recipients = '{}' WHERE id = $1`, [id]);
    await world.rows(
      `UPDATE version SET audience = ARRAY['mun_' || s.municipality_id, 'moderation'] FROM solution s WHERE s.id = version.solution_id AND s.id = $1`,
      [id],
    );
    expect(await tell()).toEqual([expect.stringMatching(/^WRONG_STATE: .*nicht mehr zugänglich/)]);
    await world.rows(`UPDATE solution SET tlp = 'CLEAR', published_version_id = NULL WHERE id = $1`, [id]);
    await world.rows(
      `UPDATE version SET publication = 'withdrawn', audience = audience || '{everyone}' WHERE solution_id = $1 AND publication = 'published'`,
      [id],
    );
    expect(await tell()).toEqual([expect.stringMatching(/^WRONG_STATE: .*zurückgezogen/)]);
  });
});
