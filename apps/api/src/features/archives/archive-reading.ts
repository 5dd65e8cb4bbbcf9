import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type ArchivedSolution, archivedSolutionSchema, archiveNotes, mayArchive } from '@allmende/domain/archive';
import { type Params } from '@allmende/domain/texts';
import { type ArchiveInventory, laidSolution } from '@allmende/document-formats/archive/archive-task';
import type { Converted, Progress } from '@allmende/document-formats/conversion/conversion-task';
import {
  type ImportRefusalCode,
  importRefusalCodes,
  refusalSentence,
  withParams,
} from '@allmende/document-formats/import-refusal';
import {
  type Asked,
  ConversionKinds,
  type KindOfConversion,
  type Prepared,
  type LeftBehind,
  type Ready,
} from '../../foundation/conversions/conversion-kinds.ts';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { notFound, type Language } from '../../foundation/graphql/refusal.ts';
import { type ArchiveFiles, type ArchiveNote, type FitArchiveFile, InspectArchiveFiles } from './archive-files.ts';
import { municipalityOfArchive } from './archived-rows.ts';
import { knownSolutions } from './known-solutions.ts';
import { takeProfile } from './take-profile.ts';
import { TakeSolution } from './take-solution.ts';

/** Which archive, for which municipality; inner ids. The file is named so that it is kept as long as the conversion. */
export interface ArchiveReadingOptions {
  readonly municipalityId: string;
  readonly sha256: string;
}

const ARCHIVE = 'archive.zip';
const takeTurn = statement('archive-turn', `SELECT pg_advisory_xact_lock(hashtext('allmende archive ' || $1))`);

/** What both kinds have in common: who may, and what is said. */
abstract class ArchiveConversion implements OnModuleInit {
  abstract readonly kind: 'readArchive' | 'takeArchive';
  @Inject(ConversionKinds) private readonly kinds: ConversionKinds;

  onModuleInit(): void {
    this.kinds.enter(this as unknown as KindOfConversion<ArchiveReadingOptions>);
  }

  prepare({ task, context: { actor } }: Asked<ArchiveReadingOptions>): Promise<Prepared> {
    if (!mayArchive(actor, task.municipalityId)) throw notFound();
    const files = [{ name: ARCHIVE, sha256: task.sha256 }];
    return Promise.resolve({ task: { kind: this.kind, archive: ARCHIVE }, files, fileName: null });
  }

  isOpen({ task, context: { actor } }: Asked<ArchiveReadingOptions>): Promise<boolean> {
    return Promise.resolve(mayArchive(actor, task.municipalityId));
  }

  sentence(code: string, params: Params, language: Language): string {
    if (Object.hasOwn(archiveNotes, code))
      return withParams(archiveNotes[code as keyof typeof archiveNotes][language], params);
    const isRefusal = (importRefusalCodes as readonly string[]).includes(code);
    return isRefusal ? refusalSentence(code as ImportRefusalCode, language, params) : code;
  }
}

/** An archive that was brought is looked through: a report, and nothing is kept of it. */
@Injectable()
export class ReadArchive extends ArchiveConversion implements KindOfConversion<ArchiveReadingOptions> {
  readonly kind = 'readArchive';

  finish(_asked: Asked, _converted: Converted, work: Work): Promise<void> {
    work.unrecorded('a report changes nothing');
    return Promise.resolve();
  }
}

interface ReadyToTake extends Ready {
  readonly folder: string;
  readonly files: ArchiveFiles;
  readonly notes: ArchiveNote[];
}

/** What is in an archive is taken over, all of it or nothing; what is known already stays as it is. */
@Injectable()
export class TakeArchive extends ArchiveConversion implements KindOfConversion<ArchiveReadingOptions> {
  readonly kind = 'takeArchive';

  constructor(
    private readonly database: Database,
    private readonly inspecting: InspectArchiveFiles,
    private readonly taking: TakeSolution,
  ) {
    super();
  }

  async ready(
    asked: Asked<ArchiveReadingOptions>,
    converted: Converted,
    folder: string,
    onProgress: (progress: Progress) => void,
  ): Promise<ReadyToTake> {
    const { task, context } = asked;
    const { solutions } = converted.result as ArchiveInventory;
    const read = this.database.read.bind(this.database);
    const known = await knownSolutions(read, task.municipalityId, solutions);
    const [files, notes] = [new Map<string, FitArchiveFile | null>(), [] as ArchiveNote[]];
    const discard = async () => {
      for (const file of files.values()) await file?.received.discard();
    };
    try {
      for (const [at, { sourceId }] of solutions.entries()) {
        onProgress({ phase: 'inspect', done: at, total: solutions.length });
        if (!known.has(sourceId))
          await this.inspecting.of(await laid(folder, at), folder, context.language, files, notes);
      }
      return { folder, files, notes, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  async finish(
    { task: { municipalityId }, context: { actor } }: Asked<ArchiveReadingOptions>,
    { result }: Converted,
    work: Work,
    { ready }: LeftBehind,
  ): Promise<readonly ArchiveNote[]> {
    const { folder, files, notes } = ready as ReadyToTake;
    const { solutions, municipality } = result as ArchiveInventory;
    // Two who take over at once come one after the other: what the first has taken, the second knows.
    await work.run(takeTurn, [municipalityId]);
    for (const { received } of inOrder(files)) await work.run(wantFile, [received.sha256, received.size]);
    const known = await knownSolutions(work.run, municipalityId, solutions);
    const [own] = await work.run(municipalityOfArchive, [municipalityId]);
    // What a city fills in belongs to the city; its texts may be taken by another, its values never.
    const isOwn = own?.ags === municipality.ags;
    let taken = 0;
    for (const [at, { sourceId }] of solutions.entries()) {
      if (known.has(sourceId)) continue;
      const id = await this.taking.one(await laid(folder, at), { work, actor, municipalityId, files, notes, isOwn });
      if (id !== null) taken += 1;
    }
    if (isOwn) notes.push(...(await takeProfile(work, municipalityId, folder)));
    else notes.push({ code: 'values-left', params: { name: municipality.name } });
    await work.record({
      verb: 'municipality.takeArchive',
      by: actor,
      actingFor: municipalityId,
      about: { kind: 'municipality', id: municipalityId },
      facts: { taken, known: known.size },
    });
    return notes;
  }
}

/** By hash, so that two who bring the same files never wait for each other in a circle. */
const inOrder = (files: ArchiveFiles): FitArchiveFile[] =>
  [...files.values()]
    .filter((file) => file !== null)
    .toSorted((one, other) => (one.received.sha256 < other.received.sha256 ? -1 : 1));

/** What the process has laid out is read by the schema once more: it has handled a file that anybody may have made. */
const laid = async (folder: string, at: number): Promise<ArchivedSolution> =>
  archivedSolutionSchema.parse(JSON.parse(await readFile(join(folder, laidSolution(at)), 'utf8')));
