import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { inside } from '../src/foundation/database/ids.ts';
import { change, done, newCities, newcomer, publishNext, refused, STUTTGART, type City } from './city.ts';
import { familyOf, publishRules, type Family } from './merging.ts';
import { narrow } from './narrowing.ts';
import { edit, fork } from './own-version.ts';
import { indexed } from './indexed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let owner: City;
let city: City;
let third: City;
let outsider: City;
beforeAll(async () => {
  world = await openWorld({ settings: { ALLMENDE_WORKER: true } });
  [owner, city, third, outsider] = (await newCities(world, 4)) as [City, City, City, City];
}, 120_000);
afterAll(() => world?.close());

/** What it takes to stand beside its origin in the catalogue. */
const introduce = (title: string) => (content: Content) => {
  content.metadata.title = title;
  content.metadata.summary = `${title}: gekürzt für Verwaltungen ohne eigene IT.`;
  content.metadata.maintainer = { function: 'Informationssicherheit', contact: '' };
};

interface Publishing {
  publishing: {
    version: { number: string | null };
    checks: { code: string; severity: string; message: string; path: string | null }[];
  } | null;
  viewerCan: { submit: boolean };
}
const publishing = async ({ client }: City, id: string): Promise<Publishing> =>
  (
    await client.data<{ node: Publishing }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { viewerCan { submit }
         publishing { version { number } checks { code severity message path } } } } }`,
      { id },
    )
  ).node;
const errorsOf = ({ publishing: found }: Publishing) =>
  found!.checks.filter(({ severity }) => severity === 'ERROR').map(({ code }) => code);

const release = ({ client }: City, solutionId: string) =>
  done(client, 'releaseVersion', { solutionId, changeClass: 'SUBSTANTIVE', changeNote: 'Für kleine Städte.' });
const submit = ({ client }: City, solutionId: string) => change(client, 'submitVersion', { solutionId });

describe('a city publishes its own version', () => {
  let family: Family;
  beforeAll(async () => {
    family = await familyOf(world, owner, city, 'Regeln für Besucher');
  }, 60_000);

  test('is told what it takes: a title and a summary of its own, and somebody who answers for it', async () => {
    const found = await publishing(city, family.own.id);
    expect(errorsOf(found)).toEqual(['title-of-origin', 'summary-missing', 'maintainer-missing']);
    expect(found.publishing!.checks[0]).toMatchObject({ path: 'metadata.title' });
    expect(found.publishing!.checks[0]!.message).toContain('„Regeln für Besucher“');
  });

  test('may release it for itself all the same, but not hand it in', async () => {
    await release(city, family.own.id);
    const { errors } = await submit(city, family.own.id);
    expect(errors).toEqual([
      { code: 'INVALID_INPUT', message: expect.stringContaining('einen eigenen Titel'), path: ['metadata.title'] },
    ]);
  });

  test('learns where its own values stand in place of a variable, and nobody else does', async () => {
    await done(city.client, 'startNextVersion', { solutionId: family.own.id });
    const [{ name }] = (await world.rows<{ name: string }>('SELECT name FROM municipality WHERE ags = $1', [
      city.ags,
    ])) as [{ name: string }];
    await edit(city, family.own.id, (content) => {
      introduce('Besucherregeln für kleine Städte')(content);
      content.clauses[0]!.body = `Das Rathaus von ${name} ist werktags offen.`;
      content.clauses[0]!.deviation = 'Beschluss der Dezernentenrunde.';
    });
    const found = await publishing(city, family.own.id);
    expect(found.publishing!.version.number).toBeNull();
    expect(found.publishing!.checks).toEqual([
      {
        code: 'own-value',
        severity: 'WARNING',
        message: expect.stringContaining(name),
        path: `clauses.${family.rule(1)}`,
      },
    ]);
    const { node } = await outsider.client.data<{ node: unknown }>(
      'query ($id: ID!) { node(id: $id) { ... on Solution { publishing { checks { code } } } } }',
      { id: family.own.id },
    );
    expect(node).toBeNull();
  });

  test('stays alone with it until the Städtetag has published it', async () => {
    await release(city, family.own.id);
    expect((await submit(city, family.own.id)).errors).toEqual([]);
    expect(await seenBy(outsider, family.own.slug)).toBeNull();
    const lena = await world.as('lena@staedtetag.example');
    const found = await lena.data<{ solution: { case: { id: string }; origin: unknown } }>(
      'query ($slug: String!) { solution(slug: $slug) { case { id } origin { title number licence } } }',
      { slug: family.own.slug },
    );
    expect(found.solution.origin).toEqual({ title: 'Regeln für Besucher', number: '1.0', licence: 'CC-BY-4.0' });
    await done(lena, 'claimCase', { caseId: found.solution.case.id });
    await done(lena, 'decideCase', {
      caseId: found.solution.case.id,
      decision: 'PUBLISH',
      reason: 'Eine nützliche Fassung für kleine Städte.',
    });
  });

  test('then everybody reads, finds and forks it; its earlier own version stays its own', async () => {
    await indexed(world);
    const visitor = world.visitor();
    const found = await visitor.data<{
      solution: { versions: { number: string }[]; origin: object };
      searchSolutions: { edges: { node: { slug: string } }[] };
      solutions: { edges: { node: { slug: string } }[] };
    }>(
      `query ($slug: String!) {
         solution(slug: $slug) { versions { number } origin { title municipalityName number licence } }
         searchSolutions(query: "Besucherregeln für kleine Städte", first: 5) { edges { node { slug } } }
         solutions(first: 3) { edges { node { slug } } } }`,
      { slug: family.own.slug },
    );
    expect(found.solution.versions).toEqual([{ number: '2.0' }]);
    expect(found.solution.origin).toMatchObject({ title: 'Regeln für Besucher', number: '1.0' });
    const slugs = ({ edges }: { edges: { node: { slug: string } }[] }) => edges.map(({ node }) => node.slug);
    expect(slugs(found.searchSolutions)).toContain(family.own.slug);
    expect(slugs(found.solutions)).toContain(family.own.slug);

    const grandchild = await fork(third, family.own.slug);
    const { node } = await third.client.data<{ node: { origin: object; workingCopy: { contentJson: string } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { origin { municipalityName number } workingCopy { contentJson } } } }`,
      { id: grandchild.id },
    );
    expect(node.origin).toMatchObject({ number: '2.0' });
    // Why a city deviates stays with it.
    expect(node.workingCopy.contentJson).not.toContain('Dezernentenrunde');
    expect(await seenBy(outsider, grandchild.slug)).toBeNull();
  });
});

const seenBy = async ({ client }: City, slug: string) =>
  (await client.data<{ solution: unknown }>('query ($slug: String!) { solution(slug: $slug) { id } }', { slug }))
    .solution;

describe('the terms of the origin', () => {
  test('a licence that the origin does not allow is refused at the release already', async () => {
    const { own } = await familyOf(world, owner, city, 'Regeln für Pakete');
    await edit(city, own.id, (content) => {
      introduce('Paketregeln')(content);
      content.metadata.licence = 'CC0-1.0';
    });
    expect(errorsOf(await publishing(city, own.id))).toEqual(['licence-incompatible']);
    expect(await refused(city.client, 'releaseVersion', { solutionId: own.id, changeClass: 'SUBSTANTIVE' })).toEqual([
      'INVALID_INPUT',
    ]);
    await edit(city, own.id, (content) => {
      content.metadata.licence = 'CC-BY-SA-4.0';
    });
    await publishNext(world, city, own.id, 'SUBSTANTIVE');
    // From here on it is share alike, for whoever makes it theirs.
    const next = await fork(third, own.slug);
    await edit(third, next.id, (content) => {
      introduce('Paketregeln für Landkreise')(content);
      content.metadata.licence = 'CC-BY-4.0';
    });
    expect(errorsOf(await publishing(third, next.id))).toEqual(['licence-incompatible']);
  });

  test.each([
    ['to members', 'GREEN', 'audience-wider'],
    ['to municipalities of which the city is none', 'AMBER', 'audience-wider'],
  ] as const)(
    'an origin narrowed %s: the city releases for itself as before, publishing needs consent',
    async (_, tlp, code) => {
      const { origin, own } = await familyOf(world, owner, city, `Regeln für Schlüssel ${tlp}`);
      await edit(city, own.id, introduce(`Schlüsselregeln ${tlp}`));
      await narrow(world, origin.id, tlp, tlp === 'AMBER' ? [third.id] : []);
      await release(city, own.id);
      const found = await publishing(city, own.id);
      expect(errorsOf(found)).toEqual([code]);
      expect(found.viewerCan.submit).toBe(true);
      const { errors } = await submit(city, own.id);
      expect(errors).toEqual([{ code: 'NOT_ALLOWED', message: expect.stringContaining(`TLP:${tlp}`), path: ['tlp'] }]);
      expect(errors[0]!.message).toContain('Zustimmung');
      expect(await cases(own.id)).toBe(0);
    },
  );

  test('an origin narrowed while the moderation decides: it is not published, and can be once it is wide again', async () => {
    const { origin, own } = await familyOf(world, owner, city, 'Regeln für Lieferungen');
    await edit(city, own.id, introduce('Lieferregeln'));
    await release(city, own.id);
    const handed = await done<{ case: { id: string } }>(
      city.client,
      'submitVersion',
      { solutionId: own.id },
      'case { id }',
    );
    await narrow(world, origin.id, 'GREEN');
    const lena = await world.as('lena@staedtetag.example');
    await done(lena, 'claimCase', { caseId: handed.case.id });
    const verdict = { caseId: handed.case.id, decision: 'PUBLISH', reason: 'Eine nützliche Fassung.' };
    expect(await refused(lena, 'decideCase', verdict)).toEqual(['NOT_ALLOWED']);
    expect(await seenBy(outsider, own.slug)).toBeNull();
    await narrow(world, origin.id, 'CLEAR');
    await done(lena, 'decideCase', verdict);
    expect(await seenBy(outsider, own.slug)).not.toBeNull();
  });

  test('handing in waits for an owner who is just narrowing, and then sees what it narrowed', async () => {
    const { origin, own } = await familyOf(world, owner, city, 'Regeln für Fundsachen');
    await edit(city, own.id, introduce('Fundregeln'));
    await release(city, own.id);
    const runner = world.database.source.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`UPDATE solution SET tlp = 'GREEN' WHERE slug = $1`, [origin.slug]);
      const handing = refused(city.client, 'submitVersion', { solutionId: own.id });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await runner.commitTransaction();
      expect(await handing).toEqual(['NOT_ALLOWED']);
    } finally {
      await runner.release();
    }
    expect(await cases(own.id)).toBe(0);
  });

  test('the label of a private own version may follow its origin down, never up', async () => {
    const { own, origin } = await familyOf(world, owner, city, 'Regeln für Garagen', 'GREEN');
    const label = (tlp: string) => saveLabel(city, own.id, tlp);
    expect(await label('CLEAR')).toEqual(['NOT_ALLOWED']);
    await narrow(world, origin.id, 'AMBER_STRICT', [city.id]);
    expect(await label('AMBER')).toEqual([]);
    expect(await label('GREEN')).toEqual(['NOT_ALLOWED']);
  });

  test('only those who may submit hand it in', async () => {
    const origin = await publishRules(world, owner, 'Regeln für Dienstwagen');
    const own = await fork(third, origin.slug);
    await edit(third, own.id, introduce('Wagenregeln'));
    await release(third, own.id);
    const editor = await newcomer(world, third.ags, 'editor');
    expect(await refused(editor.client, 'submitVersion', { solutionId: own.id })).toEqual(['NOT_ALLOWED']);
    const stranger = await newcomer(world, STUTTGART);
    expect(await refused(stranger.client, 'submitVersion', { solutionId: own.id })).toEqual(['NOT_FOUND']);
  });

  const cases = async (solutionId: string) =>
    (await world.rows('SELECT 1 FROM moderation_case WHERE solution_id = $1', [inside('solution', solutionId)])).length;
});

async function saveLabel({ client }: City, solutionId: string, tlp: string): Promise<string[]> {
  const { node } = await client.data<{ node: { workingCopy: { revision: number } } }>(
    'query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { revision } } } }',
    { id: solutionId },
  );
  return refused(client, 'saveDraft', { solutionId, expectedRevision: node.workingCopy.revision, tlp });
}
