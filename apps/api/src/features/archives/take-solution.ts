import { Injectable } from '@nestjs/common';
import { type ArchivedSolution, versionToTake } from '@allmende/domain/archive';
import { isNaming, strictestLabel, type Visible } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { MAX_LINKS } from '@allmende/domain/limits';
import { type Actor, may } from '@allmende/domain/rights';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { statement, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { bringFile, keepFile } from '../documents/keep-file.ts';
import { CreateSolution } from '../solutions/create-solution.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import { contentIn } from '../solutions/write-version.ts';
import { type ArchiveFiles, type ArchiveNote, callOf, type FitArchiveFile } from './archive-files.ts';

const citiesByAgs = statement<{ id: string; ags: string }>(
  'cities-of-archive',
  `SELECT id, ags FROM municipality WHERE ags = ANY($1::text[]) ORDER BY ags`,
);
interface OriginRow extends Visible {
  readonly release: 'released' | 'superseded';
  readonly isTaken: boolean;
}
/** The version from which an own version was made, where whoever takes it over sees it, and whether there is one of it already. */
const originHere = statement<OriginRow>(
  'origin-of-archive',
  `SELECT s.tlp, s.municipality_id AS "ownerId", s.recipients AS "recipientIds", s.recipient_groups AS "recipientGroupIds",
     v.release, v.publication, EXISTS (SELECT FROM solution own JOIN version base ON base.id = own.origin_version_id
       WHERE base.solution_id = s.id AND own.municipality_id = $3) AS "isTaken"
   FROM version v JOIN solution s ON s.id = v.solution_id WHERE v.id = $1 AND v.audience && $2::text[]`,
);
const noteTaken = statement(
  'note-taken-solution',
  `INSERT INTO taken_solution (municipality_id, source_id, solution_id) VALUES ($1, $2, $3)`,
);
/** For whom something is taken over, within which change. */
export interface Taking {
  readonly work: Work;
  readonly actor: Actor;
  readonly municipalityId: string;
  readonly files: ArchiveFiles;
  readonly notes: ArchiveNote[];
  /** Whether it is the archive of this very municipality. */
  readonly isOwn: boolean;
}

/** Makes a solution of an archive one of the municipality: a working copy that nobody else sees. */
@Injectable()
export class TakeSolution {
  constructor(private readonly create: CreateSolution) {}

  /** @returns the inner id; null where it cannot be taken, with a note that says why */
  async one(solution: ArchivedSolution, taking: Taking): Promise<string | null> {
    const { work, actor, municipalityId, notes } = taking;
    const { content } = versionToTake(solution);
    const { title, type } = content.metadata;
    if (!kindOfType(type)) {
      notes.push({ code: 'type-unknown', params: { title } });
      return null;
    }
    const origin = solution.origin && (await originOf(solution.origin, taking));
    if (solution.origin && !origin) notes.push({ code: 'origin-elsewhere', params: { title } });
    const fit = content.files.flatMap((file) => taking.files.get(callOf(file)) ?? []);
    const kept = this.fitting(
      {
        ...content,
        files: fit.map(({ reference }) => reference),
        links: origin || !solution.origin ? content.links : withSource(content.links, solution.origin),
      },
      notes,
    );
    if (!kept) return null;
    const id = await this.create.within(work, actor, {
      ...{ municipalityId, content: kept, values: taking.isOwn ? solution.values : {} },
      tlp: strictestLabel([solution.tlp, origin?.tlp ?? 'CLEAR']),
      // An own version names nobody: its origin's owner has not agreed to that here.
      recipientIds: origin ? [] : await recipientsOf(solution, title, taking),
      originVersionId: origin?.versionId ?? null,
    });
    for (const file of fit) await keep(file, id, taking);
    await work.run(noteTaken, [municipalityId, solution.id, id]);
    const about = { kind: 'solution', id } as const;
    await work.record({
      verb: 'solution.create',
      by: actor,
      actingFor: municipalityId,
      about,
      facts: { tlp: solution.tlp },
    });
    return id;
  }

  /** The same limits as for what is typed here. */
  private fitting(content: Content, notes: ArchiveNote[]): Content | null {
    try {
      return contentIn(content);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notes.push({
        code: 'solution-unreadable',
        params: { path: content.metadata.title, detail: error.path.join('.') },
      });
      return null;
    }
  }
}

type Origin = NonNullable<ArchivedSolution['origin']>;

/** Of what an own version was made is kept where its municipality could make one of it today, and has none. */
async function originOf({ versionId }: Origin, { work, actor, municipalityId }: Taking) {
  const id = inside('version', versionId);
  const [row] = id ? await work.run(originHere, [id, doorsFor(actor), municipalityId]) : [];
  if (!row || row.isTaken) return null;
  const state = { release: row.release, publication: row.publication };
  const mayFork = may(actor, 'fork', { ...row, ...state, isFork: false, versions: [state] }, municipalityId);
  return mayFork ? { versionId: id!, tlp: row.tlp } : null;
}

/** The source of words goes with them, also where it is on another platform. */
function withSource(links: Content['links'], { title, municipality, number, licence, url }: Origin): Content['links'] {
  const named = title === null ? '' : ` „${title}“${municipality ? `, ${municipality.name}` : ''}`;
  const label = `Beruht auf${named}, Fassung ${number} (${licence})`.slice(0, 200);
  if (url === null || !/^https?:\/\//.test(url) || links.length >= MAX_LINKS) return links;
  return links.some((link) => link.url === url) ? links : [...links, { label, url }];
}

async function recipientsOf({ tlp, recipients, groups }: ArchivedSolution, title: string, { work, notes }: Taking) {
  if (!isNaming(tlp)) return [];
  const found = await work.run(citiesByAgs, [recipients.map(({ ags }) => ags)]);
  const missing = recipients.filter(({ ags }) => !found.some((city) => city.ags === ags));
  const names = (all: readonly { name: string }[]) =>
    all
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 300);
  if (missing.length > 0) notes.push({ code: 'recipients-missing', params: { title, names: names(missing) } });
  if (groups.length > 0) notes.push({ code: 'groups-left', params: { title, names: names(groups) } });
  return found.map(({ id }) => id);
}

async function keep(
  { received, reference }: FitArchiveFile,
  solutionId: string,
  { work, actor }: Taking,
): Promise<void> {
  await keepFile(work, received);
  const { name, mediaType } = reference;
  await work.run(bringFile, [solutionId, received.sha256, name, mediaType, actor.accountId]);
}
