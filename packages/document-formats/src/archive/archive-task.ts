import type { ArchivedSolution, ArchiveManifest } from '@allmende/domain/archive';

/** An archive that is looked through, and with `takes` laid out so that it can be taken over. It lies in the folder of the task. */
export interface ArchiveTask {
  readonly kind: 'readArchive' | 'takeArchive';
  readonly archive: string;
}

/** What is told of a solution in an archive before it is taken over. */
export interface SolutionInArchive {
  /** Its id on the platform from which the archive comes. */
  readonly sourceId: string;
  readonly slug: string;
  readonly title: string;
  readonly tlp: ArchivedSolution['tlp'];
  /** Of the version that would go on as a working copy; null for a working copy. */
  readonly number: string | null;
  readonly versions: number;
  readonly files: number;
  readonly isOwnVersion: boolean;
  /** SHA-256 of the canonical content of that version: the same content has the same. */
  readonly contentHash: string;
}

/** What is in an archive, as the row of the conversion keeps it. */
export interface ArchiveInventory {
  readonly createdAt: string;
  readonly platform: string;
  readonly municipality: ArchiveManifest['municipality'];
  readonly label: ArchiveManifest['label'];
  readonly solutions: readonly SolutionInArchive[];
  /** Entries of the city profile. */
  readonly profile: number;
}

/** Where the reader lays what is taken over; names within the folder of the task. */
export const laidSolution = (at: number): string => `solution-${at}.json`;
export const LAID_PROFILE = 'profile.json';
export const laidFile = (sha256: string): string => `file-${sha256}`;
