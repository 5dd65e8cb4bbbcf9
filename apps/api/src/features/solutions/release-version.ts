import { Injectable } from '@nestjs/common';
import { checkForRelease } from '@allmende/domain/checks';
import { compareNumbers, nextNumber, type ChangeClass } from '@allmende/domain/numbering';
import type { Actor } from '@allmende/domain/rights';
import { sentence } from '@allmende/domain/texts';
import { Database } from '../../foundation/database/database.ts';
import { Refusal, type Language } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from './solution-in-hand.ts';
import type { VersionEntity } from './version.entity.ts';

const MAX_NOTE_CHARACTERS = 2_000;

/** The city's own act: asking for a release, answering, releasing. */
@Injectable()
export class ReleaseVersion {
  constructor(private readonly database: Database) {}

  /** Hands the working copy over; from here on it is frozen. */
  request(actor: Actor, solutionId: string, language: Language): Promise<string> {
    return this.change(actor, solutionId, async (hand, version) => {
      hand.allow('requestRelease');
      refuseUnready(hand, version, language);
      await hand.move(version, 'requestRelease', { requestedBy: actor.accountId });
    });
  }

  /** Gives it back for more work. */
  decline(actor: Actor, solutionId: string): Promise<string> {
    return this.change(actor, solutionId, async (hand, version) => {
      hand.allow('declineRelease');
      await hand.move(version, 'declineRelease', { requestedBy: null });
    });
  }

  /** Takes back one's own request. */
  takeBack(actor: Actor, solutionId: string): Promise<string> {
    return this.change(actor, solutionId, async (hand, version) => {
      hand.allow('takeBack');
      await hand.move(version, 'takeBackRelease', { requestedBy: null });
    });
  }

  /** Releases the working copy under its number; the one before is superseded. Straight from a draft it asks and releases in one. */
  release(
    actor: Actor,
    { solutionId, changeClass, changeNote }: { solutionId: string; changeClass: ChangeClass; changeNote: string },
    language: Language,
  ): Promise<string> {
    if (changeNote.length > MAX_NOTE_CHARACTERS)
      throw new Refusal('TOO_LARGE', 'tooLong', ['changeNote'], { max: MAX_NOTE_CHARACTERS });
    return this.change(actor, solutionId, async (hand, version) => {
      hand.allow('release');
      refuseUnready(hand, version, language);
      const before = hand.newestReleased;
      if (version.release === 'draft') await hand.move(version, 'requestRelease', { requestedBy: actor.accountId });
      hand.solution.workingVersionId = null;
      if (before) await hand.move(before, 'supersede');
      await hand.move(version, 'release', {
        number: nextNumber(highestNumber(hand.versions), changeClass),
        changeClass,
        changeNote,
        releasedBy: actor.accountId,
        releasedAt: new Date(),
        reviewDate: inMonths(version.content.metadata.reviewMonths),
      });
    });
  }

  private change(
    actor: Actor,
    solutionId: string,
    act: (hand: SolutionInHand, version: VersionEntity) => Promise<void>,
  ): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      if (!hand.workingCopy) throw new Refusal('WRONG_STATE', 'wrongState');
      await act(hand, hand.workingCopy);
      return hand.solution.id;
    });
  }
}

function refuseUnready({ solution, origin }: SolutionInHand, { content }: VersionEntity, language: Language): void {
  const missing = checkForRelease(content, solution.tlp, { origin, recipientIds: solution.recipients }).filter(
    ({ severity }) => severity === 'error',
  );
  if (missing.length === 0) return;
  const detail = missing.map(({ code, params }) => sentence(code, language, params)).join(' ');
  throw new Refusal('INVALID_INPUT', 'notReady', [missing[0]!.path ?? ''], { detail });
}

function highestNumber(versions: readonly VersionEntity[]): string | null {
  const numbers = versions.flatMap(({ number }) => number ?? []);
  return numbers.sort(compareNumbers).at(-1) ?? null;
}

function inMonths(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
