import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  archivedFiles,
  type ArchivedSolution,
  type ArchivedVersion,
  type ArchiveManifest,
  archiveParts,
  labelsIn,
  solutionFolder,
} from '@allmende/domain/archive';
import { strictestLabel, type Tlp } from '@allmende/domain/audience';
import { type ZipEntry, zipped } from '@allmende/document-formats/archive/zip-writer';
import type { Progress } from '@allmende/document-formats/conversion/conversion-task';
import { exportMarkdown } from '@allmende/document-formats/markdown-export';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database } from '../../foundation/database/database.ts';
import type { FileStore } from '../../foundation/files/file-store.ts';
import { FILE_STORE } from '../../foundation/files/files.module.ts';
import { notFound } from '../../foundation/graphql/refusal.ts';
import { archiveReadme } from './archive-readme.ts';
import {
  archivedLetterhead,
  archivedProfile,
  archivedSlugs,
  archivedSolution,
  archivedStatements,
  municipalityOfArchive,
} from './archived-rows.ts';

/** Whose archive it is, and for whom it is packed. */
export interface Packed {
  readonly municipalityId: string;
  /** The doors of whoever asked: what others own is named as far as they see it. */
  readonly doors: readonly string[];
  /** To whom this copy is given, once the name of the municipality is known. */
  readonly recipientIn: (municipality: string) => string;
  readonly now: Date;
  readonly onProgress: (progress: Progress) => void;
}

export interface PackedArchive {
  readonly municipality: ArchiveManifest['municipality'];
  readonly label: Tlp;
  readonly bytes: AsyncIterable<Uint8Array>;
}

type Part = ArchiveManifest['parts'][number];
type Head = Pick<ArchiveManifest, 'municipality' | 'label' | 'platform' | 'recipient' | 'createdAt'>;

/** Packs all that a municipality owns, one solution after the other: no more than one of them is in memory. */
@Injectable()
export class PackArchive {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async of(packed: Packed): Promise<PackedArchive> {
    const { municipalityId, recipientIn, now } = packed;
    const [municipality] = await this.database.read(municipalityOfArchive, [municipalityId]);
    if (!municipality) throw notFound();
    const solutions = await this.database.read(archivedSlugs, [municipalityId]);
    const label = strictestLabel(solutions.flatMap(({ tlp, fileLabels }) => labelsIn(tlp, fileLabels)));
    const platform = this.configuration.settings.ALLMENDE_PUBLIC_URL.replace(/\/$/, '');
    const recipient = recipientIn(municipality.name);
    const head: Head = { municipality, label, platform, recipient, createdAt: now.toISOString() };
    const ids = solutions.map(({ id }) => id);
    return { municipality, label, bytes: zipped(this.entries(packed, head, ids)) };
  }

  private async *entries(packed: Packed, head: Head, ids: readonly string[]): AsyncGenerator<ZipEntry> {
    const { municipalityId, doors, now, onProgress } = packed;
    const parts: Part[] = [];
    const entry = (path: string, bytes: ZipEntry['bytes']): ZipEntry => ({
      name: path,
      bytes: hashed(path, bytes, parts),
      modifiedAt: now,
    });
    const json = (path: string, data: unknown) => entry(path, [Buffer.from(`${JSON.stringify(data, null, 2)}\n`)]);
    const counts: Record<string, number> = { solutions: 0, versions: 0, files: 0 };
    yield entry(archiveParts.readme, [Buffer.from(archiveReadme(head))]);
    for (const [at, id] of ids.entries()) {
      onProgress({ phase: 'pack', done: at, total: ids.length });
      const solution = await this.solution(id, packed, head);
      if (!solution) continue;
      counts['solutions']! += 1;
      counts['versions']! += solution.versions.length;
      counts['files']! += solution.files.length;
      yield json(`${solutionFolder(solution.slug)}/solution.json`, solution);
      for (const version of solution.versions)
        yield entry(readablePath(solution, version), [Buffer.from(readable(solution, version, head))]);
      for (const { sha256, path } of solution.files) yield entry(path, await this.store.read(sha256));
    }
    const [profile] = await this.database.read(archivedProfile, [municipalityId]);
    yield json(archiveParts.profile, profile?.data);
    for (const [name, what] of Object.entries(archivedStatements)) {
      const rows = await this.database.read(what, [municipalityId, doors]);
      counts[name] = rows.length;
      yield json(
        archiveParts[name as keyof typeof archivedStatements],
        rows.map(({ data }) => data),
      );
    }
    const [letterhead] = await this.database.read(archivedLetterhead, [municipalityId]);
    if (letterhead) yield entry(archiveParts.letterhead, await this.store.read(letterhead.sha256));
    const manifest: ArchiveManifest = {
      format: ARCHIVE_FORMAT,
      formatVersion: ARCHIVE_VERSION,
      ...head,
      counts,
      parts,
    };
    yield {
      name: archiveParts.manifest,
      bytes: [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
      modifiedAt: now,
    };
  }

  /** Null for one that was handed over in this moment. A file that is not there any more is not listed. */
  private async solution(
    id: string,
    { municipalityId, doors }: Packed,
    { platform, label }: Head,
  ): Promise<ArchivedSolution | null> {
    const [row] = await this.database.read(archivedSolution, [id, doors, municipalityId]);
    if (!row) return null;
    const { origin, ...solution } = row.data;
    // The label stands in name and head already: nothing stricter may go under it.
    const ofFiles = solution.versions.flatMap(({ content }) => content.files.flatMap(({ tlp }) => tlp ?? []));
    if (strictestLabel([label, ...labelsIn(solution.tlp, ofFiles)]) !== label)
      throw new Error('a label has become stricter while the archive was packed');
    const files = archivedFiles(
      solution.slug,
      solution.versions.map(({ content }) => content),
    );
    const present = await Promise.all(files.map(({ sha256 }) => this.store.has(sha256)));
    return {
      ...solution,
      origin: origin && { ...origin, url: origin.url && `${platform}/v/${origin.url}/${origin.number}` },
      files: files.filter((_, at) => present[at]),
    };
  }
}

async function* hashed(path: string, bytes: ZipEntry['bytes'], parts: Part[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  parts.push({ path, size, sha256: hash.digest('hex') });
}

const readablePath = ({ slug }: ArchivedSolution, { number }: ArchivedVersion): string =>
  `${solutionFolder(slug)}/${number === null ? 'arbeitsfassung' : `fassungen/${number}`}.md`;

/** A version for reading, with label and origin, as everybody gets it who takes it along. */
function readable(solution: ArchivedSolution, { content, number }: ArchivedVersion, head: Head): string {
  const { origin, tlp, slug } = solution;
  const provenance =
    origin?.title && origin.municipality
      ? {
          title: origin.title,
          municipalityName: origin.municipality.name,
          number: origin.number,
          licence: origin.licence,
        }
      : null;
  return exportMarkdown(content, {
    label: tlp,
    recipient: head.recipient,
    provenance: provenance && { ...provenance, ...(origin?.url ? { url: origin.url } : {}) },
    frontMatter: {
      ...(number === null ? {} : { version: number }),
      municipality: head.municipality.name,
      ags: head.municipality.ags,
      url: `${head.platform}/v/${slug}`,
    },
  });
}
