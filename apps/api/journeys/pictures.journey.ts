import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { samplePicture } from '@allmende/sample-catalogue/sample-picture';
import { RemoveOrphans } from '../src/features/documents/remove-orphans.ts';
import { againWith, draftOf, newDraft, sha256, upload, type Draft } from './attaching.ts';
import { done, newCities, publishNext, refused, type City } from './city.ts';
import type { Client } from './client.ts';
import { givingOf, offer, proposalFor } from './giving-back.ts';
import { finish, newFamily, startMerge, type Family } from './merging.ts';
import { edit, fork, publishAgain, textOf } from './own-version.ts';
import { openWorld, type World } from './world.ts';

const plan = samplePicture(64, 48, () => [200, 30, 30]);
const ownPlan = samplePicture(60, 40, () => [30, 30, 200]);
/** As a telephone takes it, with place, device and person in it. */
const photo = readFileSync(join(import.meta.dirname, 'photos/with-place.jpg'));
const rack = samplePicture(32, 32, () => [30, 200, 30]);

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

interface Read {
  readonly id: string;
  readonly clauses: { readonly id: string; readonly html: string }[];
}

/** What somebody reads of an entry; `at` names an older version. */
async function read(who: Client, slug: string, at?: string): Promise<Read> {
  const { solution } = await who.data<{ solution: { version: Read } }>(
    `query ($slug: String!, $at: String) { solution(slug: $slug, number: $at) { version { id clauses { id html } } } }`,
    { slug, at },
  );
  return solution.version;
}

const picturesIn = ({ clauses }: Read): string[] =>
  clauses.flatMap(({ html }) => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src!));

const bytesAt = async (who: Client, address: string): Promise<string> => {
  const response = await who.send(address);
  return response.ok ? sha256(Buffer.from(await response.arrayBuffer())) : String(response.status);
};

const say = (clauseId: string, more: string) => (content: Content) => {
  const clause = content.clauses.find(({ id }) => id === clauseId)!;
  clause.body = `${clause.body}\n\n${more}`;
};

/** The original's next version shows a plan of the server room in its first clause. */
async function withPlan(family: Family): Promise<Draft> {
  const { owner, origin, rule } = family;
  const draft = await againWith(owner, origin.id, [['Plan Serverraum.png', plan]]);
  await edit(owner, origin.id, say(rule(1), '![Grundriss des Serverraums](Plan%20Serverraum.png)'));
  await publishNext(world, owner, origin.id, 'SUBSTANTIVE');
  return draft;
}

describe('the plan of the server room', () => {
  test('stands in the text for everybody, in this version and in the next, each under its own address', async () => {
    const family = await newFamily(world, 'Plan bleibt stehen');
    const draft = await withPlan(family);
    const visitor = world.visitor();
    const first = await read(visitor, family.origin.slug);
    expect(first.id).toBe(draft.versionId);
    expect(first.clauses[0]!.html).toContain(
      `<img src="/files/${draft.versionId}/${sha256(plan)}/Plan%20Serverraum.png" alt="Grundriss des Serverraums" width="64" height="48" loading="lazy" decoding="async">`,
    );
    const [address] = picturesIn(first) as [string];
    const answer = await visitor.send(address);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^inline;/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    await publishAgain(world, family.owner, family.origin.id, 'EDITORIAL', say(family.rule(2), 'Mehr.'));
    const second = await read(visitor, family.origin.slug);
    expect(second.id).not.toBe(first.id);
    const [next] = picturesIn(second) as [string];
    expect(next).toContain(second.id);
    expect(await bytesAt(visitor, next)).toBe(sha256(plan));
    expect(await bytesAt(visitor, address)).toBe(sha256(plan));
  });

  test('comes into an own version with a merge, and a city’s own plan takes its place without a word being changed', async () => {
    const family = await newFamily(world, 'Plan im eigenen Haus');
    await withPlan(family);
    const { own } = family;
    await finish(family, await startMerge(family));
    const before = await textOf(family.city, own.id);
    expect(before.files).toMatchObject([{ name: 'Plan Serverraum.png', sha256: sha256(plan), width: 64, height: 48 }]);
    const draft = await draftOf(family.city, own.id);
    expect(await upload(family.city, draft, [['Plan Serverraum.png', ownPlan]])).toMatchObject({ status: 201 });
    const [address] = picturesIn(await ownText(family.city, own.id)) as [string];
    expect(await bytesAt(family.city.client, address)).toBe(sha256(ownPlan));
    expect(await bytesAt(family.owner.client, address)).toBe('404');
    expect(await bytesAt(world.visitor(), address)).toBe('404');
    // The original goes on, in its words and in its picture; the city keeps its own plan.
    await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', say(family.rule(3), 'Neu im Original.'));
    await finish(family, await startMerge(family));
    const merged = await textOf(family.city, own.id);
    expect(merged.files).toMatchObject([{ name: 'Plan Serverraum.png', sha256: sha256(ownPlan) }]);
    expect(merged.clauses[2]!.body).toContain('Neu im Original.');
    expect(merged.clauses[0]!.body).toBe(before.clauses[0]!.body);
  });

  test('goes along into an own version that is made of it', async () => {
    const family = await newFamily(world, 'Plan von Anfang an');
    await withPlan(family);
    const city = (await newCities(world, 1))[0]!;
    const own = await fork(city, family.origin.slug);
    const [address] = picturesIn(await ownText(city, own.id)) as [string];
    expect(address).toContain((await draftOf(city, own.id)).versionId);
    expect(await bytesAt(city.client, address)).toBe(sha256(plan));
    expect(await bytesAt(world.visitor(), address)).toBe('404');
  });

  test('comes with a merge even where the city had taken the file out', async () => {
    const family = await newFamily(world, 'Plan kommt zurück');
    await withPlan(family);
    await finish(family, await startMerge(family));
    await edit(family.city, family.own.id, (content) => {
      content.files = [];
      content.clauses[0]!.body = 'Ohne Plan.';
    });
    const picture = '![Noch einmal](Plan%20Serverraum.png)';
    await publishAgain(world, family.owner, family.origin.id, 'SUBSTANTIVE', say(family.rule(5), picture));
    await finish(family, await startMerge(family));
    const merged = await textOf(family.city, family.own.id);
    expect(merged.clauses[0]!.body).toBe('Ohne Plan.');
    expect(merged.clauses[4]!.body).toContain(picture);
    expect(merged.files).toMatchObject([{ sha256: sha256(plan) }]);
  });

  test('of a GREEN entry is for members: strangers find nothing at its address', async () => {
    const family = await newFamily(world, 'Plan für Mitglieder', 'GREEN');
    await withPlan(family);
    const shown = await read(family.city.client, family.origin.slug);
    const [address] = picturesIn(shown) as [string];
    expect(await bytesAt(family.city.client, address)).toBe(sha256(plan));
    const [stranger, nothing] = await Promise.all(
      [address, '/files/ver_x/y/z'].map(async (one) => {
        const response = await world.visitor().send(one);
        return [response.status, await response.text(), [...response.headers.keys()].toSorted()];
      }),
    );
    expect(stranger).toEqual(nothing);
    expect(stranger![0]).toBe(404);
  });

  test('that fewer people may see is said in words, and the version cannot be released', async () => {
    const family = await newFamily(world, 'Plan enger als der Text');
    const { owner, origin, rule } = family;
    const draft = await againWith(owner, origin.id, [['intern.png', plan]]);
    await edit(owner, origin.id, (content) => {
      content.files[0]!.tlp = 'GREEN';
      say(rule(1), '![Grundriss](intern.png) ![Logo](https://example.org/logo.png) ![](weg.png)')(content);
    });
    const { node } = await owner.client.data<{ node: { checks: { code: string }[]; clauses: Read['clauses'] } }>(
      `query ($id: ID!) { node(id: $id) { ... on Version { checks { code } clauses { html } } } }`,
      { id: draft.versionId },
    );
    expect(node.checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['picture-stricter', 'picture-elsewhere', 'picture-missing', 'picture-without-words']),
    );
    const { html } = node.clauses[0]!;
    expect(html).not.toContain('<img');
    expect(html).not.toContain(sha256(plan));
    expect(html).toContain('Bild: Grundriss');
    expect(html).toContain('<a href="https://example.org/logo.png" rel="noopener noreferrer">Bild: Logo</a>');
    const release = { solutionId: origin.id, changeClass: 'EDITORIAL', changeNote: 'Neu.' };
    expect(await refused(owner.client, 'releaseVersion', release)).not.toEqual([]);
  });
});

describe('a picture that is given back', () => {
  test('goes with its clause: seen by the two cities, kept while it is offered, and the owner’s once accepted', async () => {
    const family = await newFamily(world, 'Foto zurückgegeben');
    const { owner, city, own, origin, rule } = family;
    expect(await upload(city, await draftOf(city, own.id), [['Schrank.png', rack]])).toMatchObject({ status: 201 });
    await edit(city, own.id, say(rule(1), '![Schrank mit Schloss](Schrank.png)'));
    const giving = await givingOf(city.client, own.id);
    expect(giving.clauses[0]!.traces.map(({ code }) => code)).toEqual(['own-picture']);
    const unseen = offer(giving, own.id, { confirmed: [] });
    expect(await refused(city.client, 'proposeClauses', unseen)).not.toEqual([]);
    const { proposal } = await done<{ proposal: { id: string } }>(
      city.client,
      'proposeClauses',
      offer(giving, own.id),
      'proposal { id }',
    );
    // The own version goes on without it; the proposal keeps what it offers.
    await edit(city, own.id, (content) => void (content.files = []));
    await world.rows(`UPDATE stored_file SET wanted_at = now() - interval '3 days'`);
    await world.application.get(RemoveOrphans).do();
    const { html, pictures } = await offeredIn(owner.client, proposal.id);
    const [, address] = /<img src="([^"]+)" alt="Schrank mit Schloss"/.exec(html) as unknown as [string, string];
    expect(pictures).toEqual([{ alt: 'Schrank mit Schloss', url: address }]);
    expect(address).toBe(`/files/${proposal.id}/${sha256(rack)}/Schrank.png`);
    expect(await bytesAt(owner.client, address)).toBe(sha256(rack));
    expect(await bytesAt(city.client, address)).toBe(sha256(rack));
    expect(await bytesAt(world.visitor(), address)).toBe('404');
    expect(await bytesAt(await world.as('lena@staedtetag.example'), address)).toBe('404');
    await accept(owner, proposal.id, rule(1));
    const taken = await textOf(owner, origin.id);
    expect(taken.files).toMatchObject([{ name: 'Schrank.png', sha256: sha256(rack), width: 32, height: 32 }]);
    await publishNext(world, owner, origin.id, 'SUBSTANTIVE');
    const [published] = picturesIn(await read(world.visitor(), origin.slug)) as [string];
    expect(await bytesAt(world.visitor(), published)).toBe(sha256(rack));
  });

  test('and withdrawn with it: then it is for the city alone', async () => {
    const { owner, city, own, rule } = await newFamily(world, 'Foto zurückgezogen');
    await upload(city, await draftOf(city, own.id), [['Schrank.png', rack]]);
    await edit(city, own.id, say(rule(1), '![Schrank](Schrank.png)'));
    const giving = await givingOf(city.client, own.id);
    const { proposal } = await done<{ proposal: { id: string } }>(
      city.client,
      'proposeClauses',
      offer(giving, own.id),
      'proposal { id }',
    );
    const address = `/files/${proposal.id}/${sha256(rack)}/Schrank.png`;
    expect(await bytesAt(owner.client, address)).toBe(sha256(rack));
    await done(city.client, 'takeBackProposal', { proposalId: proposal.id });
    expect(await bytesAt(owner.client, address)).toBe('404');
    expect(await bytesAt(city.client, address)).toBe(sha256(rack));
  });

  test('under another name where the owner has another file of that name by now', async () => {
    const { owner, city, own, origin, rule } = await newFamily(world, 'Foto unter anderem Namen');
    await upload(city, await draftOf(city, own.id), [['Schrank.png', rack]]);
    await edit(city, own.id, say(rule(1), '![Schrank](Schrank.png)'));
    const giving = await givingOf(city.client, own.id);
    const { proposal } = await done<{ proposal: { id: string } }>(
      city.client,
      'proposeClauses',
      offer(giving, own.id),
      'proposal { id }',
    );
    await againWith(owner, origin.id, [['Schrank.png', plan]]);
    await accept(owner, proposal.id, rule(1));
    const { files, clauses } = await textOf(owner, origin.id);
    expect(files.map(({ name, sha256: hash }) => [name, hash])).toEqual([
      ['Schrank.png', sha256(plan)],
      ['Schrank-2.png', sha256(rack)],
    ]);
    expect(clauses[0]!.body).toContain('![Schrank](Schrank-2.png)');
  });
});

test('what is called a picture and is none is not taken, nor is a drawing that can run programs', async () => {
  const { owner } = await newFamily(world, 'Keine Bilder');
  const draft = await newDraft(owner, 'Bilder');
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
  const answer = await upload(owner, draft, [
    ['Punkt.gif', gif],
    ['Punkt.webp', webp],
    ['Punkt.jpg', gif],
    ['Bild.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ]);
  expect(answer.files!.map(({ mediaType }) => mediaType)).toEqual(['image/gif', 'image/webp']);
  expect(answer.errors!.map(({ message }) => message)).toEqual([
    expect.stringContaining('Punkt.jpg'),
    expect.stringContaining('kann Programme ausführen'),
  ]);
  expect((await draftOf(owner, draft.id)).content.files).toMatchObject([
    { width: 1, height: 1 },
    { width: 1, height: 1 },
  ]);
});

async function ownText({ client }: City, id: string): Promise<Read> {
  const { node } = await client.data<{ node: { workingCopy: Read } }>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { id clauses { id html } } } } }`,
    { id },
  );
  return node.workingCopy;
}

async function offeredIn(who: Client, id: string) {
  const { node } = await who.data<{
    node: { clauses: { offered: { html: string; pictures: { alt: string; url: string }[] } }[] };
  }>(`query ($id: ID!) { node(id: $id) { ... on Proposal { clauses { offered { html pictures { alt url } } } } } }`, {
    id,
  });
  return node.clauses[0]!.offered;
}

async function accept({ client }: City, proposalId: string, clauseId: string): Promise<void> {
  const { revision } = (await proposalFor(client, proposalId))!;
  await done(client, 'decideProposal', {
    proposalId,
    expectedRevision: revision,
    decisions: [{ clauseId, take: 'ACCEPTED' }],
  });
}

describe('a photo', () => {
  test('tells nobody any more where it was taken; its hash is that of what is kept, and the uploader is told', async () => {
    const [city] = await newCities(world, 1);
    const draft = await newDraft(city!, 'Foto aus dem Keller');
    const answer = await upload(city!, draft, [
      ['Serverraum.jpg', photo],
      ['Plan.png', plan],
    ]);
    expect(answer.status).toBe(201);
    const [kept, untouched] = answer.files as unknown as { sha256: string; size: number; isCleaned: boolean }[];
    expect(kept).toMatchObject({ isCleaned: true });
    expect(kept!.sha256).not.toBe(sha256(photo));
    expect(untouched).toMatchObject({ isCleaned: false, sha256: sha256(plan) });
    const { versionId, content } = await draftOf(city!, draft.id);
    // Taken upright, as the camera noted.
    expect(content.files[0]).toMatchObject({ name: 'Serverraum.jpg', sha256: kept!.sha256, width: 32, height: 48 });
    const response = await city!.client.send(`/files/${versionId}/${kept!.sha256}/Serverraum.jpg`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(sha256(bytes)).toBe(kept!.sha256);
    expect(bytes.length).toBe(kept!.size);
    expect(bytes.toString('latin1')).not.toMatch(/GPS|Musterkamera|Sabine Huber|SN-4711|Kelheim|Serverraum im Keller/);
    // Nothing of what was taken out lies about.
    expect((await city!.client.send(`/files/${versionId}/${sha256(photo)}/Serverraum.jpg`)).status).toBe(404);
  });

  test('that cannot be read as a picture is refused, since nobody could tell what it tells', async () => {
    const [city] = await newCities(world, 1);
    const draft = await newDraft(city!, 'Kaputtes Foto');
    const broken = Buffer.concat([photo.subarray(0, 60), Buffer.from('Unsinn'), photo.subarray(60)]);
    const answer = await upload(city!, draft, [['Foto.jpg', broken]]);
    expect(answer.status).toBe(422);
  });
});
