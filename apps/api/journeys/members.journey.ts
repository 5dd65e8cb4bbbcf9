import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { verifyTrail } from '../src/features/audit/verify-trail.ts';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { change, type City, done, newCities, newcomer, publish, refused } from './city.ts';
import type { Client } from './client.ts';
import { arriving, behind } from './mails.ts';
import { openWorld, type World } from './world.ts';

const PASSWORD = 'Drei Brücken über den Main';
const DAY = 24 * 3_600_000;

let world: World;
let catcher: MailCatcher;
/** The administrator of a city, and somebody who may release there. */
let anke: City;
let bernd: City;

beforeAll(async () => {
  catcher = await startMailCatcher();
  world = await openWorld({ settings: { ALLMENDE_SMTP_URL: catcher.url } });
}, 120_000);
afterAll(async () => {
  await world?.close();
  await catcher?.stop();
});
/** Each story has a city of its own. */
beforeEach(async () => {
  const [city] = await newCities(world, 1, 'administrator');
  anke = city!;
  bernd = await newcomer(world, anke.ags, 'releaser');
  await world.rows(
    `INSERT INTO municipality_domain (municipality_id, domain, source) SELECT id, $1, 'register' FROM municipality WHERE ags = $2`,
    [domain(), anke.ags],
  );
});

const domain = () => `amt-${anke.ags}.example`;
const arrived = (expected: number) => arriving(world, catcher, expected);
const invitation = (more: object = {}) => ({
  municipalityId: anke.id,
  name: 'Carla Dritte',
  email: `carla@${domain()}`,
  role: 'EDITOR',
  function: 'Presse',
  ...more,
});

/** Invites, and answers what the link in the mail carries. */
async function invited(more: object = {}, by: Client = anke.client): Promise<string> {
  await done(by, 'inviteMember', invitation(more));
  const [mail] = await arrived(1);
  return behind('/einladung/', mail!.text);
}
/** Invites somebody who accepts at once. */
async function joined(name: string, role: string, by: Client = anke.client): Promise<Client> {
  const client = world.visitor();
  await done(client, 'acceptInvitation', {
    token: await invited({ name, role, email: `${name.toLowerCase()}@${domain()}` }, by),
    password: PASSWORD,
  });
  return client;
}

interface People {
  members:
    | {
        id: string;
        name: string;
        email: string;
        role: string;
        revision: number;
        isLastAdministrator: boolean;
        leavesBehind: { title: string; what: string }[];
      }[]
    | null;
  invitations: { id: string; email: string; standing: string; invitedBy: string | null }[] | null;
  formerMembers: { name: string; hasLeft: boolean; leavesBehind: { title: string; what: string }[] }[] | null;
}
const peopleOf = async (who: Client, ags = anke.ags) =>
  (
    await who.data<{ municipality: People }>(
      `query ($ags: String!) { municipality(ags: $ags) {
         members { id name email role revision isLastAdministrator leavesBehind { title what } }
         invitations { id email standing invitedBy } formerMembers { name hasLeft leavesBehind { title what } } } }`,
      { ags },
    )
  ).municipality;
const member = async (name: string, who: Client = anke.client) =>
  (await peopleOf(who)).members!.find((one) => one.name === name || one.email.startsWith(name))!;
const ofMember = async (name: string, who: Client = anke.client) => {
  const { id, revision } = await member(name, who);
  return { membershipId: id, expectedRevision: revision };
};
const actsFor = async (who: Client) =>
  (await who.data<{ viewer: { memberships: { role: string }[] } }>(`{ viewer { memberships { role } } }`)).viewer
    .memberships;
const offered = async (token: string, who: Client = world.visitor()) =>
  (
    await who.data<{ invitation: object | null }>(
      `query ($token: String!) { invitation(token: $token) { standing way name role invitedBy } }`,
      { token },
    )
  ).invitation;
const accept = (token: string, who: Client = world.visitor()) =>
  refused(who, 'acceptInvitation', { token, password: PASSWORD });

describe('somebody is invited', () => {
  test('by mail, accepts with a password, and acts for the municipality', async () => {
    const token = await invited();
    expect(await offered(token)).toEqual({
      standing: 'OPEN',
      way: 'SET_PASSWORD',
      name: 'Carla Dritte',
      role: 'EDITOR',
      invitedBy: 'Neu im Amt',
    });
    const carla = world.visitor();
    expect(await refused(carla, 'acceptInvitation', { token, password: 'kurz' })).toEqual(['INVALID_INPUT']);
    expect(await refused(carla, 'acceptInvitation', { token })).toEqual(['INVALID_INPUT']);
    await done(carla, 'acceptInvitation', { token, password: PASSWORD });
    expect(await actsFor(carla)).toEqual([{ role: 'EDITOR' }]);
    expect(await member('Carla Dritte')).toMatchObject({ role: 'EDITOR', isLastAdministrator: false });
    expect((await peopleOf(anke.client)).invitations).toEqual([]);
    // The link is used up, and opens nothing to whoever finds it.
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    expect(await offered(token)).toMatchObject({ standing: 'ACCEPTED' });
    expect((await verifyTrail(world.database)).broken).toBeNull();
  });

  test('accepting twice at the same moment makes one person', async () => {
    const token = await invited();
    const outcomes = await Promise.all([1, 2, 3].map(() => accept(token)));
    expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect((await peopleOf(anke.client)).members!.filter(({ name }) => name === 'Carla Dritte')).toHaveLength(1);
  });

  test('with an account already: they sign in first, and nobody else can accept for them', async () => {
    await done(
      anke.client,
      'inviteMember',
      invitation({ email: 'sabine@kelheim.example', vouchReason: 'Gemeinsame ISB von beiden Städten.' }),
    );
    const [mail] = await arrived(1);
    const token = behind('/einladung/', mail!.text);
    expect(await offered(token)).toMatchObject({ way: 'SIGN_IN' });
    expect(await accept(token)).toEqual(['UNAUTHENTICATED']);
    const uwe = await world.as('uwe@landkreis-bautzen.example');
    expect(await offered(token, uwe)).toMatchObject({ way: 'OTHER_ACCOUNT' });
    expect(await accept(token, uwe)).toEqual(['UNAUTHENTICATED']);
    const sabine = world.visitor();
    await done(sabine, 'signIn', { email: 'sabine@kelheim.example', password: SAMPLE_PASSWORD });
    expect(await offered(token, sabine)).toMatchObject({ way: 'ACCEPT' });
    expect(await actsFor(sabine)).toHaveLength(1);
    await done(sabine, 'acceptInvitation', { token });
    expect(await actsFor(sabine)).toHaveLength(2);
    // Her own password still holds: an invitation changes none.
    await done(world.visitor(), 'signIn', { email: 'sabine@kelheim.example', password: SAMPLE_PASSWORD });
  });

  test('from outside of the domains only where somebody vouches, and private mail never', async () => {
    const foreign = { email: 'carla@rechenzentrum.example' };
    expect(await refused(anke.client, 'inviteMember', invitation(foreign))).toEqual(['INVALID_INPUT']);
    expect(await refused(anke.client, 'inviteMember', invitation({ ...foreign, vouchReason: 'Ja.' }))).toEqual([
      'INVALID_INPUT',
    ]);
    const vouched = { vouchReason: 'Arbeitet beim Zweckverband für uns.' };
    expect(await refused(anke.client, 'inviteMember', invitation({ ...vouched, email: 'carla@web.de' }))).toEqual([
      'INVALID_INPUT',
    ]);
    const token = await invited({ ...foreign, ...vouched });
    await accept(token);
    const [kept] = await world.rows<{ reason: string; by: string }>(
      `SELECT s.vouch_reason AS reason, v.name AS by FROM membership s JOIN account a ON a.id = s.account_id JOIN account v ON v.id = s.vouched_by WHERE a.email = $1`,
      [foreign.email],
    );
    expect(kept).toEqual({ reason: 'Arbeitet beim Zweckverband für uns.', by: 'Neu im Amt' });
  });

  test('once at a time; the answer is the same whether the address is known here or not', async () => {
    const [one, other] = [
      invitation({ email: `neu@${domain()}` }),
      invitation({ email: 'jana@flensburg.example', vouchReason: 'Hilft uns bei der Presse.' }),
    ];
    expect(await change(anke.client, 'inviteMember', one)).toEqual(await change(anke.client, 'inviteMember', other));
    expect(await refused(anke.client, 'inviteMember', { ...one, email: `NEU@${domain()}` })).toEqual(['CONFLICT']);
    await arrived(2);
    expect(
      await refused(
        anke.client,
        'inviteMember',
        invitation({ email: (await member('neu-')).email, vouchReason: 'Ist schon lange dabei.' }),
      ),
    ).toEqual(['CONFLICT']);
  });

  test('for fourteen days; sending it again gives them anew, and the earlier link no longer counts', async () => {
    const token = await invited();
    const [{ id }] = (await peopleOf(anke.client)).invitations as [{ id: string }];
    expect(await refused(anke.client, 'resendInvitation', { invitationId: id })).toEqual(['RATE_LIMITED']);
    const later = `UPDATE invitation SET sent_at = sent_at - interval '14 days', expires_at = expires_at - interval '14 days' WHERE state = 'open'`;
    await world.rows(later);
    expect(await offered(token)).toMatchObject({ standing: 'EXPIRED' });
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    await done(anke.client, 'resendInvitation', { invitationId: id });
    const [mail] = await arrived(1);
    expect(await offered(token)).toBeNull();
    expect(await accept(behind('/einladung/', mail!.text))).toEqual([]);
  });

  test('and not any more, where it was withdrawn', async () => {
    const token = await invited();
    const [{ id }] = (await peopleOf(anke.client)).invitations as [{ id: string }];
    await done(anke.client, 'withdrawInvitation', { invitationId: id });
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    expect(await refused(anke.client, 'resendInvitation', { invitationId: id })).toEqual(['WRONG_STATE']);
  });

  test('by somebody who has left: the invitation rests until another administrator sends it again', async () => {
    const dora = await joined('Dora', 'ADMINISTRATOR');
    const token = await invited({}, dora);
    await done(anke.client, 'endMembership', await ofMember('Dora'));
    await arrived(1);
    expect(await offered(token)).toMatchObject({ standing: 'RESTING' });
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    const [resting] = (await peopleOf(anke.client)).invitations!;
    expect(resting).toMatchObject({ standing: 'RESTING' });
    await world.rows(`UPDATE invitation SET sent_at = now() - interval '2 minutes' WHERE state = 'open'`);
    await done(anke.client, 'resendInvitation', { invitationId: resting!.id });
    const [mail] = await arrived(1);
    expect(await accept(behind('/einladung/', mail!.text))).toEqual([]);
  });
});

describe('somebody is lowered, and leaves', () => {
  test('with the next request of the session that is open', async () => {
    const dora = await joined('Dora', 'ADMINISTRATOR');
    expect((await peopleOf(dora)).members).not.toBeNull();
    const { membershipId, expectedRevision } = await ofMember('Dora');
    await done(anke.client, 'changeMember', { membershipId, expectedRevision, role: 'READER', function: 'Archiv' });
    expect(await actsFor(dora)).toEqual([{ role: 'READER' }]);
    expect((await peopleOf(dora)).members).toBeNull();
    expect(await refused(dora, 'inviteMember', invitation())).toEqual(['NOT_ALLOWED']);
    // The page from before the change is out of date.
    expect(await refused(anke.client, 'endMembership', { membershipId, expectedRevision })).toEqual(['STALE_REVISION']);
    await done(anke.client, 'endMembership', await ofMember('Dora'));
    const [mail] = await arrived(1);
    expect(mail!.to).toEqual([`dora@${domain()}`]);
    expect(await actsFor(dora)).toEqual([]);
    const { viewer } = await dora.data<{
      viewer: { endedMemberships: { hasLeft: boolean; municipality: { ags: string } }[] };
    }>(`{ viewer { endedMemberships { hasLeft municipality { ags } } } }`);
    expect(viewer.endedMemberships).toEqual([{ hasLeft: false, municipality: { ags: anke.ags } }]);
  });

  test('an open page, a file, a node: what belonged to the city is gone at once', async () => {
    const mine = await publish(world, bernd, 'Lagebild für alle', 'GREEN');
    const { solution } = await done<{ solution: { id: string } }>(
      bernd.client,
      'createSolution',
      { municipalityId: bernd.id, title: 'Noch ein Entwurf', type: 'merkblatt', tlp: 'CLEAR' },
      'solution { id }',
    );
    await done(bernd.client, 'noteEditing', { solutionId: solution.id });
    const sees = async (who: Client) =>
      who.data(
        `query ($slug: String!, $draft: ID!, $ags: String!) { solution(slug: $slug) { slug } node(id: $draft) { id }
           municipality(ags: $ags) { profile { revision } workingSolutions(first: 5) { totalCount } } }`,
        { slug: mine.slug, draft: solution.id, ags: anke.ags },
      );
    expect(await sees(bernd.client)).toMatchObject({ solution: { slug: mine.slug }, node: { id: solution.id } });
    const left = await member('neu-', anke.client).then(async () => {
      const people = (await peopleOf(anke.client)).members!;
      return people.find(({ role }) => role === 'RELEASER')!;
    });
    expect(left.leavesBehind.map(({ what, title }) => [what, title])).toEqual(
      expect.arrayContaining([
        ['DRAFT', 'Noch ein Entwurf'],
        ['ENTRY', 'Lagebild für alle'],
      ]),
    );
    await done(anke.client, 'endMembership', { membershipId: left.id, expectedRevision: left.revision });
    await arrived(1);
    expect(await sees(bernd.client)).toEqual({
      solution: null,
      node: null,
      municipality: { profile: null, workingSolutions: { totalCount: 0 } },
    });
    expect(
      await refused(bernd.client, 'saveDraft', { solutionId: solution.id, expectedRevision: 1, contentJson: '{}' }),
    ).toEqual(['NOT_FOUND']);
    expect(await world.rows(`SELECT FROM editing e WHERE e.solution_id = $1`, [solution.id.slice(4)])).toEqual([]);
    // Colleagues are told what there is to take over.
    const [former] = (await peopleOf(anke.client)).formerMembers!;
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
    await done(carla, 'leaveMunicipality', { municipalityId: anke.id });
    expect(await actsFor(carla)).toEqual([]);
    expect(await refused(carla, 'leaveMunicipality', { municipalityId: anke.id })).toEqual(['NOT_FOUND']);
    expect(await accept(token, carla)).toEqual(['WRONG_STATE']);
    await done(carla, 'acceptInvitation', { token: await invited() });
    expect(await actsFor(carla)).toHaveLength(1);
    expect((await peopleOf(anke.client)).formerMembers).toEqual([]);
  });

  test('takes somebody who has just shown who they are', async () => {
    const dora = await joined('Dora', 'READER');
    const wanted = await ofMember('Dora');
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '11 minutes'`);
    for (const [who, name, input] of [
      [anke.client, 'endMembership', wanted],
      [anke.client, 'changeMember', { ...wanted, role: 'EDITOR', function: '' }],
      [anke.client, 'inviteMember', invitation()],
      [dora, 'leaveMunicipality', { municipalityId: anke.id }],
    ] as const)
      expect(await refused(who, name, input)).toEqual(['REAUTHENTICATION_REQUIRED']);
  });
});

describe('the last administrator', () => {
  test('is neither lowered nor ended, and does not leave', async () => {
    const mine = (await peopleOf(anke.client)).members!.find(({ role }) => role === 'ADMINISTRATOR')!;
    expect(mine.isLastAdministrator).toBe(true);
    const of = { membershipId: mine.id, expectedRevision: mine.revision };
    expect(await refused(anke.client, 'endMembership', of)).toEqual(['WRONG_STATE']);
    expect(await refused(anke.client, 'changeMember', { ...of, role: 'RELEASER', function: '' })).toEqual([
      'WRONG_STATE',
    ]);
    expect(await refused(anke.client, 'leaveMunicipality', { municipalityId: anke.id })).toEqual(['WRONG_STATE']);
  });

  test('stays where two end each other, or both leave, at the same moment', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const dora = await joined(`Dora${turn}`, 'ADMINISTRATOR');
      const people = (await peopleOf(anke.client)).members!;
      const hers = people.find(({ name }) => name === `Dora${turn}`)!;
      const mine = people.find(({ role, name }) => role === 'ADMINISTRATOR' && name !== hers.name)!;
      const end = ({ id, revision }: { id: string; revision: number }) => ({
        membershipId: id,
        expectedRevision: revision,
      });
      const outcomes =
        turn % 2 === 0
          ? await Promise.all([
              refused(anke.client, 'endMembership', end(hers)),
              refused(dora, 'endMembership', end(mine)),
            ])
          : await Promise.all(
              [anke.client, dora].map((who) => refused(who, 'leaveMunicipality', { municipalityId: anke.id })),
            );
      expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
      if (turn % 2 === 0) await arrived(1);
      expect(outcomes.flat().every((code) => ['NOT_FOUND', 'WRONG_STATE'].includes(code))).toBe(true);
      const [left] = await world.rows<{ count: number }>(
        `SELECT count(*)::int FROM membership s JOIN municipality m ON m.id = s.municipality_id WHERE m.ags = $1 AND s.role = 'administrator'`,
        [anke.ags],
      );
      expect(left!.count).toBe(1);
      if ((await actsFor(anke.client)).length === 0) anke = { ...anke, client: dora };
    }
  });
});

describe('a stranger', () => {
  test('finds nobody, no invitation, and changes nothing', async () => {
    const token = await invited();
    const [{ id: invitationId }] = (await peopleOf(anke.client)).invitations as [{ id: string }];
    const of = await ofMember('neu-');
    const stranger = await world.as('murat@stuttgart.example');
    for (const who of [world.visitor(), stranger, bernd.client])
      expect(await peopleOf(who)).toEqual({ members: null, invitations: null, formerMembers: null });
    expect(await refused(stranger, 'inviteMember', invitation())).toEqual(['NOT_FOUND']);
    for (const name of ['resendInvitation', 'withdrawInvitation'])
      for (const who of [stranger, bernd.client])
        expect(await refused(who, name, { invitationId })).toEqual(['NOT_FOUND']);
    expect(await refused(stranger, 'endMembership', of)).toEqual(['NOT_FOUND']);
    expect(await refused(bernd.client, 'endMembership', of)).toEqual(['NOT_ALLOWED']);
    for (const wrong of ['', 'x', token.slice(0, -1), invitationId]) {
      expect(await offered(wrong)).toBeNull();
      expect(await accept(wrong)).toEqual(['WRONG_STATE']);
    }
    // The link itself is nowhere in the database.
    const [found] = await world.rows<{ count: number }>(
      `SELECT count(*)::int FROM invitation i WHERE i::text LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(found!.count).toBe(0);
  });
});

test('ended invitations and memberships are removed after their time', async () => {
  await accept(await invited());
  await world.application.get(RunRetention).do(new Date(Date.now() + 31 * DAY));
  expect(await world.rows(`SELECT FROM invitation WHERE state <> 'open'`)).toEqual([]);
  await world.application.get(RunRetention).do(new Date(Date.now() + 91 * DAY));
  expect(await world.rows(`SELECT FROM ended_membership`)).toEqual([]);
});
