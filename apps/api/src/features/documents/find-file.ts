import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import type { FileReference } from '@allmende/domain/content';
import { labelOfFile, maySeeFile } from '@allmende/domain/files';
import type { Publication } from '@allmende/domain/lifecycle';
import { viewerOf, type Actor } from '@allmende/domain/rights';
import { sha256Pattern } from '../../foundation/files/file-store.ts';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside, type Noun } from '../../foundation/database/ids.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import type { Taken } from './note-download.ts';

interface FileRow {
  solutionId: string;
  file: FileReference;
  tlp: Tlp;
  ownerId: string;
  recipientIds: string[];
  recipientGroupIds: string[];
  publication: Publication;
}

/** A file of a version; whoever does not see the version finds none, whatever hash and name they know. */
const fileOfVersion = statement<FileRow>(
  'file-of-version',
  `SELECT file, s.id AS "solutionId", s.tlp, s.municipality_id AS "ownerId", s.recipients AS "recipientIds", s.recipient_groups AS "recipientGroupIds", v.publication
   FROM version v JOIN solution s ON s.id = v.solution_id
   CROSS JOIN LATERAL jsonb_array_elements(v.content->'files') AS file
   WHERE v.id = $1 AND v.audience && $2::text[] AND file->>'sha256' = $3 AND file->>'name' = $4
   LIMIT 1`,
);

export interface FoundFile {
  readonly file: FileReference;
  /** Whether it may lie in anybody's cache for ever: it is for everyone and will not change. */
  readonly isPublic: boolean;
  /** The label under which it is given out. */
  readonly tlp: Tlp;
  /** What is noted of taking it along; null where it is only looked at between two cities. */
  readonly taken: Omit<Taken, 'form' | 'fileName'> | null;
}

/** A file by its address; `id` is the inner one of what holds it. */
export interface WantedFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
}

/** Finds a file for those who may have it. */
export type Finder = (wanted: WantedFile, actor: Actor) => Promise<FoundFile | null>;

/** Finds a file by its address, for those who may have it. */
@Injectable()
export class FindFile {
  private readonly finders = new Map<Noun, Finder>();

  constructor(private readonly database: Database) {
    this.enter('version', (wanted, actor) => this.ofVersion(wanted, actor));
  }

  /** Lets a room give out the files of what it holds. */
  enter(noun: Noun, find: Finder): void {
    this.finders.set(noun, find);
  }

  async at(holderId: string, sha256: string, name: string, actor: Actor): Promise<FoundFile | null> {
    // Neither could a database hold such a name, nor could a file have it.
    if (!sha256Pattern.test(sha256) || !name.isWellFormed() || name.includes('\u0000')) return null;
    for (const [noun, find] of this.finders) {
      const id = inside(noun, holderId);
      if (id) return find({ id, sha256, name }, actor);
    }
    return null;
  }

  private async ofVersion({ id, sha256, name }: WantedFile, actor: Actor): Promise<FoundFile | null> {
    const doors = doorsFor(actor);
    const [row] = await this.database.readBehind(doors, fileOfVersion, [id, doors, sha256, name]);
    if (!row || !maySeeFile(viewerOf(actor), row.file, row)) return null;
    const isInForce = row.publication === 'published' || row.publication === 'replaced';
    const { file, solutionId, ...visible } = row;
    const tlp = labelOfFile(file, row.tlp);
    return { file, isPublic: isInForce && tlp === 'CLEAR', tlp, taken: { tlp, solutionId, versionId: id, visible } };
  }
}
