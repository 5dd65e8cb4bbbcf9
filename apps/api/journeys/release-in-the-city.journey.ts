import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { reviewDateOf } from '@allmende/domain/adoption';
import { dayInGermany } from '@allmende/domain/validity';
import { change, done, newCities, newcomer, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

interface Working {
  readonly id: string;
  readonly slug: string;
  readonly workingCopy: { id: string; revision: number; contentJson: string };
}

const RECORD = `release number validFrom reviewDate releasedBy { name function } releaseSteps { action note by { name function } }
  involvements { body required inTheWay state day note outdated }`;

interface Record {
  release: string;
  number: string | null;
  validFrom: string | null;
  reviewDate: string | null;
  releasedBy: { name: string } | null;
  releaseSteps: { action: string; note: string; by: { name: string } | null }[];
  involvements: {
    body: string;
    required: boolean;
    inTheWay: boolean;
    state: string | null;
    note: string;
    outdated: boolean;
  }[];
}

const today = dayInGermany(new Date());
const daysFromNow = (days: number) => dayInGermany(new Date(Date.now() + days * 86_400_000));

let world: World;
let owner: City;
let releaser: City;
let editor: City;
let reader: City;
let origin: Published;
let own: Working;

beforeAll(async () => {
  world = await openWorld();
  [owner, releaser] = (await newCities(world, 2)) as [City, City];
  [editor, reader] = await Promise.all([
    newcomer(world, releaser.ags, 'editor'),
    newcomer(world, releaser.ags, 'reader'),
  ]);
  origin = await publish(world, owner, 'Merkblatt Schlüsselausgabe');
  ({ solution: own } = await done<{ solution: Working }>(
    editor.client,
    'forkSolution',
    { municipalityId: editor.id, slug: origin.slug },
    'solution { id slug workingCopy { id revision contentJson } }',
  ));
}, 120_000);
afterAll(() => world?.close());

const record = async (who: Client, versionId = own.workingCopy.id) =>
  (await who.data<{ node: Record | null }>(`query ($id: ID!) { node(id: $id) { ... on Version { ${RECORD} } } }`, {
    id: versionId,
  }))!.node!;

async function save(edit: (content: Content) => Content): Promise<void> {
  const { node } = await editor.client.data<{ node: { workingCopy: Working['workingCopy'] } }>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { id revision contentJson } } } }`,
    { id: own.id },
  );
  const content = JSON.parse(node.workingCopy.contentJson) as Content;
  own = { ...own, workingCopy: node.workingCopy };
  await done(editor.client, 'saveDraft', {
    solutionId: own.id,
    expectedRevision: node.workingCopy.revision,
    contentJson: JSON.stringify(edit(content)),
  });
}

const adoptersOf = async (slug: string) =>
  (
    await owner.client.data<{ solution: { adoptionFigures: { inForce: number } } }>(
      `query ($slug: String!) { solution(slug: $slug) { adoptionFigures { inForce } } }`,
      { slug },
    )
  ).solution.adoptionFigures.inForce;

describe('from the request to the release', () => {
  test('the editor hands it over with a note; a releaser gives it back with a reason that the editor reads', async () => {
    await done(editor.client, 'requestRelease', { solutionId: own.id, note: 'Mit dem Bauhof besprochen.' });
    expect(await refused(releaser.client, 'declineRelease', { solutionId: own.id, reason: '  ' })).toEqual([
      'INVALID_INPUT',
    ]);
    expect(await refused(editor.client, 'declineRelease', { solutionId: own.id, reason: 'Doch nicht.' })).toEqual([
      'NOT_ALLOWED',
    ]);
    await done(releaser.client, 'declineRelease', { solutionId: own.id, reason: 'Bitte die Fristen nennen.' });
    const { release, releaseSteps } = await record(editor.client);
    expect(release).toBe('DRAFT');
    expect(releaseSteps.map(({ action, note }) => [action, note])).toEqual([
      ['DECLINED', 'Bitte die Fristen nennen.'],
      ['REQUESTED', 'Mit dem Bauhof besprochen.'],
    ]);
    expect(releaseSteps[0]!.by).toEqual({ name: 'Neu im Amt', function: '' });
  });

  test('whoever asked may take the request back; another editor may not', async () => {
    const colleague = await newcomer(world, editor.ags, 'editor');
    await done(editor.client, 'requestRelease', { solutionId: own.id });
    expect(await refused(colleague.client, 'takeBackVersion', { solutionId: own.id })).toEqual(['NOT_ALLOWED']);
    await done(editor.client, 'takeBackVersion', { solutionId: own.id, reason: 'Ein Absatz fehlt noch.' });
    expect((await record(editor.client)).releaseSteps[0]).toMatchObject({
      action: 'TAKEN_BACK',
      note: 'Ein Absatz fehlt noch.',
    });
  });

  test('where the staff council is to be involved, nothing is released without it', async () => {
    await save((content) => ({ ...content, metadata: { ...content.metadata, staffCouncil: true } }));
    const { errors } = await change(releaser.client, 'releaseVersion', {
      solutionId: own.id,
      changeClass: 'SUBSTANTIVE',
    });
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', message: expect.stringMatching(/^Der Personalrat/) }]);
    await done(editor.client, 'involveBody', { solutionId: own.id, body: 'STAFF_COUNCIL', state: 'ASKED' });
    await done(editor.client, 'involveBody', {
      solutionId: own.id,
      body: 'ISB',
      state: 'OBJECTED',
      note: 'Frau Huber: geht ihr zu weit.',
    });
    const { involvements } = await record(editor.client);
    expect(involvements.map(({ body, required, inTheWay, state }) => [body, required, inTheWay, state])).toEqual([
      ['STAFF_COUNCIL', true, true, 'ASKED'],
      ['DATA_PROTECTION', false, false, null],
      ['ISB', false, false, 'OBJECTED'],
      ['LEADERSHIP', false, false, null],
      ['COUNCIL', false, false, null],
    ]);
    expect(await refused(releaser.client, 'releaseVersion', { solutionId: own.id, changeClass: 'LEGAL' })).toEqual([
      'WRONG_STATE',
    ]);
  });

  test('what a body agreed to and was changed afterwards says so', async () => {
    const agreed = { solutionId: own.id, body: 'STAFF_COUNCIL', state: 'AGREED', note: 'Sitzung, TOP 4' };
    await done(editor.client, 'involveBody', agreed);
    await save((content) => ({ ...content, metadata: { ...content.metadata, summary: 'Nachgetragen.' } }));
    expect((await record(editor.client)).involvements[0]).toMatchObject({ state: 'AGREED', outdated: true });
    await done(editor.client, 'involveBody', agreed);
    expect((await record(editor.client)).involvements[0]).toMatchObject({ outdated: false, inTheWay: false });
  });

  test.each([
    ['a day to come', { body: 'ISB', state: 'AGREED', day: daysFromNow(3) }, 'INVALID_INPUT'],
    ['not needed, and nobody says so', { body: 'ISB', state: 'NOT_NEEDED' }, 'INVALID_INPUT'],
    ['a note like a book', { body: 'ISB', state: 'ASKED', note: 'x'.repeat(2_001) }, 'TOO_LARGE'],
  ])('%s is refused', async (_, wanted, code) => {
    expect(await refused(editor.client, 'involveBody', { solutionId: own.id, ...wanted })).toEqual([code]);
  });

  test('readers and strangers put nothing on record, and strangers see none of it', async () => {
    const wanted = { solutionId: own.id, body: 'COUNCIL', state: 'AGREED' };
    expect(await refused(reader.client, 'involveBody', wanted)).toEqual(['NOT_ALLOWED']);
    expect(await refused(owner.client, 'involveBody', wanted)).toEqual(['NOT_FOUND']);
    expect(await refused(world.visitor(), 'involveBody', wanted)).toEqual(['NOT_FOUND']);
  });
});

describe('four eyes', () => {
  let administrator: City;
  const ask = async (who: Client) =>
    (
      await who.data<{ municipality: { fourEyes: boolean | null; releasers: { name: string }[] } }>(
        `query ($ags: String!) { municipality(ags: $ags) { fourEyes releasers { name function } } }`,
        { ags: editor.ags },
      )
    ).municipality;

  test('an administrator asks for them; then nobody releases what they handed over themselves', async () => {
    administrator = await newcomer(world, editor.ags, 'administrator');
    const wanted = { municipalityId: editor.id, fourEyes: true };
    expect(await refused(releaser.client, 'setFourEyes', wanted)).toEqual(['NOT_ALLOWED']);
    expect(await refused(owner.client, 'setFourEyes', wanted)).toEqual(['NOT_FOUND']);
    await done(administrator.client, 'setFourEyes', wanted);
    expect(await ask(reader.client)).toEqual({
      fourEyes: true,
      releasers: [
        { name: 'Neu im Amt', function: '' },
        { name: 'Neu im Amt', function: '' },
      ],
    });
    expect(await ask(owner.client)).toEqual({ fourEyes: null, releasers: [] });

    const release = { solutionId: own.id, changeClass: 'SUBSTANTIVE' };
    expect(await refused(releaser.client, 'releaseVersion', release)).toEqual(['WRONG_STATE']);
    await done(releaser.client, 'requestRelease', { solutionId: own.id });
    expect(await refused(releaser.client, 'releaseVersion', release)).toEqual(['WRONG_STATE']);
  });

  test.each([
    ['validFrom', { validFrom: daysFromNow(-1) }],
    ['validFrom', { validFrom: daysFromNow(400) }],
    ['reviewDate', { reviewDate: today }],
    ['reviewDate', { reviewDate: daysFromNow(6 * 366) }],
  ])('a wrong day is named by its field: %s', async (field, days) => {
    const { errors } = await change(administrator.client, 'releaseVersion', {
      solutionId: own.id,
      changeClass: 'SUBSTANTIVE',
      ...days,
    });
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: [field] }]);
  });

  test('a second person releases: from a day to come, and until it has come it is in force nowhere', async () => {
    const before = await adoptersOf(origin.slug);
    const validFrom = daysFromNow(30);
    await done(administrator.client, 'releaseVersion', { solutionId: own.id, changeClass: 'SUBSTANTIVE', validFrom });
    const found = await record(reader.client);
    expect(found).toMatchObject({
      release: 'RELEASED',
      number: '1.0',
      validFrom,
      reviewDate: reviewDateOf(validFrom, 12),
      releasedBy: { name: 'Neu im Amt', function: '' },
    });
    // What was heard stays with the version.
    expect(found.involvements[0]).toMatchObject({ state: 'AGREED', note: 'Sitzung, TOP 4' });
    expect(await adoptersOf(origin.slug)).toBe(before);
    await world.rows(`UPDATE version SET valid_from = current_date - 1 WHERE number = '1.0' AND valid_from = $1`, [
      validFrom,
    ]);
    expect(await adoptersOf(origin.slug)).toBe(before + 1);
  });

  test('the record is frozen with the version, and the next working copy begins with none', async () => {
    expect(await refused(editor.client, 'involveBody', { solutionId: own.id, body: 'ISB', state: 'AGREED' })).toEqual([
      'WRONG_STATE',
    ]);
    const { version } = await done<{ version: { id: string } }>(
      editor.client,
      'startNextVersion',
      { solutionId: own.id },
      'version { id }',
    );
    expect((await record(editor.client, version.id)).involvements.every(({ state }) => state === null)).toBe(true);
  });

  test('while the next one waits for its day, the one before goes on counting', async () => {
    const before = await adoptersOf(origin.slug);
    await done(editor.client, 'involveBody', {
      solutionId: own.id,
      body: 'STAFF_COUNCIL',
      state: 'NOT_NEEDED',
      note: 'Herr Maurer, Personalamt: nur Schreibfehler.',
    });
    await done(editor.client, 'requestRelease', { solutionId: own.id });
    await done(administrator.client, 'releaseVersion', {
      solutionId: own.id,
      changeClass: 'EDITORIAL',
      validFrom: daysFromNow(10),
    });
    expect(await adoptersOf(origin.slug)).toBe(before);
  });
});

test('who released it, and what was said, is nobody’s business outside', async () => {
  const seen = await world
    .visitor()
    .data<{ solution: { version: Record } }>(
      `query ($slug: String!) { solution(slug: $slug) { version { ${RECORD} } } }`,
      { slug: origin.slug },
    );
  expect(seen.solution.version).toMatchObject({ number: '1.0', releasedBy: null, releaseSteps: [], involvements: [] });
});
