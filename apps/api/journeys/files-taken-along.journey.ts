import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from './client.ts';
import { againWith, draftOf, filesOf, nextWith, publishedWith, save, sha256, stored } from './attaching.ts';
import { done, newCities, publish, publishNext, type City } from './city.ts';
import { finish, newFamily, startMerge } from './merging.ts';
import { textOf } from './own-version.ts';
import { pdf } from './sample-files.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let city: City;
let other: City;
beforeAll(async () => {
  world = await openWorld();
  [city, other] = (await newCities(world, 2)) as [City, City];
}, 120_000);
afterAll(() => world?.close());

describe('who may take along', () => {
  test('what is CLEAR: everybody, whole or in part, and caches may keep it', async () => {
    const bytes = pdf('öffentlich');
    const versions = await publishedWith(world, city, ['Öffentlich.pdf', bytes], 'CLEAR');
    const [{ url }] = (await filesOf(world.visitor(), versions[1])) as unknown as [{ url: string }];
    const visitor = world.visitor();
    const whole = await visitor.send(url);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'cache-control': 'public, no-cache',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: `"${sha256(bytes)}"`,
    });
    const head = await visitor.send(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(bytes.length),
      '',
    ]);
    const asked = async (headers: Record<string, string>) => {
      const {
        status,
        headers: told,
        ...response
      } = await visitor.send(url, { headers }).then(async (one) => ({
        status: one.status,
        headers: one.headers,
        text: Buffer.from(await one.arrayBuffer()),
      }));
      return [status, told.get('content-range'), response.text.length];
    };
    const { length } = bytes;
    expect(await asked({ range: 'bytes=0-3' })).toEqual([206, `bytes 0-3/${length}`, 4]);
    expect(await asked({ range: 'bytes=-4' })).toEqual([206, `bytes ${length - 4}-${length - 1}/${length}`, 4]);
    expect(await asked({ range: `bytes=4-${length * 2}` })).toEqual([
      206,
      `bytes 4-${length - 1}/${length}`,
      length - 4,
    ]);
    expect(await asked({ range: `bytes=${length}-` })).toEqual([416, `bytes */${length}`, 0]);
    expect(await asked({ range: 'bytes=9-3' })).toEqual([200, null, length]);
    expect(await asked({ range: 'bytes=0-3', 'if-range': '"another"' })).toEqual([200, null, length]);
    expect(await asked({ 'if-none-match': `"${sha256(bytes)}"` })).toEqual([304, null, 0]);
  });

  test('what is GREEN: members, and nobody else by whatever way', async () => {
    const bytes = pdf('nur für Mitglieder');
    const versions = await publishedWith(world, city, ['Intern.pdf', bytes], 'GREEN');
    const urls = await Promise.all(versions.map(async (id) => (await filesOf(other.client, id))[0]!.url));
    for (const url of urls) {
      const member = await other.client.send(url);
      expect([member.status, member.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
      const nothing = await world.visitor().send('/files/ver_x/y/z');
      const expected = [404, await nothing.text()];
      for (const init of [
        {},
        { headers: { range: 'bytes=0-0' } },
        { headers: { 'if-none-match': `"${sha256(bytes)}"` } },
      ]) {
        const stranger = await world.visitor().send(url, init);
        expect([stranger.status, await stranger.text()]).toEqual(expected);
        expect([...stranger.headers.keys()].toSorted()).toEqual([...nothing.headers.keys()].toSorted());
      }
      expect((await world.visitor().send(url, { method: 'HEAD' })).status).toBe(404);
    }
  });

  test('one file may be stricter than its entry: then it is neither there nor given out', async () => {
    const draft = await nextWith(world, city, 'Mit Anlage', [
      ['offen.pdf', pdf('offen')],
      ['intern.pdf', pdf('intern')],
    ]);
    const files = draft.content.files.map((file) =>
      file.name === 'intern.pdf' ? { ...file, tlp: 'GREEN' as const } : file,
    );
    expect(await save(city, draft, files)).toEqual([]);
    await publishNext(world, city, draft.id, 'SUBSTANTIVE');
    const all = await filesOf(other.client, draft.versionId);
    expect(all.map(({ name }) => name)).toEqual(['offen.pdf', 'intern.pdf']);
    expect((await filesOf(world.visitor(), draft.versionId)).map(({ name }) => name)).toEqual(['offen.pdf']);
    const markdown = async (who: Client) => {
      const { solution } = await who.data<{ solution: { version: { markdown: string } } }>(
        `query ($slug: String!) { solution(slug: $slug) { version { markdown } } }`,
        { slug: draft.slug },
      );
      return solution.version.markdown;
    };
    expect(await markdown(other.client)).toContain('Dateien: offen.pdf, intern.pdf');
    expect(await markdown(world.visitor())).not.toContain('intern.pdf');
    const statuses = async (who: Client) => Promise.all(all.map(async ({ url }) => (await who.send(url)).status));
    expect(await statuses(world.visitor())).toEqual([200, 404]);
    expect(await statuses(other.client)).toEqual([200, 200]);
    expect((await other.client.send(all[1]!.url)).headers.get('cache-control')).toBe('private, no-cache');
  });

  test('only under the right address: version, hash and name belong together', async () => {
    const bytes = pdf('Adresse');
    const versions = await publishedWith(world, city, ['Adresse.pdf', bytes], 'CLEAR');
    const another = await publish(world, city, 'Andere Adresse');
    const { node } = await city.client.data<{ node: { publishedVersion: { id: string } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { publishedVersion { id } } } }`,
      { id: another.id },
    );
    const hash = sha256(bytes);
    const addresses = [
      `/files/${node.publishedVersion.id}/${hash}/Adresse.pdf`,
      `/files/${versions[0]}/${hash}/2%20Adresse.pdf`,
      `/files/${versions[0]}/${'0'.repeat(64)}/Adresse.pdf`,
      `/files/${versions[0]}/${hash.toUpperCase()}/Adresse.pdf`,
      `/files/${versions[0]}/${hash}/..%2f..%2fAdresse.pdf`,
      `/files/${versions[0]}/..%2f..%2f..%2f..%2fetc%2fpasswd/Adresse.pdf`,
      `/files/${versions[0]}/${hash}/%00`,
      `/files/sol_${versions[0].slice(4)}/${hash}/Adresse.pdf`,
    ];
    for (const address of addresses)
      expect([address, (await world.visitor().send(address)).status]).toEqual([address, 404]);
    expect((await world.visitor().send(`/files/${versions[0]}/${hash}/Adresse.pdf`)).status).toBe(200);
  });

  test("an own version keeps its origin's files, and not one that its city may not have", async () => {
    const draft = await nextWith(world, city, 'Mit Vorlage', [
      ['vorlage.pdf', pdf('Vorlage')],
      ['nur-wir.pdf', pdf('Nur wir')],
    ]);
    const files = draft.content.files.map((file) =>
      file.name === 'nur-wir.pdf' ? { ...file, tlp: 'AMBER' as const } : file,
    );
    await save(city, draft, files);
    await publishNext(world, city, draft.id, 'SUBSTANTIVE');
    const before = await stored(world);
    const { solution } = await done<{ solution: { id: string } }>(
      other.client,
      'forkSolution',
      { slug: draft.slug, municipalityId: other.id },
      'solution { id }',
    );
    const own = await draftOf(other, solution.id);
    expect(own.content.files).toEqual([files[0]]);
    const [{ url }] = (await filesOf(other.client, own.versionId)) as unknown as [{ url: string }];
    expect(Buffer.from(await (await other.client.send(url)).arrayBuffer())).toEqual(pdf('Vorlage'));
    expect((await world.visitor().send(url)).status).toBe(404);
    expect(await stored(world)).toEqual(before);
  });

  test('a merge brings what is new in the original, and not one file that its city may not have', async () => {
    const family = await newFamily(world, 'Abgleich mit Anlagen');
    const draft = await againWith(family.owner, family.origin.id, [
      ['neu.pdf', pdf('Neu')],
      ['nur-wir.pdf', pdf('Nur wir, auch im Abgleich')],
    ]);
    const files = draft.content.files.map((file) =>
      file.name === 'nur-wir.pdf' ? { ...file, tlp: 'AMBER' as const } : file,
    );
    expect(await save(family.owner, draft, files)).toEqual([]);
    await publishNext(world, family.owner, family.origin.id, 'SUBSTANTIVE');
    await finish(family, await startMerge(family));
    const { files: own } = await textOf(family.city, family.own.id);
    expect(own.map(({ name }) => name)).toEqual(['neu.pdf']);
  });
});
