import type { Content } from '@allmende/domain/content';
import { done, publishNext, type City } from './city.ts';
import type { World } from './world.ts';

export interface OwnVersion {
  readonly id: string;
  readonly slug: string;
}

/** A city makes its own version of what is in force. */
export async function fork(city: City, slug: string): Promise<OwnVersion> {
  const { solution } = await done<{ solution: OwnVersion }>(
    city.client,
    'forkSolution',
    { municipalityId: city.id, slug },
    'solution { id slug }',
  );
  return solution;
}

/** The text that the city works on, or has released where nothing is open. */
export async function textOf(city: City, solutionId: string): Promise<Content> {
  return JSON.parse((await openText(city, solutionId)).contentJson) as Content;
}

async function openText(city: City, id: string): Promise<{ revision: number; contentJson: string }> {
  interface Found {
    node: { workingCopy: { revision: number; contentJson: string } | null; version: { contentJson: string } };
  }
  const { node } = await city.client.data<Found>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { revision contentJson } version { contentJson } } } }`,
    { id },
  );
  return node.workingCopy ?? { revision: 0, contentJson: node.version.contentJson };
}

/** Edits the working copy. */
export async function edit(city: City, solutionId: string, write: (content: Content) => void): Promise<void> {
  const { revision, contentJson } = await openText(city, solutionId);
  const content = JSON.parse(contentJson) as Content;
  write(content);
  await done(city.client, 'saveDraft', {
    solutionId,
    expectedRevision: revision,
    contentJson: JSON.stringify(content),
  });
}

/** Puts other words into a clause. @throws where it is not there or does not say so */
export function reword(content: Content, clauseId: string, find: string, write: string): void {
  const clause = content.clauses.find(({ id }) => id === clauseId);
  if (!clause?.body.includes(find)) throw new Error(`${clauseId} does not say “${find}”: ${clause?.body}`);
  clause.body = clause.body.replace(find, write);
}

/** The original goes on: a new working copy, edited, released, published. */
export async function publishAgain(
  world: World,
  city: City,
  solutionId: string,
  changeClass: 'SUBSTANTIVE' | 'EDITORIAL',
  write: (content: Content) => void,
): Promise<void> {
  await done(city.client, 'startNextVersion', { solutionId });
  await edit(city, solutionId, write);
  await publishNext(world, city, solutionId, changeClass);
}
