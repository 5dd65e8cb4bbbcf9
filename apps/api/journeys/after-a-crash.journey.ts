import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sessions } from '../src/foundation/identity/sessions.ts';
import { ApiProcess } from './api-process.ts';
import { Client } from './client.ts';
import { indexed } from './indexed.ts';
import { openWorld, type World } from './world.ts';

/** The api is killed the moment it has answered: the change is in the database, the index knows nothing of it yet. */
describe('what was acknowledged survives a crash and is found afterwards', () => {
  let world: World;
  let api: ApiProcess | undefined;

  beforeAll(async () => {
    // This world's own api carries nothing into the index: only the process that is killed and started again does.
    world = await openWorld();
    api = await ApiProcess.start(world);
    await indexed(world);
  });
  afterAll(async () => {
    await api?.kill();
    await world?.close();
  });

  it('each decision of the moderation, killed right after its answer', async () => {
    const cases = await world.rows<{ id: string; slug: string }>(
      `SELECT c.id, s.slug FROM moderation_case c JOIN solution s ON s.id = c.solution_id WHERE c.state IN ('open', 'claimed') AND c.claimed_by IS NULL ORDER BY c.number`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(2);
    for (const { id, slug } of cases) {
      const lena = await personAt(api!.url, 'lena@staedtetag.example');
      const caseId = `cas_${id}`;
      await lena.data(`mutation ($input: ClaimCaseInput!) { claimCase(input: $input) { errors { code } } }`, {
        input: { caseId },
      });
      await indexed(world);
      const { decideCase } = await lena.data<{ decideCase: { errors: unknown[] } }>(
        `mutation ($input: DecideCaseInput!) { decideCase(input: $input) { errors { code message } } }`,
        { input: { caseId, decision: 'PUBLISH', reason: 'Vollständig und für andere Städte brauchbar.' } },
      );
      await api!.kill();
      expect(decideCase.errors).toEqual([]);
      const { number } = await published(slug);

      api = await ApiProcess.start(world);
      await indexed(world);
      expect(await versionInIndex(slug)).toBe(number);
    }
  });

  it('many changes in a row, killed while they are being carried', async () => {
    const someone = await personAt(api!.url, 'petra@kelheim.example');
    const free = await world.rows<{ id: string }>(
      `SELECT s.id FROM solution s JOIN municipality m ON m.id = s.municipality_id WHERE s.tlp = 'CLEAR' AND s.published_version_id IS NOT NULL AND m.ags <> '09273137'
         AND NOT EXISTS (SELECT 1 FROM adoption a JOIN municipality k ON k.id = a.municipality_id WHERE a.solution_id = s.id AND k.ags = '09273137') ORDER BY s.id`,
    );
    const [kelheim] = await world.rows<{ id: string }>(`SELECT id FROM municipality WHERE ags = '09273137'`);
    const acknowledged: string[] = [];
    for (const { id } of free.slice(0, 12)) {
      const { declareAdoption } = await someone.data<{ declareAdoption: { errors: unknown[] } }>(
        `mutation ($input: DeclareAdoptionInput!) { declareAdoption(input: $input) { errors { code message } } }`,
        {
          input: {
            municipalityId: `mun_${kelheim!.id}`,
            solutionId: `sol_${id}`,
            status: 'IN_FORCE',
            since: '2026-11-02',
            visibility: 'MEMBERS',
          },
        },
      );
      expect(declareAdoption.errors).toEqual([]);
      acknowledged.push(id);
    }
    await api!.kill();
    api = await ApiProcess.start(world);
    await indexed(world);

    const [kept] = await world.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM adoption WHERE municipality_id = $1 AND solution_id = ANY($2::uuid[])`,
      [kelheim!.id, acknowledged],
    );
    expect(kept!.count).toBe(acknowledged.length);
    const inDatabase = await world.rows<{ slug: string; count: number }>(
      `SELECT s.slug, (SELECT count(*)::int FROM adoption_standing a WHERE a.solution_id = s.id AND a.status IN ('inForce', 'effectivenessChecked')) AS count
       FROM solution s WHERE s.id = ANY($1::uuid[]) ORDER BY s.slug`,
      [acknowledged],
    );
    const inIndex = await hits();
    expect(inDatabase.map(({ slug }) => ({ slug, count: inIndex.get(slug)?.inForceCount }))).toEqual(inDatabase);
  });

  async function personAt(url: string, email: string): Promise<Client> {
    const [account] = await world.rows<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
    return new Client(url, await world.application.get(Sessions).open(account!.id, ['password', 'totp']));
  }

  async function published(slug: string): Promise<{ number: string }> {
    const [row] = await world.rows<{ number: string }>(
      `SELECT v.number FROM solution s JOIN version v ON v.id = s.published_version_id WHERE s.slug = $1`,
      [slug],
    );
    expect(row).toBeDefined();
    return row!;
  }

  async function hits(): Promise<Map<string, { inForceCount: number; versionNumber: string }>> {
    const sabine = await world.as('sabine@kelheim.example');
    const { searchSolutions } = await sabine.data<{
      searchSolutions: {
        degraded: boolean;
        edges: { node: { slug: string; inForceCount: number; versionNumber: string } }[];
      };
    }>(`{ searchSolutions(first: 100) { degraded edges { node { slug inForceCount versionNumber } } } }`);
    expect(searchSolutions.degraded).toBe(false);
    return new Map(searchSolutions.edges.map(({ node }) => [node.slug, node]));
  }

  const versionInIndex = async (slug: string) => (await hits()).get(slug)?.versionNumber;
});
