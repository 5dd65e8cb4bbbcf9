import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { verifyTrail } from '../src/features/audit/verify-trail.ts';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { MailWorker } from '../src/foundation/mail/mail-worker.ts';
import { change, done, refused } from './city.ts';
import { PASSWORD, townHall } from './town-hall.ts';
import { openWorld, type World } from './world.ts';
import { behind } from './mails.ts';

const DAY = 24 * 3_600_000;

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
const {
  hall,
  invitationId,
  domain,
  arrived,
  invitation,
  invited,
  joined,
  peopleOf,
  member,
  ofMember,
  actsFor,
  offered,
  accept,
} = story;
/** Each story has a city of its own. */
beforeEach(() => story.open());

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
    // The browser in which an account has just come about is no news to anybody.
    await world.application.get(MailWorker).carryAll();
    expect(catcher.mails.filter(({ text }) => text.includes('Subject: Neue Anmeldung'))).toEqual([]);
    expect(await member('Carla Dritte')).toMatchObject({ role: 'EDITOR', isLastAdministrator: false });
    expect((await peopleOf(hall.anke.client)).invitations).toEqual([]);
    // The link is used up, and opens nothing to whoever finds it.
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    expect(await offered(token)).toMatchObject({ standing: 'ACCEPTED' });
    expect((await verifyTrail(world.database)).broken).toBeNull();
  });

  test('accepting twice at the same moment makes one person', async () => {
    const token = await invited();
    const outcomes = await Promise.all([1, 2, 3].map(() => accept(token)));
    expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect((await peopleOf(hall.anke.client)).members!.filter(({ name }) => name === 'Carla Dritte')).toHaveLength(1);
  });

  test('with an account already: they sign in first, and nobody else can accept for them', async () => {
    await done(
      hall.anke.client,
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
    expect(await refused(hall.anke.client, 'inviteMember', invitation(foreign))).toEqual(['INVALID_INPUT']);
    expect(await refused(hall.anke.client, 'inviteMember', invitation({ ...foreign, vouchReason: 'Ja.' }))).toEqual([
      'INVALID_INPUT',
    ]);
    const vouched = { vouchReason: 'Arbeitet beim Zweckverband für uns.' };
    expect(await refused(hall.anke.client, 'inviteMember', invitation({ ...vouched, email: 'carla@web.de' }))).toEqual([
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
    expect(await change(hall.anke.client, 'inviteMember', one)).toEqual(
      await change(hall.anke.client, 'inviteMember', other),
    );
    expect(await refused(hall.anke.client, 'inviteMember', { ...one, email: `NEU@${domain()}` })).toEqual(['CONFLICT']);
    await arrived(2);
    expect(
      await refused(
        hall.anke.client,
        'inviteMember',
        invitation({ email: (await member('neu-')).email, vouchReason: 'Ist schon lange dabei.' }),
      ),
    ).toEqual(['CONFLICT']);
  });

  test('for fourteen days; sending it again gives them anew, and the earlier link no longer counts', async () => {
    const token = await invited();
    const id = await invitationId();
    expect(await refused(hall.anke.client, 'resendInvitation', { invitationId: id })).toEqual(['RATE_LIMITED']);
    const later = `UPDATE invitation SET sent_at = sent_at - interval '14 days', expires_at = expires_at - interval '14 days' WHERE state = 'open'`;
    await world.rows(later);
    expect(await offered(token)).toMatchObject({ standing: 'EXPIRED' });
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    await done(hall.anke.client, 'resendInvitation', { invitationId: id });
    const [mail] = await arrived(1);
    expect(await offered(token)).toBeNull();
    expect(await accept(behind('/einladung/', mail!.text))).toEqual([]);
  });

  test('and not any more, where it was withdrawn', async () => {
    const token = await invited();
    const id = await invitationId();
    await done(hall.anke.client, 'withdrawInvitation', { invitationId: id });
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    expect(await refused(hall.anke.client, 'resendInvitation', { invitationId: id })).toEqual(['WRONG_STATE']);
  });

  test('by somebody who has left: the invitation rests until another administrator sends it again', async () => {
    const dora = await joined('Dora', 'ADMINISTRATOR');
    const token = await invited({}, dora);
    await done(hall.anke.client, 'endMembership', await ofMember('Dora'));
    await arrived(1);
    expect(await offered(token)).toMatchObject({ standing: 'RESTING' });
    expect(await accept(token)).toEqual(['WRONG_STATE']);
    const [resting] = (await peopleOf(hall.anke.client)).invitations!;
    expect(resting).toMatchObject({ standing: 'RESTING' });
    await world.rows(`UPDATE invitation SET sent_at = now() - interval '2 minutes' WHERE state = 'open'`);
    await done(hall.anke.client, 'resendInvitation', { invitationId: resting!.id });
    const [mail] = await arrived(1);
    expect(await accept(behind('/einladung/', mail!.text))).toEqual([]);
  });
});

describe('a stranger', () => {
  test('finds nobody, no invitation, and changes nothing', async () => {
    const token = await invited();
    const sentId = await invitationId();
    const of = await ofMember('neu-');
    const stranger = await world.as('murat@stuttgart.example');
    for (const who of [world.visitor(), stranger, hall.bernd.client])
      expect(await peopleOf(who)).toEqual({ members: null, invitations: null, formerMembers: null });
    expect(await refused(stranger, 'inviteMember', invitation())).toEqual(['NOT_FOUND']);
    for (const name of ['resendInvitation', 'withdrawInvitation'])
      for (const who of [stranger, hall.bernd.client])
        expect(await refused(who, name, { invitationId: sentId })).toEqual(['NOT_FOUND']);
    expect(await refused(stranger, 'endMembership', of)).toEqual(['NOT_FOUND']);
    expect(await refused(hall.bernd.client, 'endMembership', of)).toEqual(['NOT_ALLOWED']);
    for (const wrong of ['', 'x', token.slice(0, -1), sentId]) {
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
