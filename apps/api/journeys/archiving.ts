import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  type ArchivedSolution,
  archivedSolutionSchema,
  type ArchiveManifest,
  archiveManifestSchema,
  isSolutionPart,
} from '@allmende/domain/archive';
import { zipped } from '@allmende/document-formats/archive/zip-writer';
import { SafeZip } from '@allmende/document-formats/office-package/safe-zip';
import { documentLimits } from '@allmende/domain/limits';
import { done, type Problem } from './city.ts';
import type { Client } from './client.ts';
import { converted, type Seen } from './converting.ts';

/** The parts of an archive by their paths. */
export type Parts = Map<string, Buffer>;

/** Somebody has all packed that their municipality owns, and fetches it. */
export async function fetchArchive(who: Client, municipalityId: string): Promise<{ seen: Seen; bytes: Buffer }> {
  const { conversion } = await done<{ conversion: { id: string } }>(
    who,
    'exportArchive',
    { municipalityId },
    'conversion { id }',
  );
  const seen = await converted(who, conversion.id);
  if (!seen.file) throw new Error(`no archive came of it: ${JSON.stringify(seen.problem)}`);
  const answer = await who.send(seen.file.url);
  return { seen, bytes: Buffer.from(await answer.arrayBuffer()) };
}

export async function partsOf(bytes: Buffer): Promise<Parts> {
  const zip = await SafeZip.open(bytes, { ...documentLimits, entries: 60_000 });
  const parts: Parts = new Map();
  for (const name of zip.names) parts.set(name, Buffer.from((await zip.read(name))!));
  return parts;
}

export const jsonIn = <Data>(parts: Parts, path: string): Data => JSON.parse(parts.get(path)!.toString('utf8')) as Data;

export const manifestOf = (parts: Parts): ArchiveManifest =>
  archiveManifestSchema.parse(jsonIn(parts, 'manifest.json'));

export const solutionsOf = (parts: Parts): ArchivedSolution[] =>
  [...parts.keys()].filter(isSolutionPart).map((path) => archivedSolutionSchema.parse(jsonIn(parts, path)));

/** The parts as an archive. The manifest is written anew, so that it fits what somebody has changed. */
export async function packed(parts: Parts, isHonest = true): Promise<Buffer> {
  const manifest = jsonIn<ArchiveManifest>(parts, 'manifest.json');
  const others = [...parts].filter(([path]) => path !== 'manifest.json');
  const listed = others.map(([path, bytes]) => ({
    ...{ path, size: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const told = isHonest ? { ...manifest, parts: listed } : manifest;
  const all: Parts = new Map([...others, ['manifest.json', Buffer.from(JSON.stringify(told))]]);
  const entries = async function* () {
    for (const [name, bytes] of all) yield { name, bytes: [bytes], modifiedAt: new Date() };
  };
  return buffer(zipped(entries()));
}

export interface Brought {
  readonly status: number;
  readonly conversion?: string;
  readonly code?: string;
  readonly errors?: Problem[];
}

/** Somebody brings an archive; it is looked through. */
export async function bring(who: Client, municipalityId: string, bytes: Buffer): Promise<Brought> {
  const body = new FormData();
  body.append('archive', new Blob([new Uint8Array(bytes)]), 'archiv.zip');
  const answer = await who.send(`/archives?municipalityId=${municipalityId}`, { method: 'POST', body });
  return { ...((await answer.json()) as Omit<Brought, 'status'>), status: answer.status };
}

export interface Report {
  readonly municipalityName: string;
  readonly label: string;
  readonly profile: number;
  readonly solutions: readonly {
    readonly sourceId: string;
    readonly title: string;
    readonly standing: 'NEW' | 'TAKEN' | 'OWN' | 'SAME_CONTENT';
    readonly solution: { readonly id: string; readonly slug: string } | null;
  }[];
}

export async function reportOn(who: Client, id: string): Promise<Report> {
  const { conversion } = await who.data<{ conversion: { archive: Report } }>(
    `query ($id: ID!) { conversion(id: $id) { archive { municipalityName label profile
       solutions { sourceId title standing solution { id slug } } } } }`,
    { id },
  );
  return conversion.archive;
}

/** Brings an archive and waits for the report. */
export async function lookedThrough(who: Client, municipalityId: string, bytes: Buffer): Promise<Seen> {
  const { conversion } = await bring(who, municipalityId, bytes);
  return converted(who, conversion!);
}

/** Takes over what a report was about. */
export async function taken(who: Client, conversionId: string): Promise<Seen> {
  const { conversion } = await done<{ conversion: { id: string } }>(
    who,
    'takeArchive',
    { conversionId },
    'conversion { id }',
  );
  return converted(who, conversion.id);
}
