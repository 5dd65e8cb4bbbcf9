import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, done, everything, newcomer, newCities, publish, refused, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const COMMENT = 'id author bodyHtml own municipality { ags }';
const DISCUSSION = `id clauseId clauseHeading comments { ${COMMENT} }`;

interface Comment {
  id: string;
  author: string;
  bodyHtml: string;
  own: boolean;
  municipality: { ags: string };
}
interface Discussion {
  id: string;
  clauseId: string | null;
  clauseHeading: string | null;
  comments: Comment[];
}
interface Said {
  comment: Comment;
  discussion: Discussion;
}

let world: World;
let owner: City;
let asker: City;
let leaflet: Published;
let green: Published;
beforeAll(async () => {
  world = await openWorld();
  [owner, asker] = (await newCities(world, 2)) as [City, City];
  leaflet = await publish(world, owner, 'Merkblatt Postöffnung');
  green = await publish(world, owner, 'Merkblatt Alarmcodes', 'GREEN');
}, 120_000);
afterAll(() => world?.close());

const threads = async (who: Client, { slug }: Published) =>
  (
    await who.data<{ solution: { discussions: { totalCount: number; edges: { node: Discussion }[] } } | null }>(
      `query ($slug: String!) { solution(slug: $slug) { discussions { totalCount edges { node { ${DISCUSSION} } } } } }`,
      { slug },
    )
  ).solution?.discussions ?? null;
const say = (city: City, input: object) =>
  done<Said>(
    city.client,
    'addComment',
    { municipalityId: city.id, solutionId: leaflet.id, ...input },
    `comment { ${COMMENT} } discussion { ${DISCUSSION} }`,
  );

describe('cities talk about a clause', () => {
  let thread: Discussion;

  test('one asks, and stands there with name and city', async () => {
    const { comment, discussion } = await say(asker, {
      clauseId: leaflet.clauseIds[1],
      body: '  Gilt das auch am **Wochenende**?  ',
    });
    expect(comment).toEqual({
      id: expect.stringMatching(/^com_/),
      author: 'Neu im Amt',
      bodyHtml: '<p>Gilt das auch am <strong>Wochenende</strong>?</p>',
      own: true,
      municipality: { ags: asker.ags },
    });
    expect(discussion).toMatchObject({
      clauseId: leaflet.clauseIds[1],
      clauseHeading: 'Ausgabe',
      comments: [{ id: comment.id }],
    });
    thread = discussion;
  });

  test('the other answers in the same thread; everybody reads both, oldest first', async () => {
    await say(owner, { discussionId: thread.id, body: 'Nein, nur werktags.' });
    const seen = await threads(world.visitor(), leaflet);
    expect(seen).toMatchObject({
      totalCount: 1,
      edges: [
        { node: { id: thread.id, comments: [{ own: false }, { own: false, municipality: { ags: owner.ags } }] } },
      ],
    });
  });

  test('a question about the whole begins a thread of its own, on top', async () => {
    const { discussion } = await say(owner, { body: 'Was fehlt Ihnen?' });
    expect(discussion).toMatchObject({ clauseId: null, clauseHeading: null });
    const { edges } = (await threads(world.visitor(), leaflet))!;
    expect(edges.map(({ node }) => node.id)).toEqual([discussion.id, thread.id]);
  });

  test('tags and scripts are shown as they were typed', async () => {
    const { comment } = await say(asker, {
      discussionId: thread.id,
      body: '<script>alert(1)</script> <img src=x onerror=alert(1)> [hier](javascript:alert(1)) ![x](data:text/html,x)',
    });
    expect(comment.bodyHtml).not.toMatch(/<script|<img|href="(?:javascript|data):/);
    expect(comment.bodyHtml).toContain('&#x3C;script>');
  });

  test('what one has said oneself one takes back, and the words are gone', async () => {
    const { comment } = await say(asker, { discussionId: thread.id, body: 'Das nehme ich zurück.' });
    expect(await refused(owner.client, 'removeComment', { commentId: comment.id })).toEqual(['NOT_ALLOWED']);
    expect(await refused(world.visitor(), 'removeComment', { commentId: comment.id })).toEqual(['UNAUTHENTICATED']);
    expect(await refused(asker.client, 'removeComment', { commentId: comment.id })).toEqual([]);
    expect(await refused(asker.client, 'removeComment', { commentId: comment.id })).toEqual(['NOT_FOUND']);
    expect(await asker.client.data(`query ($id: ID!) { node(id: $id) { id } }`, { id: comment.id })).toEqual({
      node: null,
    });
    expect(await world.rows('SELECT body, body_html FROM comment WHERE id = $1', [comment.id.slice(4)])).toEqual([
      { body: '', body_html: '' },
    ]);
  });

  test('a thread from which everything was taken back is gone', async () => {
    const { comment, discussion } = await say(asker, { body: 'Versehentlich.' });
    await done(asker.client, 'removeComment', { commentId: comment.id });
    expect((await threads(asker.client, leaflet))!.edges.map(({ node }) => node.id)).not.toContain(discussion.id);
    expect(
      await refused(owner.client, 'addComment', {
        municipalityId: owner.id,
        solutionId: leaflet.id,
        discussionId: discussion.id,
        body: 'Wieso?',
      }),
    ).toEqual(['NOT_FOUND']);
  });

  test('who speaks for three cities says for which', async () => {
    const katrin = await world.as('katrin@bad-schwalbach.example');
    const input = { solutionId: leaflet.id, body: 'Danke!' };
    expect((await change(katrin, 'addComment', input)).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['municipalityId'] },
    ]);
    const { municipality } = await katrin.data<{ municipality: { id: string } }>(
      `{ municipality(ags: "06631009") { id } }`,
    );
    const { comment } = await done<Said>(
      katrin,
      'addComment',
      { ...input, municipalityId: municipality.id },
      `comment { ${COMMENT} }`,
    );
    expect(comment.municipality.ags).toBe('06631009');
  });

  test('pages are cut between threads, each once', async () => {
    const all = (await threads(world.visitor(), leaflet))!;
    const read: string[] = [];
    let after: string | null = null;
    do {
      const {
        solution,
      }: {
        solution: {
          discussions: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      } = await world
        .visitor()
        .data(
          `query ($slug: String!, $after: String) { solution(slug: $slug) { discussions(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
          { slug: leaflet.slug, after },
        );
      read.push(...solution.discussions.edges.map(({ node }) => node.id));
      after = solution.discussions.pageInfo.hasNextPage ? solution.discussions.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(all.edges.map(({ node }) => node.id));
    expect(read).toHaveLength(all.totalCount);
  });
});

describe('what is said stays within the audience', () => {
  test('about a GREEN solution only members read, whichever way they come', async () => {
    const { comment, discussion } = await done<Said>(
      asker.client,
      'addComment',
      {
        municipalityId: asker.id,
        solutionId: green.id,
        clauseId: green.clauseIds[0],
        body: 'Unsere Codes wechseln jährlich.',
      },
      `comment { ${COMMENT} } discussion { ${DISCUSSION} }`,
    );
    const find = `query ($c: ID!, $d: ID!) { comment: node(id: $c) { id } discussion: node(id: $d) { id } }`;
    const sabine = await world.as('sabine@kelheim.example');
    expect((await threads(sabine, green))?.totalCount).toBe(1);
    expect(await sabine.data(find, { c: comment.id, d: discussion.id })).toEqual({
      comment: { id: comment.id },
      discussion: { id: discussion.id },
    });
    for (const outsider of [world.visitor(), await world.as('jana@flensburg.example')]) {
      expect(await threads(outsider, green)).toBeNull();
      expect(await outsider.data(find, { c: comment.id, d: discussion.id })).toEqual({
        comment: null,
        discussion: null,
      });
    }
    const jana = await world.as('jana@flensburg.example');
    expect(await refused(jana, 'addComment', { solutionId: green.id, body: 'Hallo?' })).toEqual(['NOT_FOUND']);
    expect(await refused(jana, 'removeComment', { commentId: comment.id })).toEqual(['NOT_FOUND']);
    // A thread is not reached through another solution either.
    expect(
      await refused(jana, 'addComment', { solutionId: leaflet.id, discussionId: discussion.id, body: 'Hallo?' }),
    ).toEqual(['NOT_FOUND']);
  });

  test('a clause that stands in a draft only cannot be spoken of', async () => {
    await done(owner.client, 'startNextVersion', { solutionId: leaflet.id });
    const { solution } = await owner.client.data<{
      solution: { workingCopy: { revision: number; contentJson: string } };
    }>(`query ($slug: String!) { solution(slug: $slug) { workingCopy { revision contentJson } } }`, {
      slug: leaflet.slug,
    });
    const content = JSON.parse(solution.workingCopy.contentJson) as { clauses: object[] };
    content.clauses.push({ id: 'nur-im-entwurf', heading: 'Geplant', level: 1, body: 'Noch geheim.' });
    await done(owner.client, 'saveDraft', {
      solutionId: leaflet.id,
      expectedRevision: solution.workingCopy.revision,
      contentJson: JSON.stringify(content),
    });
    for (const city of [asker, owner])
      expect(
        (
          await change(city.client, 'addComment', {
            municipalityId: city.id,
            solutionId: leaflet.id,
            clauseId: 'nur-im-entwurf',
            body: 'Was ist geplant?',
          })
        ).errors,
      ).toMatchObject([{ code: 'NOT_FOUND', path: ['clauseId'] }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', { body: ' \n ' }, 'INVALID_INPUT', ['body']],
    ['a novel', { body: 'x'.repeat(10_001) }, 'TOO_LARGE', ['body']],
    ['a classified text', { body: 'VS-NfD\n\nHier unser Protokoll.' }, 'INVALID_INPUT', ['body']],
    ['a password', { body: 'Bei uns: Passwort: Sommer2026!' }, 'INVALID_INPUT', ['body']],
    ['a clause that there is not', { body: 'Hm', clauseId: `'; DROP TABLE comment; --` }, 'NOT_FOUND', ['clauseId']],
    [
      'a thread that there is not',
      { body: 'Hm', discussionId: 'dis_0190a5c0-0000-7000-8000-000000000001' },
      'NOT_FOUND',
      ['discussionId'],
    ],
    ['no solution', { body: 'Hm', solutionId: 'com_1' }, 'NOT_FOUND', ['solutionId']],
    [
      'for somebody else',
      { body: 'Hm', municipalityId: 'mun_0190a5c0-0000-7000-8000-000000000001' },
      'NOT_ALLOWED',
      ['municipalityId'],
    ],
  ])('%s', async (_, wrong, code, path) => {
    const before = await everything(world);
    expect(
      (await change(asker.client, 'addComment', { municipalityId: asker.id, solutionId: leaflet.id, ...wrong })).errors,
    ).toMatchObject([{ code, path }]);
    expect(await everything(world)).toEqual(before);
  });

  test('from visitors, readers, and the moderation, which does not take part', async () => {
    const before = await everything(world);
    const input = { solutionId: leaflet.id, body: 'Guten Tag' };
    expect(await refused(world.visitor(), 'addComment', input)).toEqual(['UNAUTHENTICATED']);
    expect(await refused(await world.as('lena@staedtetag.example'), 'addComment', input)).toEqual(['NOT_ALLOWED']);
    const reader = await newcomer(world, asker.ags, 'reader');
    expect(await refused(reader.client, 'addComment', input)).toEqual(['NOT_ALLOWED']);
    expect(await everything(world)).toEqual(before);
  });

  test('about what one does not see', async () => {
    const { solution } = await done<{ solution: { id: string } }>(
      owner.client,
      'createSolution',
      { municipalityId: owner.id, title: 'Entwurf', type: 'merkblatt' },
      'solution { id }',
    );
    expect(
      await refused(asker.client, 'addComment', {
        municipalityId: asker.id,
        solutionId: solution.id,
        body: 'Was wird das?',
      }),
    ).toEqual(['NOT_FOUND']);
  });

  test('a thread that has grown too long', async () => {
    const { discussion } = await say(asker, { body: 'Anfang' });
    await world.rows(
      `INSERT INTO comment (id, discussion_id, account_id, municipality_id, body)
       SELECT gen_random_uuid(), d.id, c.account_id, c.municipality_id, 'weiter' FROM discussion d JOIN comment c ON c.discussion_id = d.id, generate_series(1, 199) WHERE d.id = $1`,
      [discussion.id.slice(4)],
    );
    expect(
      await refused(asker.client, 'addComment', {
        municipalityId: asker.id,
        solutionId: leaflet.id,
        discussionId: discussion.id,
        body: 'Ende',
      }),
    ).toEqual(['WRONG_STATE']);
  });
});
