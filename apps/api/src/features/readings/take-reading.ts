import { Injectable } from '@nestjs/common';
import type { Content, FileReference } from '@allmende/domain/content';
import { tlpName } from '@allmende/domain/checks';
import { objectionToAmount } from '@allmende/domain/files';
import { MAX_FILES, MAX_FILES_BYTES } from '@allmende/domain/limits';
import { namesShownIn } from '@allmende/domain/pictures';
import { noChoices, settledReading } from '@allmende/domain/readings';
import type { Actor } from '@allmende/domain/rights';
import { valuesFor } from '@allmende/domain/variables';
import { Database, type Work } from '../../foundation/database/database.ts';
import { outside } from '../../foundation/database/ids.ts';
import { wantFile } from '../../foundation/files/want-file.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { begunFrom, saidIn } from '../documents/create-from-document.ts';
import { bringFile } from '../documents/keep-file.ts';
import { stricter } from '../documents/read-document.ts';
import { RemoveOrphans } from '../documents/remove-orphans.ts';
import { CreateSolution } from '../solutions/create-solution.ts';
import { refuseUnknownFiles } from '../solutions/known-files.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { profileNow } from '../solutions/version-values.ts';
import { contentIn, writeContent } from '../solutions/write-version.ts';
import type { KeptPicture, KeptReading } from './document-reading.entity.ts';
import { filesOf } from './discard-reading.ts';
import { ReadingInHand } from './reading-in-hand.ts';
import type { TakeReadingInput } from './reading.input.ts';
import { returnedContent } from './returned-content.ts';

/** Takes a document over, as it was read and decided about: as a new solution, or into its working copy. */
@Injectable()
export class TakeReading {
  constructor(
    private readonly database: Database,
    private readonly createSolution: CreateSolution,
    private readonly orphans: RemoveOrphans,
  ) {}

  /** @returns inner id of the solution */
  async do(actor: Actor, input: TakeReadingInput): Promise<string> {
    const { solutionId, files } = await this.database.change(async (work) => {
      const hand = await ReadingInHand.take(work, actor, input.readingId);
      const result = hand.read(input.expectedRevision);
      const { entry } = hand;
      const files = filesOf(entry);
      const settled = settledReading(result.content, result, entry.choices).content;
      const into = entry.solutionId;
      const solutionId = into
        ? await this.goBack(work, actor, outside('solution', into), { ...result, content: settled }, input)
        : await this.begin(work, actor, entry.municipalityId, { ...result, content: settled }, input);
      await hand.change({ takenAt: new Date(), solutionId, result: null, sha256: null, choices: noChoices });
      return { solutionId, files };
    });
    await this.orphans.atOnce(files);
    return solutionId;
  }

  private async begin(
    work: Work,
    actor: Actor,
    municipalityId: string,
    read: KeptReading,
    input: TakeReadingInput,
  ): Promise<string> {
    const { content, tlp } = begunFrom(read, saidIn(input), 'CLEAR');
    const pictures = shownIn(content, read.pictures);
    const wanted = {
      ...{ municipalityId, tlp, recipientIds: [], originVersionId: null },
      content: withPictures(content, pictures),
    };
    const solutionId = await this.createSolution.within(work, actor, wanted);
    await bring(work, solutionId, pictures, actor.accountId);
    const about = { kind: 'solution', id: solutionId } as const;
    const facts = { tlp, from: 'document' };
    await work.record({ verb: 'solution.create', by: actor, actingFor: municipalityId, about, facts });
    return solutionId;
  }

  /** Into the working copy with which it was compared: nothing that somebody wrote meanwhile is overwritten. */
  private async goBack(
    work: Work,
    actor: Actor,
    solutionId: string,
    read: KeptReading,
    { matches, draftRevision }: TakeReadingInput,
  ): Promise<string> {
    const hand = await SolutionInHand.take(work, actor, solutionId);
    const { solution, workingCopy } = hand;
    if (workingCopy && workingCopy.release !== 'draft') throw new Refusal('WRONG_STATE', 'frozen');
    hand.allow('edit');
    if (!workingCopy) throw new Refusal('WRONG_STATE', 'frozen');
    if (workingCopy.revision !== draftRevision) throw new Refusal('STALE_REVISION', 'stale', ['draftRevision']);
    refuseStricter(read, solution);
    const profile = await profileNow(work, solution.municipalityId);
    const known = workingCopy.content;
    const now = returnedContent(known, read, valuesFor(known, profile, solution.values), matches);
    const pictures = shownIn(now.content, now.pictures);
    await bring(work, solution.id, pictures, actor.accountId);
    const content = contentIn(withPictures(now.content, pictures));
    await refuseUnknownFiles(work, hand, content);
    await writeContent(work, workingCopy, content);
    await hand.settle();
    await hand.record('solution.readIn', { versionId: workingCopy.id, clauses: content.clauses.length });
    return solution.id;
  }
}

/** Only the source may lower a label: what says that it is for fewer does not get to more by coming in here. */
function refuseStricter({ tlp }: KeptReading, solution: Pick<SolutionInHand['solution'], 'tlp'>): void {
  if (tlp && stricter(solution.tlp, tlp) !== solution.tlp)
    throw new Refusal('CONFLICT', 'readingStricter', [], { document: tlpName(tlp), solution: tlpName(solution.tlp) });
}

/** Pictures that the text shows: those of what was left out stay behind. */
function shownIn<Picture extends KeptPicture>({ clauses }: Content, pictures: readonly Picture[]): Picture[] {
  const names = namesShownIn(clauses);
  return pictures.filter(({ name }) => names.has(name));
}

function withPictures(content: Content, pictures: readonly KeptPicture[]): Content {
  const files = [...content.files, ...pictures.map((picture): FileReference => ({ ...picture, licence: '' }))];
  const objection = objectionToAmount(files);
  if (objection === 'too-many') throw new Refusal('TOO_LARGE', 'filesTooMany', ['files'], { max: MAX_FILES });
  if (objection) throw new Refusal('TOO_LARGE', 'filesTooLarge', ['files'], { max: MAX_FILES_BYTES / 1024 / 1024 });
  return { ...content, files };
}

/** By hash, so that two who bring the same files never wait for each other in a circle. */
async function bring(
  work: Work,
  solutionId: string,
  pictures: readonly KeptPicture[],
  accountId: string | null,
): Promise<void> {
  const inOrder = pictures.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
  for (const { sha256, size, name, mediaType } of inOrder) {
    await work.run(wantFile, [sha256, size]);
    await work.run(bringFile, [solutionId, sha256, name, mediaType, accountId]);
  }
}
