import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { done, publish, refused } from './city.ts';
import type { Client } from './client.ts';
import { PASSWORD, townHall } from './town-hall.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await startMailCatcher();
  world = await openWorld({ settings: { ALLMENDE_SMTP_URL: catcher.url } });
}, 120_000);
afterAll(async () => {
  await world?.close();
  await catcher?.stop();
});

const story = townHall(
  () => world,
  () => catcher,
);
const { hall, domain, arrived, invitation, invited, joined, peopleOf, ofMember, actsFor, accept } = story;
/** Each story has a city of its own. */
beforeEach(() => story.open());

describe('somebody is lowered, and leaves', () => {
  test('with the next request of the session that is open', async () => {
    const dora = await joined('Dora', 'ADMINISTRATOR');
    expect((await peopleOf(dora)).members).not.toBeNull();
    const { membershipId, expectedRevision } = await ofMember('Dora');
    await done(hall.anke.client, 'changeMember', {
      membershipId,
      expectedRevision,
      role: 'READER',
      function: 'Archiv',
    });
    expect(await actsFor(dora)).toEqual([{ role: 'READER' }]);
    expect((await peopleOf(dora)).members).toBeNull();
    expect(await refused(dora, 'inviteMember', invitation())).toEqual(['NOT_ALLOWED']);
    // The page from before the change is out of date.
    expect(await refused(hall.anke.client, 'endMembership', { membershipId, expectedRevision })).toEqual([
      'STALE_REVISION',
    ]);
    await done(hall.anke.client, 'endMembership', await ofMember('Dora'));
    const [mail] = await arrived(1);
    expect(mail!.to).toEqual([`dora@${domain()}`]);
    expect(await actsFor(dora)).toEqual([]);
    const { viewer } = await dora.data<{
      viewer: { endedMemberships: { hasLeft: boolean; municipality: { ags: string } }[] };
    }>(`{ viewer { endedMemberships { hasLeft municipality { ags } } } }`);
    expect(viewer.endedMemberships).toEqual([{ hasLeft: false, municipality: { ags: hall.anke.ags } }]);
  });

  test('an open page, a file, a node: what belonged to the city is gone at once', async () => {
    const mine = await publish(world, hall.bernd, 'Lagebild für alle', 'GREEN');
    const { solution } = await done<{ solution: { id: string } }>(
      hall.bernd.client,
      'createSolution',
      { municipalityId: hall.bernd.id, title: 'Noch ein Entwurf', type: 'merkblatt', tlp: 'CLEAR' },
      'solution { id }',
    );
    await done(hall.bernd.client, 'noteEditing', { solutionId: solution.id });
    const sees = async (who: Client) =>
      who.data(
        `query ($slug: String!, $draft: ID!, $ags: String!) { solution(slug: $slug) { slug } node(id: $draft) { id }
           municipality(ags: $ags) { profile { revision } workingSolutions(first: 5) { totalCount } } }`,
        { slug: mine.slug, draft: solution.id, ags: hall.anke.ags },
      );
    expect(await sees(hall.bernd.client)).toMatchObject({ solution: { slug: mine.slug }, node: { id: solution.id } });
    const left = (await peopleOf(hall.anke.client)).members!.find(({ role }) => role === 'RELEASER')!;
    expect(left.leavesBehind.map(({ what, title }) => [what, title])).toEqual(
      expect.arrayContaining([
        ['DRAFT', 'Noch ein Entwurf'],
        ['ENTRY', 'Lagebild für alle'],
      ]),
    );
    await done(hall.anke.client, 'endMembership', { membershipId: left.id, expectedRevision: left.revision });
    await arrived(1);
    expect(await sees(hall.bernd.client)).toEqual({
      solution: null,
      node: null,
      municipality: { profile: null, workingSolutions: { totalCount: 0 } },
    });
    expect(
      await refused(hall.bernd.client, 'saveDraft', {
        solutionId: solution.id,
        expectedRevision: 1,
        contentJson: '{}',
      }),
    ).toEqual(['NOT_FOUND']);
    expect(await world.rows(`SELECT FROM editing e WHERE e.solution_id = $1`, [solution.id.slice(4)])).toEqual([]);
    // Colleagues are told what there is to take over.
    const [former] = (await peopleOf(hall.anke.client)).formerMembers!;
    expect(former).toMatchObject({ hasLeft: false });
    expect(former!.leavesBehind.map(({ title }) => title).toSorted()).toEqual([
      'Lagebild für alle',
      'Noch ein Entwurf',
    ]);
  });

  test('by themselves, and comes back by a new invitation only', async () => {
    const token = await invited({ email: `carla@${domain()}` });
    const carla = world.visitor();
    await done(carla, 'acceptInvitation', { token, password: PASSWORD });
    await done(carla, 'leaveMunicipality', { municipalityId: hall.anke.id });
    expect(await actsFor(carla)).toEqual([]);
    expect(await refused(carla, 'leaveMunicipality', { municipalityId: hall.anke.id })).toEqual(['NOT_FOUND']);
    expect(await accept(token, carla)).toEqual(['WRONG_STATE']);
    await done(carla, 'acceptInvitation', { token: await invited() });
    expect(await actsFor(carla)).toHaveLength(1);
    expect((await peopleOf(hall.anke.client)).formerMembers).toEqual([]);
  });

  test('takes somebody who has just shown who they are', async () => {
    const dora = await joined('Dora', 'READER');
    const wanted = await ofMember('Dora');
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '11 minutes'`);
    for (const [who, name, input] of [
      [hall.anke.client, 'endMembership', wanted],
      [hall.anke.client, 'changeMember', { ...wanted, role: 'EDITOR', function: '' }],
      [hall.anke.client, 'inviteMember', invitation()],
      [dora, 'leaveMunicipality', { municipalityId: hall.anke.id }],
    ] as const)
      expect(await refused(who, name, input)).toEqual(['REAUTHENTICATION_REQUIRED']);
  });
});

describe('the last administrator', () => {
  test('is neither lowered nor ended, and does not leave', async () => {
    const mine = (await peopleOf(hall.anke.client)).members!.find(({ role }) => role === 'ADMINISTRATOR')!;
    expect(mine.isLastAdministrator).toBe(true);
    const of = { membershipId: mine.id, expectedRevision: mine.revision };
    expect(await refused(hall.anke.client, 'endMembership', of)).toEqual(['WRONG_STATE']);
    expect(await refused(hall.anke.client, 'changeMember', { ...of, role: 'RELEASER', function: '' })).toEqual([
      'WRONG_STATE',
    ]);
    expect(await refused(hall.anke.client, 'leaveMunicipality', { municipalityId: hall.anke.id })).toEqual([
      'WRONG_STATE',
    ]);
  });

  test('stays where two end each other, or both leave, at the same moment', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const dora = await joined(`Dora${turn}`, 'ADMINISTRATOR');
      const people = (await peopleOf(hall.anke.client)).members!;
      const hers = people.find(({ name }) => name === `Dora${turn}`)!;
      const mine = people.find(({ role, name }) => role === 'ADMINISTRATOR' && name !== hers.name)!;
      const end = ({ id, revision }: { id: string; revision: number }) => ({
        membershipId: id,
        expectedRevision: revision,
      });
      const outcomes =
        turn % 2 === 0
          ? await Promise.all([
              refused(hall.anke.client, 'endMembership', end(hers)),
              refused(dora, 'endMembership', end(mine)),
            ])
          : await Promise.all(
              [hall.anke.client, dora].map((who) =>
                refused(who, 'leaveMunicipality', { municipalityId: hall.anke.id }),
              ),
            );
      expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
      if (turn % 2 === 0) await arrived(1);
      expect(outcomes.flat().every((code) => ['NOT_FOUND', 'WRONG_STATE'].includes(code))).toBe(true);
      const [left] = await world.rows<{ count: number }>(
        `SELECT count(*)::int FROM membership s JOIN municipality m ON m.id = s.municipality_id WHERE m.ags = $1 AND s.role = 'administrator'`,
        [hall.anke.ags],
      );
      expect(left!.count).toBe(1);
      if ((await actsFor(hall.anke.client)).length === 0) hall.anke = { ...hall.anke, client: dora };
    }
  });
});
