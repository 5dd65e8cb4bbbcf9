import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audienceOf, type Tlp } from '@allmende/domain/audience';
import type { Publication } from '@allmende/domain/lifecycle';
import { compareReleased } from '../src/foundation/database/migrations/1764000022000-families.ts';
import { journeyServices } from './services.ts';
import { sowSampleWorld } from '../src/sample-world/sow-sample-world.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const count = async (from: string) =>
  Number((await world.rows<{ count: string }>(`SELECT count(*) FROM ${from}`))[0]?.count);

describe('a fresh installation with the sample world', () => {
  test('shows forty solutions and three published own versions, their adopters and what they say', async () => {
    expect(await count('solution WHERE published_version_id IS NOT NULL')).toBe(43);
    expect(await count('adoption')).toBeGreaterThan(150);
    expect(await count('rating')).toBeGreaterThan(60);
    expect(await count('comment')).toBeGreaterThan(15);
    expect(await count(`moderation_case WHERE state = 'open'`)).toBe(2);
    expect(await count(`solution WHERE working_version_id IS NOT NULL`)).toBe(3);
  });

  test('keeps every version behind the doors that the domain derives', async () => {
    const rows = await world.rows<{
      tlp: Tlp;
      ownerId: string;
      recipientIds: string[];
      recipientGroupIds: string[];
      publication: Publication;
      audience: string[];
    }>(
      `SELECT s.tlp, s.municipality_id AS "ownerId", s.recipients AS "recipientIds", s.recipient_groups AS "recipientGroupIds", v.publication, v.audience FROM version v JOIN solution s ON s.id = v.solution_id`,
    );
    expect(rows.length).toBeGreaterThan(45);
    for (const { audience, ...version } of rows) expect(audience).toEqual(audienceOf(version));
  });

  test('has nothing happen in the future, nor a version published before it was released', async () => {
    expect(
      await count(
        'version WHERE greatest(created_at, released_at, published_at) > now() OR published_at < released_at',
      ),
    ).toBe(0);
    expect(await count('adoption WHERE since > current_date OR created_at > now()')).toBe(0);
    expect(await count('adoption a JOIN version v ON v.id = a.version_id WHERE a.created_at < v.published_at')).toBe(0);
  });

  test('has every published solution wait for the index, and none that is private', async () => {
    expect(await count('index_outbox')).toBe(43);
    expect(
      await count('index_outbox o JOIN solution s ON s.id = o.solution_id WHERE s.published_version_id IS NULL'),
    ).toBe(0);
  });

  test('knows what every released own version has made of its origin, as the migration of an older database finds out', async () => {
    const standing = `SELECT slug, v.divergence, v.base_version_id FROM version v JOIN solution s ON s.id = v.solution_id
       WHERE s.origin_version_id IS NOT NULL AND v.number IS NOT NULL ORDER BY slug`;
    const before = await world.rows<{ slug: string; divergence: Record<string, string> }>(standing);
    expect(before.length).toBeGreaterThanOrEqual(12);
    expect(before.find(({ slug }) => slug === 'avv-cloud-dienste-heidelberg')?.divergence).toMatchObject({
      'p5-ort': 'changed',
      'p10-fernwartung': 'removed',
      'p1-gegenstand': 'kept',
    });
    await world.rows('UPDATE version SET divergence = NULL, base_version_id = NULL');
    await world.rows(compareReleased);
    expect(await world.rows(standing)).toEqual(before);
  });

  test('is not sown over what is there already', async () => {
    const [{ name } = { name: '' }] = await world.rows<{ name: string }>('SELECT current_database() AS name');
    const url = new URL(journeyServices().databaseUrl);
    url.pathname = `/${name}`;
    const before = await count('account');
    expect(await sowSampleWorld(url.href)).toBe(false);
    expect(await count('account')).toBe(before);
  });
});
