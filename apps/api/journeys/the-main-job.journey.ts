import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import type { Client } from './client.ts';
import { indexed } from './indexed.ts';
import { openWorld, type World } from './world.ts';

const FREIBURG = '08311000';
const solutionFields = `id slug title tlp municipality { name } versions { number release publication } viewerCan { edit release submit fork adopt comment }
  workingCopy { id revision contentJson checks { code severity message } }`;

interface Problem {
  code: string;
  message: string;
  path: string[];
}
interface Solution {
  id: string;
  slug: string;
  title: string;
  versions: { number: string | null; release: string; publication: string }[];
  viewerCan: Record<string, boolean>;
  workingCopy: { revision: number; contentJson: string; checks: { code: string; severity: string }[] } | null;
}

/** A city publishes, the Städtetag approves, another city finds it, makes it its own, uses it, rates it and asks about it. */
describe('the main job, end to end', () => {
  let world: World;
  let freiburg: Client;
  let sabine: Client;
  let lena: Client;
  let freiburgId: string;
  let kelheimId: string;
  let solution: Solution;
  let caseId: string;
  let ownId: string;

  beforeAll(async () => {
    world = await openWorld({ settings: { ALLMENDE_WORKER: true } });
    freiburg = await newcomerAt(world, FREIBURG, 'isb@freiburg.example');
    sabine = await world.as('sabine@kelheim.example');
    lena = await world.as('lena@staedtetag.example');
    freiburgId = await idOf(world, FREIBURG);
    kelheimId = await idOf(world, '09273137');
  });
  afterAll(() => world?.close());

  it('Freiburg begins a leaflet from a Markdown text', async () => {
    const answer = await freiburg.data<{
      createSolution: { solution: Solution; importReport: { code: string }[]; errors: Problem[] };
    }>(
      `mutation ($input: CreateSolutionInput!) { createSolution(input: $input) { solution { ${solutionFields} } importReport { code message count } errors { code message path } } }`,
      {
        input: {
          municipalityId: freiburgId,
          title: 'Merkblatt Besucherausweise im Rathaus',
          type: 'merkblatt',
          tlp: 'CLEAR',
          from: 'MARKDOWN',
          text: leaflet,
        },
      },
    );
    expect(answer.createSolution.errors).toEqual([]);
    solution = answer.createSolution.solution;
    expect(solution.slug).toBe('merkblatt-besucherausweise-im-rathaus');
    expect(solution.viewerCan).toMatchObject({ edit: true, release: true, submit: false });
    const content = contentOf(solution);
    expect(content.clauses.map(({ heading }) => heading)).toEqual(['Wozu Ausweise', 'Ausgabe', 'Rückgabe und Verlust']);
    expect(content.variables.map(({ key }) => key)).toContain('empfang.telefon');
  });

  it('nobody else sees the draft, not even its title', async () => {
    for (const other of [world.visitor(), sabine, lena]) {
      const found = await other.data(
        `query ($slug: String!, $id: ID!) { solution(slug: $slug) { title } node(id: $id) { id } }`,
        {
          slug: solution.slug,
          id: solution.id,
        },
      );
      expect(found).toEqual({ solution: null, node: null });
    }
  });

  it('what is missing is named before the release, and nothing is released without it', async () => {
    const { releaseVersion } = await freiburg.data<{ releaseVersion: { errors: Problem[] } }>(
      `mutation ($input: ReleaseVersionInput!) { releaseVersion(input: $input) { errors { code message path } } }`,
      { input: { solutionId: solution.id, changeClass: 'SUBSTANTIVE' } },
    );
    expect(releaseVersion.errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it('it completes the metadata; a save on top of a stale revision changes nothing', async () => {
    const content = contentOf(solution);
    const complete: Content = {
      ...content,
      metadata: {
        ...content.metadata,
        shortVersion: 'Besuch im Rathaus trägt einen Ausweis, damit Beschäftigte Fremde ansprechen können.',
        summary: 'Ein Blatt für Pforte und Beschäftigte: Ausgabe, Tragen und Rückgabe von Besucherausweisen.',
        topics: ['gebaeude'],
        departmentsUse: ['gebaeude', 'buergerservice'],
        requirements: ['gs2023:INF.1'],
        licence: 'CC-BY-4.0',
        maintainer: { function: 'Informationssicherheitsbeauftragte', contact: 'isb@freiburg.example' },
      },
    };
    const save = (expectedRevision: number, contentJson: string) =>
      freiburg.data<{ saveDraft: { solution: Solution | null; errors: Problem[] } }>(
        `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { solution { ${solutionFields} } errors { code message path } } }`,
        { input: { solutionId: solution.id, expectedRevision, contentJson } },
      );
    const first = await save(solution.workingCopy!.revision, JSON.stringify(complete));
    expect(first.saveDraft.errors).toEqual([]);
    solution = first.saveDraft.solution!;
    expect(solution.workingCopy!.checks.filter(({ severity }) => severity === 'ERROR')).toEqual([]);

    const stale = await save(1, JSON.stringify({ ...complete, clauses: [] }));
    expect(stale.saveDraft.errors).toMatchObject([{ code: 'STALE_REVISION', path: ['expectedRevision'] }]);
    expect((await read(freiburg, solution.slug)).workingCopy).toEqual(solution.workingCopy);
  });

  it('it releases 1.0 and hands it to the Städtetag', async () => {
    const { releaseVersion } = await freiburg.data<{ releaseVersion: { solution: Solution; errors: Problem[] } }>(
      `mutation ($input: ReleaseVersionInput!) { releaseVersion(input: $input) { solution { ${solutionFields} } errors { code message path } } }`,
      { input: { solutionId: solution.id, changeClass: 'SUBSTANTIVE', changeNote: 'Erste Fassung.' } },
    );
    expect(releaseVersion.errors).toEqual([]);
    expect(releaseVersion.solution.versions).toEqual([{ number: '1.0', release: 'RELEASED', publication: 'NONE' }]);
    expect(releaseVersion.solution.viewerCan).toMatchObject({ edit: false, submit: true });

    const { submitVersion } = await freiburg.data<{
      submitVersion: { case: { id: string; number: string }; errors: Problem[] };
    }>(
      `mutation ($input: SubmitVersionInput!) { submitVersion(input: $input) { case { id number } errors { code message } } }`,
      { input: { solutionId: solution.id } },
    );
    expect(submitVersion.errors).toEqual([]);
    caseId = submitVersion.case.id;
  });

  it('Lena finds it in her queue with its findings, claims it, and decides with a reason', async () => {
    const { moderationQueue } = await lena.data<{
      moderationQueue: { edges: { node: { id: string; viewerMayDecide: boolean; findings: { code: string }[] } }[] };
    }>(
      `{ moderationQueue(first: 50) { totalCount edges { node { id number viewerMayDecide findings { code message } solution { title } version { number clauses { heading } } } } } }`,
    );
    expect(moderationQueue.edges.map(({ node }) => node.id)).toContain(caseId);

    const decide = (decision: string, reason: string) =>
      lena.data<{
        decideCase: { case: { state: string; decisions: { statement: string }[] } | null; errors: Problem[] };
      }>(
        `mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { state decisions { statement } } errors { code message path } } }`,
        { input: { caseId, decision, reason } },
      );
    expect((await decide('PUBLISH', 'Verständlich, übertragbar, keine Interna.')).decideCase.errors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    const claim = await lena.data<{ claimCase: { errors: Problem[] } }>(
      `mutation ($input: ClaimCaseInput!) { claimCase(input: $input) { errors { code } } }`,
      {
        input: { caseId },
      },
    );
    expect(claim.claimCase.errors).toEqual([]);
    expect((await decide('PUBLISH', ' ')).decideCase.errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['reason'] },
    ]);
    const decided = await decide('PUBLISH', 'Verständlich, übertragbar, keine Interna.');
    expect(decided.decideCase.errors).toEqual([]);
    expect(decided.decideCase.case).toMatchObject({ state: 'CLOSED' });
    expect(decided.decideCase.case!.decisions[0]!.statement).toContain('Beschwerde');
  });

  it('soon everybody finds it, in the words they would use, and reads it without signing in', async () => {
    const hit = await eventually(async () => {
      const { searchSolutions } = await world.visitor().data<{
        searchSolutions: { edges: { node: { slug: string; title: string }; highlight: { title: string } }[] };
      }>(`{ searchSolutions(query: "Besucher Ausweis Rathaus") { totalCount degraded facets { name values { value count } } edges { node { slug title } highlight { title excerpt } } } }`);
      return searchSolutions.edges.find(({ node }) => node.slug === solution.slug);
    });
    expect(hit.highlight.title).toContain('<mark>');
    const { solution: seen } = await world
      .visitor()
      .data<{ solution: { version: { number: string; clauses: { heading: string; html: string }[] } } }>(
        `query ($slug: String!) { solution(slug: $slug) { version { number seal clauses { heading html } } } }`,
        { slug: solution.slug },
      );
    expect(seen.version.number).toBe('1.0');
    expect(seen.version.clauses[1]!.html).toContain('data-key="empfang.telefon"');
  });

  it('Kelheim makes it its own, with its values filled in', async () => {
    const { forkSolution } = await sabine.data<{ forkSolution: { solution: { id: string }; errors: Problem[] } }>(
      `mutation ($input: ForkSolutionInput!) { forkSolution(input: $input) { solution { id } errors { code message } } }`,
      { input: { municipalityId: kelheimId, slug: solution.slug } },
    );
    expect(forkSolution.errors).toEqual([]);
    ownId = forkSolution.solution.id;
    const { node } = await sabine.data<{
      node: { origin: { number: string; municipalityName: string }; workingCopy: { markdown: string } };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Solution { origin { number municipalityName } workingCopy { markdown(filled: true) } } } }`,
      { id: ownId },
    );
    expect(node.origin).toEqual({ number: '1.0', municipalityName: 'Freiburg im Breisgau' });
    expect(node.workingCopy.markdown).toContain('Stadt Kelheim');
    expect(node.workingCopy.markdown).not.toContain('{{municipality.name}}');
  });

  it('Kelheim declares that it uses it, rates it and asks about one clause', async () => {
    const { declareAdoption } = await sabine.data<{
      declareAdoption: { adoption: { status: string; reviewDate: string }; errors: Problem[] };
    }>(
      `mutation ($input: DeclareAdoptionInput!) { declareAdoption(input: $input) { adoption { status reviewDate } errors { code message } } }`,
      {
        input: {
          municipalityId: kelheimId,
          solutionId: solution.id,
          status: 'IN_FORCE',
          since: '2026-11-01',
          visibility: 'PUBLIC',
        },
      },
    );
    expect(declareAdoption.errors).toEqual([]);
    expect(declareAdoption.adoption).toEqual({ status: 'IN_FORCE', reviewDate: '2027-11-01' });

    const { rateSolution } = await sabine.data<{ rateSolution: { errors: Problem[] } }>(
      `mutation ($input: RateSolutionInput!) { rateSolution(input: $input) { errors { code message } } }`,
      {
        input: {
          municipalityId: kelheimId,
          solutionId: solution.id,
          understandable: 5,
          adaptable: 4,
          complete: 4,
          effortAsStated: 5,
        },
      },
    );
    expect(rateSolution.errors).toEqual([]);

    const clauseId = contentOf(solution).clauses[2]!.id;
    const { addComment } = await sabine.data<{ addComment: { errors: Problem[] } }>(
      `mutation ($input: AddCommentInput!) { addComment(input: $input) { errors { code message } } }`,
      {
        input: { municipalityId: kelheimId, solutionId: solution.id, clauseId, body: 'Wie halten Sie es bei Kindern?' },
      },
    );
    expect(addComment.errors).toEqual([]);

    const { solution: seen } = await world.visitor().data<{
      solution: {
        adoptionFigures: { inForce: number };
        discussions: { edges: { node: { clauseId: string; comments: { bodyHtml: string }[] } }[] };
      };
    }>(`query ($slug: String!) { solution(slug: $slug) { adoptionFigures { inForce } discussions { edges { node { clauseId comments { bodyHtml author } } } } } }`, { slug: solution.slug });
    expect(seen.adoptionFigures.inForce).toBe(1);
    expect(seen.discussions.edges[0]!.node).toMatchObject({
      clauseId,
      comments: [{ bodyHtml: expect.stringContaining('Kindern') }],
    });
  });

  it('and when all is carried into the index, the worker sleeps until there is more', async () => {
    await indexed(world);
    const statements = async () => {
      // What a connection has done is told to the others once a second at most.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const [row] = await world.rows<{ count: string }>(
        'SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()',
      );
      return Number(row!.count);
    };
    const before = await statements();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await statements()) - before).toBeLessThan(60);
  });
});

const leaflet = `# Merkblatt Besucherausweise im Rathaus

## Wozu Ausweise
Die {{municipality.name}} gibt Besucherinnen und Besuchern außerhalb der Sprechzeiten einen Ausweis.

<!-- Kleine Rathäuser kommen mit drei Ausweisen aus. -->

## Ausgabe
Der Empfang ({{empfang.telefon}}) gibt den Ausweis gegen Eintrag in die Liste aus.

## Rückgabe und Verlust
1. Der Ausweis wird beim Verlassen zurückgegeben.
2. Ein Verlust wird {{isb.name}} gemeldet.
`;

const contentOf = (solution: Solution): Content => JSON.parse(solution.workingCopy!.contentJson) as Content;

async function read(client: Client, slug: string): Promise<Solution> {
  const { solution } = await client.data<{ solution: Solution }>(
    `query ($slug: String!) { solution(slug: $slug) { ${solutionFields} } }`,
    { slug },
  );
  return solution;
}

async function idOf(world: World, ags: string): Promise<string> {
  const { municipality } = await world
    .visitor()
    .data<{ municipality: { id: string } }>(`query ($ags: String!) { municipality(ags: $ags) { id } }`, { ags });
  return municipality.id;
}

/** Somebody new in a city that takes part. */
async function newcomerAt(world: World, ags: string, email: string): Promise<Client> {
  await world.rows(
    `WITH person AS (INSERT INTO account (id, email, name) VALUES (gen_random_uuid(), $1, 'Neu im Amt') RETURNING id)
     INSERT INTO membership (id, account_id, municipality_id, role) SELECT gen_random_uuid(), person.id, m.id, 'releaser' FROM person, municipality m WHERE m.ags = $2`,
    [email, ags],
  );
  return world.as(email);
}

/** Tries again until there is something, half a minute at most on a busy machine: indexing happens after the change. */
async function eventually<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('It did not appear within half a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
