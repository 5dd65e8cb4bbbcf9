import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { CompiledOperations } from '../src/foundation/graphql/compiled-operations.ts';
import { Sessions } from '../src/foundation/identity/sessions.ts';
import { openWorld, type World } from './world.ts';

/** The GraphQL door: open to everybody within limits, silent about what goes wrong inside. */
describe('the public door', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  const ask = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    expect(text).not.toMatch(/node_modules|\.[jt]s:\d+:\d+|SELECT \w+ FROM/);
    return { status: response.status, text };
  };
  const refused = async (query: string) => {
    const { status, text } = await ask({ query });
    expect(status).toBeLessThan(500);
    expect(JSON.parse(text)).toMatchObject({ errors: expect.any(Array) });
    expect(JSON.parse(text)).not.toHaveProperty('data.solutions');
  };

  it('shows its contract', async () => {
    const { text } = await ask({ query: getIntrospectionQuery() });
    expect(JSON.parse(text)).toHaveProperty('data.__schema.queryType.name', 'Query');
  });

  const deep = (levels: number): string =>
    levels === 0 ? '{ name }' : `{ solutions(first: 1) { edges { node { municipality ${deep(levels - 1)} } } } }`;

  it('refuses operations that are too deep, also when they pass themselves off as introspection', async () => {
    await refused(`{ solutions(first: 1) { edges { node { municipality ${deep(7)} } } } }`);
    await refused(`query __schema { solutions(first: 1) { edges { node { municipality ${deep(7)} } } } }`);
  });

  it('refuses too many aliases, too many tokens and too high a cost', async () => {
    await refused(`{ ${Array.from({ length: 40 }, (_, at) => `a${at}: catalogueFigures { solutions }`).join(' ')} }`);
    await refused(`{ ${'viewer { mayModerate } '.repeat(1_000)} }`);
  });

  it('refuses fragments that go in circles', async () => {
    await refused(`query { viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }`);
  });

  describe('an operation named by its hash', () => {
    const text = 'query Who($slug: String!) { viewer { account { email } } solution(slug: $slug) { title } }';
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') };
    const named = (variables: unknown, headers: Record<string, string> = {}) =>
      ask({ variables, extensions: { persistedQuery } }, headers).then((answer) => JSON.parse(answer.text));

    it('is asked for until it has been sent once, and answers everybody what is theirs from then on', async () => {
      const green = (
        await world.rows(`SELECT slug FROM solution WHERE tlp = 'GREEN' AND published_version_id IS NOT NULL LIMIT 1`)
      )[0];
      expect(await named(green)).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
      await ask({ query: text, variables: green, extensions: { persistedQuery } });
      expect(await named(green)).toEqual({ data: { viewer: { account: null }, solution: null } });
      const [sabine] = await world.rows<{ id: string }>(
        `SELECT id FROM account WHERE email = 'sabine@kelheim.example'`,
      );
      const cookie = `allmende=${await world.application.get(Sessions).open(sabine!.id, ['password', 'totp'])}`;
      expect(await named(green, { cookie })).toMatchObject({
        data: { viewer: { account: { email: 'sabine@kelheim.example' } }, solution: { title: expect.any(String) } },
      });
    });

    it('says what is wrong with its variables, and believes no hash of another text', async () => {
      await ask({ query: text, variables: { slug: 'x' }, extensions: { persistedQuery } });
      expect(await named({})).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(world.application.get(CompiledOperations).known(persistedQuery.sha256Hash, null)).not.toBeNull();
      const lie = { query: '{ viewer { mayModerate } }', extensions: { persistedQuery } };
      expect(JSON.parse((await ask(lie)).text)).not.toHaveProperty('data');
    });
  });

  it('reads an entry by one statement, also where its parts ask for it again', async () => {
    const [{ slug } = { slug: '' }] = await world.rows<{ slug: string }>(
      `SELECT slug FROM solution WHERE tlp = 'CLEAR' AND published_version_id IS NOT NULL ORDER BY slug LIMIT 1`,
    );
    const reads = [jest.spyOn(world.database, 'read'), jest.spyOn(world.database, 'readBehind')];
    const text = `{ solution(slug: "${slug}") { version { number solution { slug publishedVersion { number } } } } }`;
    const { solution } = await world.visitor().data<{
      solution: { version: { number: string; solution: { slug: string; publishedVersion: { number: string } } } };
    }>(text);
    const { number } = solution.version;
    expect(solution.version.solution).toEqual({ slug, publishedVersion: { number } });
    expect(reads.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(1);
    for (const read of reads) read.mockRestore();
  });

  it('refuses several operations in one request', async () => {
    const { status } = await ask([{ query: '{ viewer { mayModerate } }' }, { query: '{ viewer { mayModerate } }' }]);
    expect(status).toBe(400);
  });

  it('refuses requests that a foreign page could send without asking', async () => {
    const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent('{ viewer { mayModerate } }')}`);
    expect(response.status).toBe(400);
    const form = await ask('query=%7Bviewer%7BmayModerate%7D%7D', { 'content-type': 'text/plain' });
    expect(form.status).toBeGreaterThanOrEqual(400);
  });

  it('says what is wrong with an operation, in plain words', async () => {
    const { status, text } = await ask({ query: '{ solution(slug: "x") { secret } }' });
    expect(status).toBe(400);
    expect(text).toContain('secret');
    expect(
      (await ask({ query: 'query ($n: Int!) { solutions(first: $n) { totalCount } }', variables: { n: 'viele' } }))
        .status,
    ).toBe(400);
    expect((await ask('{"query":')).status).toBe(400);
  });

  it('names pages that are too large and cursors that are none', async () => {
    const visitor = world.visitor();
    for (const page of ['first: 101', 'first: -1', 'after: "unsinn"', 'after: "WzEsMl0"']) {
      const { errors } = await visitor.run(`{ solutions(${page}) { edges { cursor } } }`);
      expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
    }
  });

  it('refuses characters that no database keeps, in reading and in writing', async () => {
    const visitor = world.visitor();
    const { errors } = await visitor.run(`query ($slug: String!) { solution(slug: $slug) { title } }`, {
      slug: 'a\u0000b',
    });
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
    const { signIn } = await visitor.data<{ signIn: { errors: { code: string }[] } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`,
      { input: { email: 'a\u0000@b.example', password: 'geheim' } },
    );
    expect(signIn.errors).toHaveLength(1);
  });

  it('knows nothing by ids that are none', async () => {
    for (const id of [
      '',
      'x',
      'sol_',
      'sol_1',
      `sol_' OR 1=1`,
      'ver_00000000-0000-0000-0000-000000000000',
      'xyz_01911111-1111-7111-8111-111111111111',
    ])
      expect(await world.visitor().data(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
  });
});
