import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  ARCHIVE_VERSION,
  archivedProfileSchema,
  type ArchivedSolution,
  archivedSolutionSchema,
  type ArchiveManifest,
  archiveManifestSchema,
  type ArchiveNoteCode,
  archiveParts,
  isSolutionPart,
  MAX_ARCHIVE_BYTES,
  MAX_ARCHIVE_DATA_BYTES,
  MAX_ARCHIVE_PARTS,
  MAX_ARCHIVE_SOLUTIONS,
  versionToTake,
} from '@allmende/domain/archive';
import { findingsIn } from '@allmende/domain/findings';
import { type DocumentLimits, documentLimits, MAX_FILE_BYTES } from '@allmende/domain/limits';
import type { Params } from '@allmende/domain/texts';
import type { Converted, Workplace } from '../conversion/conversion-task.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { SafeZip } from '../office-package/safe-zip.ts';
import { contentHash } from './content-hash.ts';
import {
  type ArchiveInventory,
  type ArchiveTask,
  LAID_PROFILE,
  laidFile,
  laidSolution,
  type SolutionInArchive,
} from './archive-task.ts';

const archiveLimits: DocumentLimits = {
  ...documentLimits,
  fileBytes: MAX_ARCHIVE_BYTES,
  entries: MAX_ARCHIVE_PARTS + 1,
  entryBytes: Math.max(MAX_ARCHIVE_DATA_BYTES, MAX_FILE_BYTES),
  // Whole, and its data once more.
  unpackedBytes: 4 * MAX_ARCHIVE_BYTES,
};

/**
 * Looks through the archive of a municipality, which anybody may have made: every part has to be what the manifest says,
 * data has to have its form. Where it is to be taken over, what is needed for that is laid into the folder of the task.
 * @throws ImportRefusal
 */
export async function readArchive({ kind, archive }: ArchiveTask, place: Workplace): Promise<Converted> {
  const zip = await SafeZip.openFile(join(place.folder, archive), archiveLimits);
  try {
    return await new ArchiveReading(zip, place, kind === 'takeArchive').result();
  } finally {
    zip.close();
  }
}

class ArchiveReading {
  readonly #zip: SafeZip;
  readonly #place: Workplace;
  readonly #isTaking: boolean;
  readonly #notes: { code: ArchiveNoteCode; params: Params }[] = [];

  constructor(zip: SafeZip, place: Workplace, isTaking: boolean) {
    [this.#zip, this.#place, this.#isTaking] = [zip, place, isTaking];
  }

  async result(): Promise<Converted> {
    const manifest = await this.#manifest();
    refuseUnlisted(this.#zip.names, manifest);
    await this.#verify(manifest);
    const paths = manifest.parts.map(({ path }) => path).filter(isSolutionPart);
    if (paths.length > MAX_ARCHIVE_SOLUTIONS)
      throw new ImportRefusal('too-many-entries', { count: paths.length, max: MAX_ARCHIVE_SOLUTIONS });
    const solutions: SolutionInArchive[] = [];
    const [hashes, ids] = [new Map(manifest.parts.map(({ path, sha256 }) => [path, sha256])), new Set<string>()];
    for (const path of paths) {
      const solution = await this.#solution(path);
      if (!solution || ids.has(solution.id)) continue;
      ids.add(solution.id);
      if (this.#isTaking) await this.#lay(solution, solutions.length, hashes);
      solutions.push(toldOf(solution));
    }
    const inventory: ArchiveInventory = {
      ...{ createdAt: manifest.createdAt, platform: manifest.platform, municipality: manifest.municipality },
      ...{ label: manifest.label, solutions, profile: await this.#profile() },
    };
    this.#noteTheRest(manifest);
    return { file: null, result: inventory, notes: this.#notes };
  }

  async #manifest(): Promise<ArchiveManifest> {
    const data = await this.#json(archiveParts.manifest);
    const version = (data as { formatVersion?: unknown } | null)?.formatVersion;
    if (typeof version === 'number' && version !== ARCHIVE_VERSION)
      throw new ImportRefusal('archive-version', { version, known: ARCHIVE_VERSION });
    const read = archiveManifestSchema.safeParse(data);
    if (!read.success) throw new ImportRefusal('archive-unreadable', { reason: faultIn(read.error) });
    return read.data;
  }

  /** Every part is read once from end to end: what was changed, or is not there, is found before anything is believed. */
  async #verify({ parts }: ArchiveManifest): Promise<void> {
    for (const [at, { path, size, sha256 }] of parts.entries()) {
      this.#place.progress('check', at, parts.length);
      const hash = createHash('sha256');
      let read = 0;
      for await (const piece of this.#zip.pieces(path)) {
        hash.update(piece);
        read += piece.length;
      }
      if (read !== size || hash.digest('hex') !== sha256) throw new ImportRefusal('archive-part-differs', { path });
    }
  }

  async #solution(path: string): Promise<ArchivedSolution | null> {
    const read = archivedSolutionSchema.safeParse(await this.#json(path));
    if (!read.success) return this.#leave('solution-unreadable', { path, detail: faultIn(read.error) });
    const { content } = versionToTake(read.data);
    const isClassified = findingsIn(content).some(({ code }) => code === 'classification-mark');
    return isClassified ? this.#leave('solution-classified', { title: content.metadata.title }) : read.data;
  }

  #leave(code: ArchiveNoteCode, params: Params): null {
    this.#notes.push({ code, params });
    return null;
  }

  /** A solution with the one version that goes on, and the files of that version. */
  async #lay(solution: ArchivedSolution, at: number, hashes: ReadonlyMap<string, string>): Promise<void> {
    const version = versionToTake(solution);
    const lies = new Map(solution.files.map(({ sha256, name, path }) => [`${sha256} ${name}`, path]));
    for (const { sha256, name } of version.content.files) {
      const path = lies.get(`${sha256} ${name}`);
      // What the solution says of a file has to be what the manifest says of the part.
      if (path === undefined || hashes.get(path) !== sha256) continue;
      const target = createWriteStream(join(this.#place.folder, laidFile(sha256)), { mode: 0o600 });
      await pipeline(Readable.from(this.#zip.pieces(path), { objectMode: false }), target);
    }
    const kept: ArchivedSolution = { ...solution, versions: [version] };
    await writeFile(join(this.#place.folder, laidSolution(at)), JSON.stringify(kept), { mode: 0o600 });
  }

  /** @returns how many entries of the city profile there are */
  async #profile(): Promise<number> {
    if (!this.#zip.has(archiveParts.profile)) return 0;
    const read = archivedProfileSchema.safeParse(await this.#json(archiveParts.profile));
    if (!read.success) {
      this.#leave('solution-unreadable', { path: archiveParts.profile, detail: faultIn(read.error) });
      return 0;
    }
    if (this.#isTaking)
      await writeFile(join(this.#place.folder, LAID_PROFILE), JSON.stringify(read.data), { mode: 0o600 });
    return Object.keys(read.data.values).length;
  }

  #noteTheRest({ counts, parts }: ArchiveManifest): void {
    const others = ['adoptions', 'ratings', 'comments', 'proposals'].reduce((sum, key) => sum + (counts[key] ?? 0), 0);
    if (others > 0) this.#leave('others-left', { count: others });
    if (parts.some(({ path }) => path === archiveParts.letterhead)) this.#leave('letterhead-left', {});
  }

  async #json(path: string): Promise<unknown> {
    const bytes = await this.#zip.read(path);
    if (!bytes) throw new ImportRefusal('archive-unreadable', { reason: path });
    try {
      return withoutUnreadable(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    } catch {
      throw new ImportRefusal('archive-unreadable', { reason: path });
    }
  }
}

/** The null character, which no database keeps, and halves of characters are no text that anybody wrote. */
function withoutUnreadable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(withoutUnreadable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutUnreadable(held)]));
}

function refuseUnlisted(names: readonly string[], { parts }: ArchiveManifest): void {
  const listed = new Set(parts.map(({ path }) => path));
  const present = new Set(names.filter((name) => name !== archiveParts.manifest && !name.endsWith('/')));
  const odd = [...present].find((name) => !listed.has(name)) ?? [...listed].find((path) => !present.has(path));
  if (odd !== undefined) throw new ImportRefusal('archive-part-unlisted', { path: odd.slice(0, 200) });
  if (listed.size !== parts.length) throw new ImportRefusal('archive-unreadable', { reason: archiveParts.manifest });
}

function toldOf(solution: ArchivedSolution): SolutionInArchive {
  const { id: sourceId, slug, tlp, origin, versions } = solution;
  const { content, number } = versionToTake(solution);
  return {
    ...{ sourceId, slug, title: content.metadata.title, tlp, number, versions: versions.length },
    ...{ files: content.files.length, isOwnVersion: origin !== null, contentHash: contentHash(content) },
  };
}

const faultIn = ({
  issues,
}: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}) => `${issues[0]?.path.map(String).join('.') ?? ''} ${issues[0]?.message ?? ''}`.trim().slice(0, 200);
