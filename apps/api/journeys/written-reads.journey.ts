import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const standing = `id number release publication seal changeClass changeNote releasedAt publishedAt validFrom reviewDate`;
const municipality = `id ags name kind land population sizeClass associationMembership latitude longitude mapX mapY participates`;
const solution = `id slug title kind type tlp createdAt updatedAt municipality { ${municipality} }`;

/** All that PostgreSQL can write of an entry, with an alias, fragments and a field that is asked for twice. */
const entry = `
  query Entry($slug: String!, $number: String) {
    entry: solution(slug: $slug, number: $number) {
      ...Face
      municipality { id }
      viewerCan { edit requestRelease declineRelease involve takeBackRequest release submit takeBack startNextVersion
        changeAudience merge propose acceptProposals mayFork: fork adopt comment moderate }
      version {
        ... on VersionStanding { ${standing} }
        revision createdAt updatedAt
        metadata {
          title shortVersion summary kind type topics departmentsUse departmentsInvolve requirements sizeClasses landScope legalBasis
          effort prerequisites offline staffCouncil licence keywords reviewMonths sample maintainer { function contact } deputy { contact }
        }
        clauses { id heading headingHtml level body html guidance guidanceHtml requirements }
        variables { key label help type example default options fromProfile }
        links { label url }
      }
    }
  }
  fragment Face on Solution { ${solution} versions { ${standing} } }`;

const list = `
  query List($first: Int = 7, $after: String, $sort: SolutionListSort) {
    solutions(first: $first, after: $after, sort: $sort) {
      edges { cursor node { ${solution} versions { ${standing} } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;

/** What PostgreSQL writes itself has to be what execution answers: same fields, same order, same errors, for everybody. */
describe('an answer that PostgreSQL writes', () => {
  let world: World;
  let people: (readonly [who: string, client: Client])[];
  beforeAll(async () => {
    world = await openWorld();
    const members = ['sabine@kelheim', 'murat@stuttgart', 'uwe@landkreis-bautzen', 'lena@staedtetag'];
    people = [
      ['a visitor', world.visitor()],
      ...(await Promise.all(members.map(async (name) => [name, await world.as(`${name}.example`)] as const))),
    ];
  });
  afterAll(() => world?.close());

  const send = async (client: Client, body: object) =>
    (
      await client.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).text();

  /** The answer by text and the one by hash. PostgreSQL sets a space before each colon, which tells who wrote it. */
  async function both(client: Client, query: string, variables: object) {
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const executed = await send(client, { query, variables, extensions });
    const named = await send(client, { variables, extensions });
    const isWritten = /^\{"data":\{.*?" : /.test(named);
    return { executed, named, isWritten };
  }
  // A fault is told with the number of its request.
  const sameAs = (text: string) => JSON.stringify(JSON.parse(text)).replaceAll(/"requestId":"[^"]*"/g, '');

  it('is the same for every entry and every version, whoever reads', async () => {
    const versions = await world.rows<{ slug: string; number: string | null }>(
      `SELECT s.slug, v.number FROM solution s JOIN version v ON v.solution_id = s.id UNION SELECT slug, NULL FROM solution WHERE published_version_id IS NOT NULL`,
    );
    expect(versions.length).toBeGreaterThan(80);
    let seen = 0;
    for (const [who, client] of people)
      for (const variables of versions) {
        const { executed, named, isWritten } = await both(client, entry, variables);
        const isFound = !executed.startsWith('{"data":{"entry":null}');
        expect([who, variables, isWritten]).toEqual([who, variables, isFound]);
        expect([who, sameAs(named)]).toEqual([who, sameAs(executed)]);
        if (isFound) seen += 1;
      }
    // Visitors, members of various cities and the moderation do not see the same.
    expect(seen).toBeGreaterThan(people.length * 60);
    expect(seen).toBeLessThan(people.length * versions.length);
  });

  it('is the same on every page of the list, in either order', async () => {
    for (const [who, client] of people)
      for (const sort of ['NEWEST', 'TITLE']) {
        let after: string | null = null;
        let pages = 0;
        do {
          const { executed, named, isWritten } = await both(client, list, { after, sort });
          expect([who, isWritten, sameAs(named)]).toEqual([who, true, sameAs(executed)]);
          const { pageInfo } = JSON.parse(named).data.solutions;
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          pages += 1;
        } while (after !== null);
        expect(pages).toBeGreaterThan(3);
      }
  });

  it('is left to execution where something is out of the ordinary', async () => {
    const visitor = world.visitor();
    await world.rows(
      `INSERT INTO solution_slug (slug, solution_id) SELECT 'frueher', id FROM solution WHERE slug = $1`,
      [
        (
          await world.rows<{ slug: string }>(
            `SELECT slug FROM solution WHERE tlp = 'CLEAR' AND published_at IS NOT NULL LIMIT 1`,
          )
        )[0]!.slug,
      ],
    );
    const cases: [string, object][] = [
      [entry, {}],
      [entry, { slug: 7 }],
      [entry, { slug: 'gibt-es-nicht' }],
      [entry, { slug: 'frueher' }],
      [entry, { slug: 'a\u0000b' }],
      [list, { first: 0 }],
      [list, { first: 101 }],
      [list, { first: 'viele' }],
      [list, { after: 'unsinn' }],
      [list, { sort: 'NIRGENDWO' }],
      ['query ($slug: String!) { solution(slug: $slug) { title ratings { count } } }', { slug: 'frueher' }],
      ['query ($slug: String!) { solution(slug: $slug) { viewerCan { rate } } }', { slug: 'frueher' }],
      ['query ($slug: String!) { solution(slug: $slug) { slug @include(if: true) } }', { slug: 'frueher' }],
      [
        'query ($slug: String!) { solution(slug: $slug) { version { variables { occurrences } } } }',
        { slug: 'frueher' },
      ],
      ['{ solutions { totalCount } viewer { mayModerate } }', {}],
    ];
    for (const [query, variables] of cases) {
      const { executed, named, isWritten } = await both(visitor, query, variables);
      expect([query, variables, isWritten, sameAs(named)]).toEqual([query, variables, false, sameAs(executed)]);
    }
  });

  it('shows a change at once, and what has been closed no longer', async () => {
    const visitor = world.visitor();
    const [{ slug } = { slug: '' }] = await world.rows<{ slug: string }>(
      `SELECT slug FROM solution WHERE tlp = 'CLEAR' AND published_version_id IS NOT NULL ORDER BY slug LIMIT 1`,
    );
    expect((await both(visitor, entry, { slug })).isWritten).toBe(true);
    await world.rows(`UPDATE solution SET title = 'Neuer Titel' WHERE slug = $1`, [slug]);
    expect((await both(visitor, entry, { slug })).named).toContain('Neuer Titel');
    await world.rows(
      `UPDATE version SET audience = '{members}' WHERE solution_id = (SELECT id FROM solution WHERE slug = $1)`,
      [slug],
    );
    expect((await both(visitor, entry, { slug })).named).toBe('{"data":{"entry":null}}');
  });
});
