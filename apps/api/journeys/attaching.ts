import { expect } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, FileReference } from '@allmende/domain/content';
import { Configuration } from '../src/foundation/config/configuration.ts';
import { change, done, publish, publishNext, type City, type Problem } from './city.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

export type Sent = readonly [name: string, bytes: Uint8Array];
export interface Answered {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly revision?: number;
  readonly files?: { name: string; sha256: string; mediaType: string; size: number }[];
  readonly errors?: Problem[];
}
export interface Draft {
  readonly id: string;
  readonly versionId: string;
  readonly revision: number;
  readonly content: Content;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function draftOf({ client }: Pick<City, 'client'>, id: string): Promise<Draft> {
  const { node } = await client.data<{ node: { workingCopy: { id: string; revision: number; contentJson: string } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { id revision contentJson } } } }`,
    { id },
  );
  const { id: versionId, revision, contentJson } = node.workingCopy;
  return { id, versionId, revision, content: JSON.parse(contentJson) as Content };
}

export async function newDraft(city: City, title: string): Promise<Draft> {
  const { solution } = await done<{ solution: { id: string } }>(
    city.client,
    'createSolution',
    { municipalityId: city.id, title, type: 'merkblatt' },
    'solution { id }',
  );
  return draftOf(city, solution.id);
}

export async function upload(
  { client }: Pick<City, 'client'>,
  { id, revision }: Pick<Draft, 'id' | 'revision'>,
  files: readonly Sent[],
  headers: Record<string, string> = {},
): Promise<Answered> {
  const body = new FormData();
  for (const [name, bytes] of files) body.append('files', new Blob([new Uint8Array(bytes)]), name);
  const address = `/files?solutionId=${id}&expectedRevision=${revision}`;
  const response = await client.send(address, { method: 'POST', body, headers });
  return { ...((await response.json()) as Omit<Answered, 'status'>), status: response.status };
}

/** Saves the draft with these references to files. @returns what is said against it */
export async function save({ client }: City, draft: Draft, files: readonly FileReference[]): Promise<Problem[]> {
  const { id, revision, content } = draft;
  const contentJson = JSON.stringify({ ...content, files });
  const { errors } = await change(client, 'saveDraft', { solutionId: id, expectedRevision: revision, contentJson });
  return errors;
}

/** Paths of all files in the store, what is held aside included. */
export async function stored(world: World): Promise<string[]> {
  const folder = join(world.application.get(Configuration).settings.ALLMENDE_DATA_DIR, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

export const heldAside = async (world: World): Promise<string[]> =>
  (await stored(world)).filter((path) => path.includes('/incoming/'));

/** The files of a version that somebody is shown. */
export async function filesOf(who: Client, versionId: string): Promise<{ name: string; url: string }[]> {
  const { node } = await who.data<{ node: { files: { name: string; url: string }[] } | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Version { files { name url } } } }`,
    { id: versionId },
  );
  return node?.files ?? [];
}

/** A published entry, and its next version, not published yet, with these files. @returns its draft */
export async function nextWith(
  world: World,
  city: City,
  title: string,
  files: readonly Sent[],
  tlp: 'CLEAR' | 'GREEN' = 'CLEAR',
): Promise<Draft & { readonly slug: string }> {
  const { id, slug } = await publish(world, city, title, tlp);
  return { ...(await againWith(city, id, files)), slug };
}

/** The next version of an entry with these files. */
export async function againWith(city: City, id: string, files: readonly Sent[]): Promise<Draft> {
  await done(city.client, 'startNextVersion', { solutionId: id });
  expect(await upload(city, await draftOf(city, id), files)).toMatchObject({ status: 201 });
  return draftOf(city, id);
}

/** A published entry with one file in each of two versions. @returns the ids of these versions */
export async function publishedWith(
  world: World,
  city: City,
  [name, bytes]: Sent,
  tlp: 'CLEAR' | 'GREEN',
): Promise<[string, string]> {
  const first = await nextWith(world, city, name, [[name, bytes]], tlp);
  await publishNext(world, city, first.id, 'SUBSTANTIVE');
  const second = await againWith(city, first.id, [[`2 ${name}`, bytes]]);
  await publishNext(world, city, first.id, 'SUBSTANTIVE');
  return [first.versionId, second.versionId];
}
