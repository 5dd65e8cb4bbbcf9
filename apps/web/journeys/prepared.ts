import type { Content } from '@allmende/domain/content';
import { house } from './house.ts';
import type { Visit } from './visit.ts';

/** Asks the product's GraphQL address as the person of a visit, past the pages: for what a journey needs and is not about. */
export async function ask<Answer>(
  { context }: Visit,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const response = await context.request.post('/graphql', {
    headers: { Origin: house().url },
    data: { query: operation, variables },
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: unknown };
  if (errors || !data) throw new Error(`${operation}: ${JSON.stringify(errors)}`);
  return data;
}

/** Runs a mutation with an input of its own type. @throws where it is refused */
export async function done<Payload = object>(visit: Visit, name: string, input: object, fields = ''): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await ask<Record<string, Payload & { errors: unknown[] }>>(
    visit,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message path } } }`,
    { input },
  );
  const payload = data[name]!;
  if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
  return payload;
}

export async function municipalityId(visit: Visit, ags: string): Promise<string> {
  const { municipality } = await ask<{ municipality: { id: string } }>(
    visit,
    `query ($ags: String!) { municipality(ags: $ags) { id } }`,
    { ags },
  );
  return municipality.id;
}

/** A city writes a leaflet in Markdown, releases it and hands it in; the Städtetag publishes it. Answers its slug. */
export async function publishLeaflet(
  city: Visit,
  moderation: Visit,
  { ags, title, text }: { ags: string; title: string; text: string },
): Promise<string> {
  const { solution } = await done<{
    solution: { id: string; slug: string; workingCopy: { revision: number; contentJson: string } };
  }>(
    city,
    'createSolution',
    { municipalityId: await municipalityId(city, ags), title, type: 'merkblatt', tlp: 'CLEAR', from: 'MARKDOWN', text },
    'solution { id slug workingCopy { revision contentJson } }',
  );
  const content = JSON.parse(solution.workingCopy.contentJson) as { metadata: object };
  const metadata = { ...content.metadata, shortVersion: 'Kurz gesagt.', topics: ['gebaeude'], licence: 'CC-BY-4.0' };
  await done(city, 'saveDraft', {
    solutionId: solution.id,
    expectedRevision: solution.workingCopy.revision,
    contentJson: JSON.stringify({ ...content, metadata }),
  });
  await handIn(city, moderation, solution.id, 'SUBSTANTIVE');
  return solution.slug;
}

/** A city makes its own version. Answers the address of its page. */
export async function forkFor(city: Visit, ags: string, slug: string): Promise<string> {
  const input = { municipalityId: await municipalityId(city, ags), slug };
  const { solution } = await done<{ solution: { id: string } }>(city, 'forkSolution', input, 'solution { id }');
  return `/eigene-fassung/${solution.id}`;
}

/** The text goes on: what the city has open, or else a next version, with other content, published. */
export async function publishAgain(
  city: Visit,
  moderation: Visit,
  slug: string,
  changeClass: 'SUBSTANTIVE' | 'EDITORIAL',
  write: (content: Content) => void = () => undefined,
): Promise<void> {
  interface Found {
    solution: { id: string; workingCopy: { revision: number; contentJson: string } | null };
  }
  const find = async () =>
    (
      await ask<Found>(
        city,
        `query ($slug: String!) { solution(slug: $slug) { id workingCopy { revision contentJson } } }`,
        { slug },
      )
    ).solution;
  const { id: solutionId, workingCopy } = await find();
  if (!workingCopy) await done(city, 'startNextVersion', { solutionId });
  const open = workingCopy ?? (await find()).workingCopy!;
  const content = JSON.parse(open.contentJson) as Content;
  write(content);
  const contentJson = JSON.stringify(content);
  await done(city, 'saveDraft', { solutionId, expectedRevision: open.revision, contentJson });
  await handIn(city, moderation, solutionId, changeClass);
}

async function handIn(
  city: Visit,
  moderation: Visit,
  solutionId: string,
  changeClass: 'SUBSTANTIVE' | 'EDITORIAL',
): Promise<void> {
  await done(city, 'releaseVersion', { solutionId, changeClass, changeNote: 'Neue Fassung.' });
  const { case: handed } = await done<{ case: { id: string } }>(city, 'submitVersion', { solutionId }, 'case { id }');
  await done(moderation, 'claimCase', { caseId: handed.id });
  await done(moderation, 'decideCase', {
    caseId: handed.id,
    decision: 'PUBLISH',
    reason: 'Verständlich, ohne Interna.',
  });
}
