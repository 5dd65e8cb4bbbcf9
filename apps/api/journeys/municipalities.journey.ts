import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from './world.ts';

interface Page {
  municipalities: {
    edges: { node: { name: string } }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
interface Profile {
  municipality: { id: string; profile: { revision: number; values: { key: string; value: string }[] } | null };
}
interface Saved {
  saveCityProfile: { municipality: Profile['municipality'] | null; errors: { code: string; path: string[] }[] };
}

const LIST = `query List($query: String, $land: String, $participating: Boolean, $first: Int, $after: String) {
  municipalities(query: $query, land: $land, participating: $participating, first: $first, after: $after) {
    edges { node { name } } totalCount pageInfo { hasNextPage endCursor }
  }
}`;
const PROFILE = `query Profile($ags: String!) { municipality(ags: $ags) { id profile { revision values { key value } } } }`;
const SAVE = `mutation Save($input: SaveCityProfileInput!) {
  saveCityProfile(input: $input) { municipality { id profile { revision values { key value } } } errors { code path } }
}`;
const KELHEIM = '09273137';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a visitor looks for a municipality', () => {
  test('finds one by its AGS, with its kind, Land and size', async () => {
    const data = await world
      .visitor()
      .data(
        `{ municipality(ags: "${KELHEIM}") { ags name kind land sizeClass associationMembership participates mapX } }`,
      );
    expect(data).toEqual({
      municipality: {
        ags: KELHEIM,
        name: 'Kelheim',
        kind: 'TOWN',
        land: 'BY',
        sizeClass: 'KLEIN',
        associationMembership: 'INDIRECT',
        participates: true,
        mapX: expect.any(Number),
      },
    });
  });

  test('learns that an AGS is nobody’s', async () => {
    expect(await world.visitor().data(`{ municipality(ags: "99999999") { name } }`)).toEqual({ municipality: null });
  });

  test('pages through all of them in German order, each once', async () => {
    const names: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { municipalities }: Page = await world.visitor().data<Page>(LIST, { first: 25, after });
      names.push(...municipalities.edges.map(({ node }) => node.name));
      expect(municipalities.totalCount).toBe(new Set(await allNames()).size);
      if (!municipalities.pageInfo.hasNextPage) break;
      after = municipalities.pageInfo.endCursor;
    }
    expect(names).toEqual([...names].sort(new Intl.Collator('de').compare));
    expect(new Set(names)).toEqual(new Set(await allNames()));
  });

  test('narrows by part of the name, Land and participation', async () => {
    const { municipalities } = await world
      .visitor()
      .data<Page>(LIST, { query: 'heim', land: 'BY', participating: true });
    expect(municipalities.edges.map(({ node }) => node.name)).toContain('Kelheim');
    expect(municipalities.edges.every(({ node }) => node.name.includes('heim'))).toBe(true);
    const literal = await world.visitor().data<Page>(LIST, { query: '%' });
    expect(literal.municipalities.totalCount).toBe(0);
  });

  test('is refused a page of a thousand', async () => {
    const { errors } = await world.visitor().run(LIST, { first: 1000 });
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });

  test('does not see the values that a city keeps for its documents', async () => {
    const { municipality } = await world.visitor().data<Profile>(PROFILE, { ags: KELHEIM });
    expect(municipality.profile).toBeNull();
    const murat = await world.as('murat@stuttgart.example');
    expect((await murat.data<Profile>(PROFILE, { ags: KELHEIM })).municipality.profile).toBeNull();
  });

  const allNames = async () =>
    (await world.rows<{ name: string }>(`SELECT name FROM municipality WHERE kind <> 'provider'`)).map(
      ({ name }) => name,
    );
});

describe('a city keeps its profile', () => {
  test('its administrator changes a number; the next one on the old state is told', async () => {
    const petra = await world.as('petra@kelheim.example');
    const { municipality } = await petra.data<Profile>(PROFILE, { ags: KELHEIM });
    const { revision, values } = municipality.profile!;
    const changed = values.map((value) => (value.key === 'it.hotline' ? { ...value, value: '09441 555-999' } : value));
    const input = { municipalityId: municipality.id, expectedRevision: revision, values: changed };
    const { saveCityProfile: saved } = await petra.data<Saved>(SAVE, { input });
    expect(saved.errors).toEqual([]);
    expect(saved.municipality?.profile).toEqual({ revision: revision + 1, values: changed });

    const { saveCityProfile: stale } = await petra.data<Saved>(SAVE, { input });
    expect(stale.errors).toMatchObject([{ code: 'STALE_REVISION' }]);
    expect(stale.municipality).toBeNull();
  });

  test('of two who save at once, one wins and the other is told', async () => {
    const petra = await world.as('petra@kelheim.example');
    const { municipality } = await petra.data<Profile>(PROFILE, { ags: KELHEIM });
    const input = {
      municipalityId: municipality.id,
      expectedRevision: municipality.profile!.revision,
      values: municipality.profile!.values,
    };
    const both = await Promise.all([petra.data<Saved>(SAVE, { input }), petra.data<Saved>(SAVE, { input })]);
    expect(both.flatMap((one) => one.saveCityProfile.errors.map(({ code }) => code))).toEqual(['STALE_REVISION']);
  });

  test('whoever only releases there may not; whoever is from elsewhere finds nothing', async () => {
    const sabine = await world.as('sabine@kelheim.example');
    const { municipality } = await sabine.data<Profile>(PROFILE, { ags: KELHEIM });
    const input = { municipalityId: municipality.id, expectedRevision: municipality.profile!.revision, values: [] };
    expect((await sabine.data<Saved>(SAVE, { input })).saveCityProfile.errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const murat = await world.as('murat@stuttgart.example');
    expect((await murat.data<Saved>(SAVE, { input })).saveCityProfile.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.visitor().data<Saved>(SAVE, { input })).saveCityProfile.errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('a key that no document knows, and a value without end, are refused at their place', async () => {
    const petra = await world.as('petra@kelheim.example');
    const { municipality } = await petra.data<Profile>(PROFILE, { ags: KELHEIM });
    const save = async (values: { key: string; value: string }[]) => {
      const input = { municipalityId: municipality.id, expectedRevision: municipality.profile!.revision, values };
      return (await petra.data<Saved>(SAVE, { input })).saveCityProfile.errors;
    };
    expect(await save([{ key: 'isb.shoe-size', value: '42' }])).toEqual([
      { code: 'INVALID_INPUT', path: ['values', '0', 'key'] },
    ]);
    expect(await save([{ key: 'isb.name', value: 'x'.repeat(301) }])).toEqual([
      { code: 'INVALID_INPUT', path: ['values', '0', 'value'] },
    ]);
  });
});
