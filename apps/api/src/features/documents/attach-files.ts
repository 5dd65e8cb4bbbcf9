import { Injectable } from '@nestjs/common';
import type { Content, FileReference } from '@allmende/domain/content';
import { objectionToAmount } from '@allmende/domain/files';
import { MAX_FILES, MAX_FILES_BYTES } from '@allmende/domain/limits';
import { may, type Actor } from '@allmende/domain/rights';
import { Database, type Work } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { contentIn, writeContent } from '../solutions/write-version.ts';
import { bringFile, keepFile } from './keep-file.ts';
import type { FitFile } from './receive-files.ts';

export interface Attachments {
  readonly solutionId: string;
  readonly expectedRevision: number;
  readonly files: readonly FitFile[];
}

/** Attaches files to the working copy. A file of the same name takes the place of the one before. */
@Injectable()
export class AttachFiles {
  constructor(
    private readonly database: Database,
    private readonly solutions: FindSolution,
  ) {}

  /** Refuses before any byte is taken in; what is true here is asked again when the change is made. */
  async refuseEarly(actor: Actor, solutionId: string): Promise<void> {
    const id = inside('solution', solutionId);
    const [row] = id ? await this.solutions.byIds([id], actor) : [];
    if (!row) throw notFound(['solutionId']);
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    if (may(actor, 'edit', thingOf(row))) return;
    const isMember = actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
    throw isMember && row.versions.every(({ release }) => release !== 'draft')
      ? new Refusal('WRONG_STATE', 'frozen')
      : new Refusal('NOT_ALLOWED', 'notAllowed');
  }

  /** @returns the revision of the working copy with the files */
  async do(actor: Actor, { solutionId, expectedRevision, files }: Attachments): Promise<number> {
    for (const { file } of files) await this.database.read(wantFile, [file.sha256, file.size]);
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      const { solution, workingCopy } = hand;
      if (workingCopy && workingCopy.release !== 'draft') throw new Refusal('WRONG_STATE', 'frozen');
      hand.allow('edit');
      if (!workingCopy) throw new Refusal('WRONG_STATE', 'frozen');
      if (workingCopy.revision !== expectedRevision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
      const content = contentIn(withFiles(workingCopy.content, files));
      for (const one of inOrder(files)) await keep(work, one, solution.id, actor.accountId);
      await writeContent(work, workingCopy, content);
      await hand.settle();
      await hand.record('solution.attach', { versionId: workingCopy.id, files: files.length });
      return workingCopy.revision;
    });
  }
}

function withFiles(content: Content, files: readonly FitFile[]): Content {
  const byName = new Map<string, FileReference>(content.files.map((file) => [file.name, file]));
  for (const { file, name, mediaType, pixels } of files) {
    const { licence = '', tlp } = byName.get(name) ?? {};
    byName.set(name, {
      sha256: file.sha256,
      name,
      mediaType,
      size: file.size,
      licence,
      ...(tlp && { tlp }),
      ...pixels,
    });
  }
  const all = [...byName.values()];
  const objection = objectionToAmount(all);
  if (objection === 'too-many') throw new Refusal('TOO_LARGE', 'filesTooMany', ['files'], { max: MAX_FILES });
  if (objection) throw new Refusal('TOO_LARGE', 'filesTooLarge', ['files'], { max: MAX_FILES_BYTES / 1024 / 1024 });
  return { ...content, files: all };
}

/** By hash, so that two who bring the same files never wait for each other in a circle. */
const inOrder = (files: readonly FitFile[]): FitFile[] =>
  files.toSorted((one, other) => (one.file.sha256 < other.file.sha256 ? -1 : 1));

async function keep(
  work: Work,
  { file, name, mediaType }: FitFile,
  solutionId: string,
  accountId: string | null,
): Promise<void> {
  await keepFile(work, file);
  await work.run(bringFile, [solutionId, file.sha256, name, mediaType, accountId]);
}
