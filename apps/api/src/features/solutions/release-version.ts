import { Injectable } from '@nestjs/common';
import { checkForRelease } from '@allmende/domain/checks';
import { agreedLicences } from '@allmende/domain/consent';
import { bodiesInTheWay } from '@allmende/domain/involvement';
import { compareNumbers, nextNumber, type ChangeClass } from '@allmende/domain/numbering';
import type { Actor } from '@allmende/domain/rights';
import { bodyName, sentence } from '@allmende/domain/texts';
import { dayInGermany, usualValidity, type Validity, validityFaults } from '@allmende/domain/validity';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import type { Reason } from '../../foundation/graphql/problem-sentences.ts';
import { Refusal, type Language } from '../../foundation/graphql/refusal.ts';
import { involvementsOf } from './find-release-record.ts';
import { noteIn, recordStep } from './release-record.ts';
import { holdReleasedValues, profileNow } from './version-values.ts';
import { SolutionInHand } from './solution-in-hand.ts';
import { standToOrigin } from './stand-to-origin.ts';
import type { VersionEntity } from './version.entity.ts';

const comingIntoForce = statement(
  'coming-into-force',
  `INSERT INTO coming_into_force (version_id, solution_id, day) VALUES ($1, $2, $3)`,
);

export interface ReleaseWanted {
  readonly solutionId: string;
  readonly changeClass: ChangeClass;
  readonly changeNote: string;
  /** ISO days; the usual ones where not said. */
  readonly validFrom?: string | null;
  readonly reviewDate?: string | null;
}

/** The city's own act: asking for a release, answering, releasing. */
@Injectable()
export class ReleaseVersion {
  constructor(private readonly database: Database) {}

  /** Hands the working copy over; from here on it is frozen. The note is for whoever releases. */
  request(
    actor: Actor,
    { solutionId, note: given }: { solutionId: string; note: string },
    language: Language,
  ): Promise<string> {
    const note = noteIn(given, 'note');
    return this.change(actor, solutionId, async (hand, version, work) => {
      hand.allow('requestRelease');
      refuseUnready(hand, version, language);
      await hand.move(version, 'requestRelease', { requestedBy: actor.accountId });
      await recordStep(work, hand, { versionId: version.id, action: 'requested', note });
      await hand.record('solution.requestRelease', { versionId: version.id });
    });
  }

  /** Gives it back for more work, and says why. */
  decline(actor: Actor, { solutionId, reason }: { solutionId: string; reason: string }): Promise<string> {
    return this.change(actor, solutionId, async (hand, version, work) => {
      hand.allow('declineRelease');
      const note = noteIn(reason, 'reason', true);
      await hand.move(version, 'declineRelease', { requestedBy: null });
      await recordStep(work, hand, { versionId: version.id, action: 'declined', note });
      await hand.record('solution.declineRelease', { versionId: version.id });
    });
  }

  /** Releases the working copy under its number; the one before is superseded. Straight from a draft it asks and releases in one. */
  release(actor: Actor, wanted: ReleaseWanted, language: Language): Promise<string> {
    const changeNote = noteIn(wanted.changeNote, 'changeNote');
    return this.change(actor, wanted.solutionId, async (hand, version, work) => {
      hand.allow('release');
      refuseUnready(hand, version, language);
      await refuseUnheard(work, version, language);
      const now = new Date();
      const today = dayInGermany(now);
      const validity = validityOf(wanted, version, today);
      const before = hand.newestReleased;
      if (version.release === 'draft') await hand.move(version, 'requestRelease', { requestedBy: actor.accountId });
      hand.solution.workingVersionId = null;
      if (before) await hand.move(before, 'supersede');
      await hand.move(version, 'release', {
        number: nextNumber(highestNumber(hand.versions), wanted.changeClass),
        changeClass: wanted.changeClass,
        changeNote,
        releasedBy: actor.accountId,
        releasedAt: now,
        ...validity,
        ...(await standToOrigin(work, { ...hand.solution, content: version.content })),
      });
      const { municipalityId, values } = hand.solution;
      await holdReleasedValues(work, version, await profileNow(work, municipalityId), values);
      await recordStep(work, hand, { versionId: version.id, action: 'released', note: '' });
      await hand.record('solution.release', {
        versionId: version.id,
        number: version.number ?? '',
        changeClass: wanted.changeClass,
        validFrom: validity.validFrom,
      });
      if (hand.origin && validity.validFrom > today)
        await work.run(comingIntoForce, [version.id, hand.origin.solutionId, validity.validFrom]);
    });
  }

  private change(
    actor: Actor,
    solutionId: string,
    act: (hand: SolutionInHand, version: VersionEntity, work: Work) => Promise<void>,
  ): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      if (!hand.workingCopy) throw new Refusal('WRONG_STATE', 'wrongState');
      await act(hand, hand.workingCopy, work);
      return hand.solution.id;
    });
  }
}

function refuseUnready({ solution, origin }: SolutionInHand, { content }: VersionEntity, language: Language): void {
  const licences = origin ? { originLicence: origin.licence, agreedLicences: agreedLicences(origin) } : {};
  const missing = checkForRelease(content, solution.tlp, licences).filter(({ severity }) => severity === 'error');
  if (missing.length === 0) return;
  const detail = missing.map(({ code, params }) => sentence(code, language, params)).join(' ');
  throw new Refusal('INVALID_INPUT', 'notReady', [missing[0]!.path ?? ''], { detail });
}

/** Nothing is released past a body whose agreement is needed. */
async function refuseUnheard(work: Work, { id, content }: VersionEntity, language: Language): Promise<void> {
  const [missing] = bodiesInTheWay(content.metadata, await work.run(involvementsOf, [[id]]));
  if (missing) throw new Refusal('WRONG_STATE', 'notHeard', ['involvement'], { body: bodyName(missing, language) });
}

const faultReasons = {
  'begins-in-the-past': 'beginsInThePast',
  'begins-too-late': 'beginsTooLate',
  'review-too-early': 'reviewTooEarly',
  'review-too-late': 'reviewTooLate',
} as const satisfies Record<string, Reason>;

/** The days that were wanted, the usual ones where nothing was said. @throws Refusal with the field that is wrong */
function validityOf({ validFrom, reviewDate }: ReleaseWanted, { content }: VersionEntity, today: string): Validity {
  const usual = usualValidity(validFrom ?? today, content.metadata.reviewMonths);
  const validity = { validFrom: usual.validFrom, reviewDate: reviewDate ?? usual.reviewDate };
  const [wrong] = validityFaults(validity, today);
  if (wrong) throw new Refusal('INVALID_INPUT', faultReasons[wrong.fault], [wrong.field]);
  return validity;
}

function highestNumber(versions: readonly VersionEntity[]): string | null {
  const numbers = versions.flatMap(({ number }) => number ?? []);
  return numbers.sort(compareNumbers).at(-1) ?? null;
}
