import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { newCities, newcomer, publishNext, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { decide, finish, publishRules, startMerge } from './merging.ts';
import { narrow } from './narrowing.ts';
import { edit, fork, publishAgain, reword, type OwnVersion } from './own-version.ts';
import { openWorld, type World } from './world.ts';

interface Member {
  id: string;
  slug: string;
  title: string;
  municipalityName: string;
  isOwn: boolean;
  parentId: string | null;
  base: { number: string } | null;
  behind: number;
  versions: { number: string | null; publication: string; changed: number | null; removed: number | null }[];
}
interface Family {
  members: Member[];
  isComplete: boolean;
}

let world: World;
let cities: City[];
let origin: Published;
let child: OwnVersion;
let grandchild: OwnVersion;
let greatGrandchild: OwnVersion;
let kept: OwnVersion;
const city = (at: number) => cities[at]!;
const rule = (number: number) => origin.clauseIds[number - 1]!;

const introduced = (title: string, write: (content: Content) => void) => (content: Content) => {
  content.metadata.title = title;
  content.metadata.summary = `${title}, angepasst.`;
  content.metadata.maintainer = { function: 'ISB', contact: '' };
  write(content);
};

async function publishFork(owner: City, slug: string, title: string, write: (content: Content) => void) {
  const own = await fork(owner, slug);
  await edit(owner, own.id, introduced(title, write));
  await publishNext(world, owner, own.id, 'SUBSTANTIVE');
  return own;
}

beforeAll(async () => {
  world = await openWorld();
  cities = await newCities(world, 6);
  origin = await publishRules(world, city(0), 'Regeln für die Bücherei');
  child = await publishFork(city(1), origin.slug, 'Büchereiregeln der Mittelstadt', (content) => {
    reword(content, rule(1), 'jährlich', 'halbjährlich');
    content.clauses = content.clauses.filter(({ id }) => id !== rule(10));
  });
  grandchild = await publishFork(city(2), child.slug, 'Büchereiregeln der Kleinstadt', (content) =>
    reword(content, rule(2), 'jährlich', 'alle zwei Jahre'),
  );
  greatGrandchild = await publishFork(city(3), grandchild.slug, 'Büchereiregeln des Dorfes', () => undefined);
  kept = await fork(city(4), origin.slug);
  for (const number of [2, 3])
    await publishAgain(world, city(0), origin.id, 'SUBSTANTIVE', (content) => {
      content.clauses[number]!.body += '\nAuch am Wochenende.';
    });
}, 180_000);
afterAll(() => world?.close());

const familyOf = async (who: Client, slug: string): Promise<Family | null> =>
  (
    await who.data<{ family: Family | null }>(
      `query ($slug: String!) { family(slug: $slug) { isComplete members { id slug title municipalityName isOwn parentId
         base { number } behind versions { number publication changed removed } } } }`,
      { slug },
    )
  ).family;
const slugs = (family: Family | null) => family?.members.map(({ slug }) => slug);

describe('the family of a text', () => {
  test('is told to everybody as far as it is published: what each was made from, and how far behind it is', async () => {
    const family = await familyOf(world.visitor(), origin.slug);
    const [first, second, third, fourth] = family!.members;
    expect(family!.members).toHaveLength(4);
    expect(family!.isComplete).toBe(true);
    expect(first).toMatchObject({ slug: origin.slug, parentId: null, base: null, behind: 0, isOwn: false });
    expect(first!.versions.map(({ number }) => number)).toEqual(['3.0', '2.0', '1.0']);
    expect(second).toMatchObject({
      slug: child.slug,
      parentId: first!.id,
      base: { number: '1.0' },
      behind: 2,
      versions: [{ number: '1.0', publication: 'PUBLISHED', changed: 1, removed: 1 }],
    });
    expect(third).toMatchObject({ slug: grandchild.slug, parentId: second!.id, base: { number: '1.0' }, behind: 0 });
    expect(fourth).toMatchObject({ slug: greatGrandchild.slug, parentId: third!.id });
    expect(fourth!.versions).toMatchObject([{ changed: 0, removed: 0 }]);
  });

  test('is the same from wherever one asks', async () => {
    const whole = await familyOf(world.visitor(), origin.slug);
    for (const { slug } of [child, grandchild, greatGrandchild])
      expect(await familyOf(world.visitor(), slug)).toEqual(whole);
  });

  test('shows a private own version to its own city alone', async () => {
    const own = await familyOf(city(4).client, origin.slug);
    expect(own!.members.find(({ slug }) => slug === kept.slug)).toMatchObject({
      isOwn: true,
      base: { number: '1.0' },
      behind: 2,
      versions: [{ number: null, publication: 'NONE', changed: null }],
    });
    const lena = await world.as('lena@staedtetag.example');
    for (const other of [world.visitor(), lena, city(0).client, city(1).client]) {
      const found = JSON.stringify(await familyOf(other, origin.slug));
      expect(found).not.toContain(kept.slug);
      expect(slugs(JSON.parse(found) as Family)).toHaveLength(4);
    }
    expect(await familyOf(world.visitor(), kept.slug)).toBeNull();
  });

  test('keeps a version that is with the moderation to its own city', async () => {
    const own = await fork(city(5), origin.slug);
    await edit(
      city(5),
      own.id,
      introduced('Büchereiregeln der Insel', () => undefined),
    );
    const submit = `mutation ($id: ID!) { releaseVersion(input: { solutionId: $id, changeClass: SUBSTANTIVE, changeNote: "" }) { errors { code } }
      submitVersion(input: { solutionId: $id }) { errors { code } } }`;
    await city(5).client.data(submit, { id: own.id });
    const lena = await world.as('lena@staedtetag.example');
    expect(slugs(await familyOf(lena, origin.slug))).not.toContain(own.slug);
    expect(slugs(await familyOf(city(5).client, origin.slug))).toContain(own.slug);
  });

  test('a released version stays what it was made from while its city merges on', async () => {
    const family = { city: city(1), own: child };
    const merge = await startMerge(family);
    const undecided = merge.undecided.map((id) => ({ id, take: 'MINE' }));
    await finish(family, undecided.length > 0 ? await decide(family, merge, undecided) : merge);
    const shown = await familyOf(world.visitor(), origin.slug);
    expect(shown!.members[1]).toMatchObject({ slug: child.slug, base: { number: '1.0' }, behind: 2 });
  });

  test('nonsense finds nothing', async () => {
    for (const slug of ['', 'gibt-es-nicht', "x' OR 1=1 --", '%'])
      expect(await familyOf(world.visitor(), slug)).toBeNull();
  });
});

describe('a member that is narrowed', () => {
  beforeAll(() => narrow(world, child.id, 'GREEN'));

  test('leaves neither a name nor a gap: what was made of it begins a family of its own', async () => {
    const visitor = world.visitor();
    expect(slugs(await familyOf(visitor, origin.slug))).toEqual([origin.slug]);
    expect(await familyOf(visitor, child.slug)).toBeNull();
    const rest = await familyOf(visitor, greatGrandchild.slug);
    expect(slugs(rest)).toEqual([grandchild.slug, greatGrandchild.slug]);
    expect(rest!.members[0]).toMatchObject({ parentId: null, base: null, behind: 0 });
    for (const trace of [child.slug, 'Mittelstadt']) expect(JSON.stringify(rest)).not.toContain(trace);
  });

  test('is there for members who have read the leaflet', async () => {
    const member = await newcomer(world, city(0).ags, 'reader');
    expect(slugs(await familyOf(member.client, origin.slug))).toEqual([
      origin.slug,
      child.slug,
      grandchild.slug,
      greatGrandchild.slug,
    ]);
  });
});
