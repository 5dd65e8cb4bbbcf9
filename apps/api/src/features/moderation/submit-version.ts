import { Injectable } from '@nestjs/common';
import { findingsIn } from '@allmende/domain/findings';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal, type Language } from '../../foundation/graphql/refusal.ts';
import { refuseUnpublishable } from '../solutions/publication-terms.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import type { VersionEntity } from '../solutions/version.entity.ts';
import { ModerationCaseEntity } from './moderation-case.entity.ts';
import { afterWorkingDays, DECISION_WORKING_DAYS } from './working-days.ts';

const nextNumber = statement<{ number: string }>(
  'next-case-number',
  `SELECT to_char(now(), 'YYYY') || '-' || lpad(nextval('moderation_case_number')::text, 4, '0') AS number`,
);

/** A city hands a released version to the Städtetag. */
@Injectable()
export class SubmitVersion {
  constructor(private readonly database: Database) {}

  do(actor: Actor, solutionId: string, language: Language): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      hand.allow('submit');
      const version = hand.newestReleased;
      if (!version) throw new Refusal('WRONG_STATE', 'wrongState');
      if (hand.versions.some(({ publication }) => publication === 'submitted' || publication === 'inReview'))
        throw new Refusal('CONFLICT', 'alreadySubmitted');
      await refuseUnpublishable(work, hand, version, language);
      await hand.move(version, 'submit');
      const number = await this.enterCase(work, hand, version);
      await hand.record('solution.submit', { versionId: version.id, case: number });
      return hand.solution.id;
    });
  }

  /** The answer to requested changes goes on in the same case; everything else opens one. Returns its number. */
  private async enterCase(work: Work, hand: SolutionInHand, version: VersionEntity): Promise<string> {
    const now = new Date();
    const standing = {
      versionId: version.id,
      state: 'open' as const,
      claimedBy: null,
      findings: findingsIn(version.content),
      previousNumber: hand.versions.find(({ publication }) => publication === 'published')?.number ?? null,
      submittedAt: now,
      dueAt: afterWorkingDays(now, DECISION_WORKING_DAYS),
      updatedAt: now,
    };
    const waiting = await work.entities.findOneBy(ModerationCaseEntity, {
      solutionId: hand.solution.id,
      state: 'waiting',
    });
    if (waiting) {
      await work.entities.update(ModerationCaseEntity, { id: waiting.id }, standing);
      return waiting.number;
    }
    const number = (await work.run(nextNumber))[0]!.number;
    const solutionId = hand.solution.id;
    await work.entities.insert(ModerationCaseEntity, { id: newId(), number, solutionId, ...standing });
    return number;
  }
}
