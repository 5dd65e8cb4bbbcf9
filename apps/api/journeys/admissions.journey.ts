import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { verifyTrail } from '../src/features/audit/verify-trail.ts';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { applying } from './applying.ts';
import { change, done, municipalityId, newCities, newcomer, refused } from './city.ts';
import { behind } from './mails.ts';
import { openWorld, type World } from './world.ts';

const HENRIK = 'henrik@staedtetag.example';
const PASSWORD = 'Donau und Altmühl im Nebel';
const HOUR = 3_600_000;

let world: World;
let catcher: MailCatcher;
const story = applying(
  () => world,
  () => catcher,
);
const { town, next, arrived, emailAt, application, apply, waiting, listed, own, peopleOf } = story;
beforeAll(async () => {
  catcher = await startMailCatcher();
  world = await openWorld({ settings: { ALLMENDE_SMTP_URL: catcher.url } });
  await story.open();
}, 120_000);
afterAll(async () => {
  await world?.close();
  await catcher?.stop();
});

describe('a municipality comes in', () => {
  test('somebody applies, confirms the address, the Städtetag approves, and the first person administers', async () => {
    const city = next();
    const visitor = world.visitor();
    expect(await apply(visitor, application(city))).toMatchObject({ verdict: 'KNOWN', errors: [] });
    const [first] = await arrived(1);
    expect(first!.to).toEqual([emailAt(city.ags)]);
    // Before the address is confirmed, it is no business of the Städtetag.
    expect((await listed(town.lena)).filter(({ municipality }) => municipality.ags === city.ags)).toEqual([]);
    const token = behind('/aufnahme/bestaetigen?token=', first!.text);
    const { key } = await done<{ key: string }>(world.visitor(), 'confirmAdmission', { token }, 'key');
    const [received] = await arrived(1);
    expect(behind('/aufnahme/antrag/', received!.text)).toBe(key);
    expect(await own(key)).toMatchObject({ state: 'WAITING', mayAnswer: false, mayWithdraw: true });

    const [seen] = (await listed(town.lena)).filter(({ municipality }) => municipality.ags === city.ags);
    expect(seen).toMatchObject({ state: 'WAITING', verdict: 'KNOWN', viewerMayDecide: true });
    await done(town.lena, 'approveAdmission', {
      admissionId: seen!.id,
      expectedRevision: seen!.revision,
      takeDomain: false,
    });
    const [invitation] = await arrived(1);
    const greta = world.visitor();
    const link = behind('/einladung/', invitation!.text);
    // The account is there, but nobody can sign in to it before the link was followed.
    expect(await refused(greta, 'signIn', { email: emailAt(city.ags), password: PASSWORD })).toEqual([
      'WRONG_CREDENTIALS',
    ]);
    const accepted = await done<{ viewer: { secondFactor: string } }>(
      greta,
      'acceptInvitation',
      { token: link, password: PASSWORD },
      'viewer { secondFactor }',
    );
    expect(accepted.viewer.secondFactor).toBe('NOT_ASKED');
    expect(await peopleOf(greta, city.ags)).toEqual({
      participates: true,
      members: [{ name: 'Greta Neu', role: 'ADMINISTRATOR' }],
    });
    expect(await own(key)).toMatchObject({ state: 'APPROVED', mayWithdraw: false });
    // Somebody else who applies now is told to ask a colleague.
    expect(
      (await apply(world.visitor(), application(city, { email: emailAt(city.ags, 'spaet') }))).errors,
    ).toMatchObject([{ code: 'CONFLICT', path: ['municipalityId'] }]);
    expect((await verifyTrail(world.database)).broken).toBeNull();
  });

  test('the link confirms once, and for two days', async () => {
    const { token, key } = await waiting(next());
    expect(await refused(world.visitor(), 'confirmAdmission', { token })).toEqual(['WRONG_STATE']);
    expect(await own(key)).toMatchObject({ state: 'WAITING' });
    const late = next();
    await apply(world.visitor(), application(late));
    const [mail] = await arrived(1);
    await world.rows(`UPDATE admission SET created_at = now() - interval '48 hours' WHERE state = 'unconfirmed'`);
    const lateToken = behind('/aufnahme/bestaetigen?token=', mail!.text);
    expect(await refused(world.visitor(), 'confirmAdmission', { token: lateToken })).toEqual(['WRONG_STATE']);
    await world.application.get(RunRetention).do(new Date());
    expect(await world.rows(`SELECT FROM admission WHERE state = 'unconfirmed'`)).toEqual([]);
  });

  test('a private address is refused with the reason, an unknown domain is for a person to look at', async () => {
    const city = next();
    const visitor = world.visitor();
    const answer = await apply(visitor, application(city, { email: 'greta@gmx.de' }));
    expect(answer.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['email'] }]);
    expect(answer.errors[0]!.message).toContain('private Adresse');
    const foreign = { email: `greta@rechenzentrum-${city.ags}.example` };
    const { admission, admissionId, expectedRevision } = await waiting(city, foreign);
    expect(admission.verdict).toBe('UNKNOWN');
    await done(town.lena, 'approveAdmission', { admissionId, expectedRevision, takeDomain: true });
    await arrived(1);
    expect(
      await world.rows(
        `SELECT d.domain, d.source FROM municipality_domain d JOIN municipality m ON m.id = d.municipality_id WHERE m.ags = $1 AND d.source = 'moderation'`,
        [city.ags],
      ),
    ).toEqual([{ domain: `rechenzentrum-${city.ags}.example`, source: 'moderation' }]);
  });

  test('the answer does not tell whether an address is known here', async () => {
    const [known, unknown] = [next(), next()];
    const answers = [
      await apply(world.visitor(), application(known, { email: 'murat@stuttgart.example' })),
      await apply(world.visitor(), application(unknown, { email: 'niemand@nirgends.example' })),
    ];
    expect(answers[0]).toEqual(answers[1]);
    expect((await arrived(2)).flatMap(({ to }) => to)).toEqual(['murat@stuttgart.example', 'niemand@nirgends.example']);
  });

  test('who applies again and again has to wait', async () => {
    const city = next();
    const client = world.visitor();
    const codes: string[] = [];
    for (let turn = 0; turn < 8; turn += 1)
      codes.push(
        ...(await refused(client, 'requestAdmission', application(city, { email: emailAt(city.ags, 'eilig') }))),
      );
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['RATE_LIMITED']));
    await arrived(8);
  });

  test.each([
    ['name', 'Greta\nAchtung: folgen Sie diesem Link'],
    ['name', 'https://evil.example'],
    ['function', ''],
    ['email', 'keine Adresse'],
    ['message', 'x'.repeat(1001)],
  ])('%s cannot be %j', async (field, value) => {
    const { errors } = await apply(world.visitor(), application(town.free[0]!, { [field]: value }));
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: [field] }]);
  });
});

describe('the Städtetag', () => {
  test('asks back, gets an answer, and refuses with a reason', async () => {
    const { admissionId, expectedRevision, key, visitor } = await waiting(next());
    await done(town.lena, 'askApplicant', { admissionId, expectedRevision, question: 'Wer bestätigt Ihre Angaben?' });
    const [question] = await arrived(1);
    expect(question!.text).toContain('Wer bestätigt Ihre Angaben?');
    expect(await own(key)).toMatchObject({ mayAnswer: true });
    await done(visitor, 'answerAdmission', { key, body: 'Die Hauptamtsleitung, Herr Maier.' });
    expect(await refused(visitor, 'answerAdmission', { key, body: 'Noch etwas.' })).toEqual(['WRONG_STATE']);
    expect(await own(key)).toMatchObject({
      mayAnswer: false,
      messages: [
        { body: 'Wer bestätigt Ihre Angaben?', isAnswer: false },
        { body: 'Die Hauptamtsleitung, Herr Maier.', isAnswer: true },
      ],
    });
    // Lena still has the page from before the answer.
    const stale = { admissionId, expectedRevision, reason: 'Das passt leider nicht.' };
    expect(await refused(town.lena, 'refuseAdmission', stale)).toEqual(['STALE_REVISION']);
    const now = (await listed(town.lena)).find(({ id }) => id === admissionId)!;
    expect(
      await refused(town.lena, 'refuseAdmission', { ...stale, expectedRevision: now.revision, reason: 'Nein.' }),
    ).toEqual(['INVALID_INPUT']);
    await done(town.lena, 'refuseAdmission', { ...stale, expectedRevision: now.revision });
    const [refusal] = await arrived(1);
    expect(refusal!.text).toContain('Das passt leider nicht.');
    expect(await own(key)).toMatchObject({ state: 'REFUSED', reason: 'Das passt leider nicht.', mayWithdraw: false });
    expect(await refused(visitor, 'withdrawAdmission', { key })).toEqual(['WRONG_STATE']);
  });

  test('sees two applications for one municipality, and admits one person only', async () => {
    const city = next();
    const first = await waiting(city);
    const second = await waiting(city, { email: emailAt(city.ags, 'zweite'), name: 'Zora Zweite' });
    const [a, b] = (await listed(town.lena)).filter(({ municipality }) => municipality.ags === city.ags);
    expect(
      [a!.others, b!.others]
        .flat()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Greta Neu', 'Zora Zweite']);
    const henrik = await world.as(HENRIK);
    const outcomes = await Promise.all(
      [a!, b!].map(({ id, revision }, at) =>
        refused([town.lena, henrik][at]!, 'approveAdmission', {
          admissionId: id,
          expectedRevision: revision,
          takeDomain: false,
        }),
      ),
    );
    expect(outcomes.flat()).toEqual(['CONFLICT']);
    await arrived(1);
    expect([await own(first.key), await own(second.key)]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ state: 'APPROVED' }),
        expect.objectContaining({ state: 'WAITING' }),
      ]),
    );
  });

  test('sends the way in again where the mail was lost; the earlier link no longer counts', async () => {
    const city = next();
    const { admissionId, expectedRevision } = await waiting(city);
    await done(town.lena, 'approveAdmission', { admissionId, expectedRevision, takeDomain: false });
    const [lost] = await arrived(1);
    expect(await refused(town.lena, 'resendAdmissionInvitation', { admissionId })).toEqual(['RATE_LIMITED']);
    await world.rows(
      `UPDATE invitation SET sent_at = now() - interval '2 minutes', expires_at = now() - interval '1 second'`,
    );
    const links = [behind('/einladung/', lost!.text)];
    const accept = (token: string) => refused(world.visitor(), 'acceptInvitation', { token, password: PASSWORD });
    expect(await accept(links[0]!)).toEqual(['WRONG_STATE']);
    await done(town.lena, 'resendAdmissionInvitation', { admissionId });
    const [found] = await arrived(1);
    expect(await accept(links[0]!)).toEqual(['WRONG_STATE']);
    expect(await accept(behind('/einladung/', found!.text))).toEqual([]);
    expect(await refused(town.lena, 'resendAdmissionInvitation', { admissionId })).toEqual(['WRONG_STATE']);
  });

  test('does not decide about its own people’s municipality, and needs to have shown who it is', async () => {
    const city = next();
    const { admissionId, expectedRevision } = await waiting(city);
    await world.rows(
      `INSERT INTO membership (id, account_id, municipality_id, role)
       SELECT gen_random_uuid(), a.id, m.id, 'reader' FROM account a, municipality m WHERE a.email = $1 AND m.ags = $2`,
      [HENRIK, city.ags],
    );
    const henrik = await world.as(HENRIK);
    const wanted = { admissionId, expectedRevision, takeDomain: false };
    expect((await listed(henrik)).find(({ id }) => id === admissionId)).toMatchObject({ viewerMayDecide: false });
    expect(await refused(henrik, 'approveAdmission', wanted)).toEqual(['NOT_ALLOWED']);
    await world.rows(`UPDATE session SET authenticated_at = now() - interval '11 minutes'`);
    expect(await refused(town.lena, 'approveAdmission', wanted)).toEqual(['REAUTHENTICATION_REQUIRED']);
    town.lena = await world.as('lena@staedtetag.example');
  });

  test('appoints somebody new where nobody is left who administers', async () => {
    const [orphan] = await newCities(world, 1, 'releaser');
    await world.rows(`UPDATE municipality SET participates = true WHERE ags = $1`, [orphan!.ags]);
    const id = await municipalityId(world, orphan!.ags);
    const { admissionId, expectedRevision } = await waiting({ id, ags: orphan!.ags });
    await done(town.lena, 'approveAdmission', { admissionId, expectedRevision, takeDomain: false });
    const [mail] = await arrived(1);
    const greta = world.visitor();
    await done(greta, 'acceptInvitation', { token: behind('/einladung/', mail!.text), password: PASSWORD });
    expect((await peopleOf(greta, orphan!.ags)).members).toHaveLength(2);
  });
});

describe('a municipality that takes part already', () => {
  test('has its administrators told, and the person does not learn who they are', async () => {
    const kelheim = await municipalityId(world, '09273137');
    const visitor = world.visitor();
    const person = { municipalityId: kelheim, name: 'Greta Neu', function: 'IT', email: 'greta@kelheim.example' };
    expect(await change(visitor, 'tellAdministrators', person)).toEqual({ errors: [] });
    const mails = await arrived(1);
    expect(mails.flatMap(({ to }) => to)).toEqual(['petra@kelheim.example']);
    expect(mails[0]!.text).toContain('greta@kelheim.example');
    expect(await refused(visitor, 'tellAdministrators', { ...person, municipalityId: next().id })).toEqual([
      'CONFLICT',
    ]);
  });
});

describe('a stranger', () => {
  test('opens no application without its key, and guesses none', async () => {
    const { key, admissionId } = await waiting(next());
    for (const wrong of [
      admissionId,
      `${admissionId}.`,
      `${admissionId}.${'A'.repeat(43)}`,
      key.slice(0, -2),
      'adm_x.y',
      '',
    ])
      expect(await own(wrong)).toBeNull();
    expect(await refused(world.visitor(), 'withdrawAdmission', { key: key.slice(0, -2) })).toEqual(['NOT_FOUND']);
    const city = await newcomer(world, '09273137', 'administrator');
    for (const who of [world.visitor(), city.client, await world.as('betrieb@staedtetag.example')]) {
      expect(await listed(who)).toEqual([]);
      expect(
        await who.data(`query ($id: ID!) { admission(id: $id) { id } node(id: $id) { id } }`, { id: admissionId }),
      ).toEqual({
        admission: null,
        node: null,
      });
    }
    await done(world.visitor(), 'withdrawAdmission', { key });
    expect(await own(key)).toMatchObject({ state: 'WITHDRAWN' });
  });
});

test('what was decided is removed after half a year', async () => {
  const before = await world.rows(`SELECT FROM admission WHERE ended_at IS NOT NULL`);
  expect(before.length).toBeGreaterThan(0);
  await world.application.get(RunRetention).do(new Date(Date.now() + 181 * 24 * HOUR));
  expect(await world.rows(`SELECT FROM admission WHERE ended_at IS NOT NULL`)).toEqual([]);
});
