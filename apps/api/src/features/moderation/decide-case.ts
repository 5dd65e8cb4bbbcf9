import { Injectable } from '@nestjs/common';
import type { PublicationAction } from '@allmende/domain/lifecycle';
import { Database } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal, type Language } from '../../foundation/graphql/refusal.ts';
import type { SignedIn } from '../../foundation/identity/request-context.ts';
import { refuseUnpublishable } from '../solutions/publication-terms.ts';
import type { Seal } from '../solutions/version.entity.ts';
import { CaseInHand } from './case-in-hand.ts';
import { DecisionEntity, type Outcome } from './decision.entity.ts';
import type { CaseState } from './moderation-case.entity.ts';
import { statementOfReasons } from './statement-of-reasons.ts';

const MIN_REASON_CHARACTERS = 10;
const MAX_REASON_CHARACTERS = 5_000;

/** What an outcome does to the version and to the case. */
const effects: Readonly<Record<Outcome, { action: PublicationAction; state: CaseState }>> = {
  publish: { action: 'publish', state: 'closed' },
  requestChanges: { action: 'requestChanges', state: 'waiting' },
  reject: { action: 'reject', state: 'closed' },
};

export interface CaseVerdict {
  readonly caseId: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly seal: Seal | null;
}

/** Ends a case with a reason: publishes, asks for changes, or rejects; the statement of reasons is kept with it. */
@Injectable()
export class DecideCase {
  constructor(private readonly database: Database) {}

  do(
    { actor, accountId }: SignedIn,
    { caseId, outcome, reason: given, seal }: CaseVerdict,
    language: Language,
  ): Promise<string> {
    const reason = given.trim();
    if (reason.length > MAX_REASON_CHARACTERS)
      throw new Refusal('TOO_LARGE', 'tooLong', ['reason'], { max: MAX_REASON_CHARACTERS });
    return this.database.change(async (work) => {
      const taken = await CaseInHand.take(work, actor, caseId);
      taken.allowModeration();
      if (reason.length < MIN_REASON_CHARACTERS)
        throw new Refusal('INVALID_INPUT', 'reasonNeeded', ['reason'], { min: MIN_REASON_CHARACTERS });
      await taken.refuseIfClaimedByOther();
      if (taken.entry.state !== 'claimed') throw new Refusal('WRONG_STATE', 'claimFirst');

      const { action, state } = effects[outcome];
      const now = new Date();
      if (outcome === 'publish') {
        await refuseUnpublishable(work, taken.hand, taken.version, language);
        const before = taken.hand.versions.find(({ publication }) => publication === 'published');
        if (before) await taken.hand.move(before, 'replace');
        await taken.hand.move(taken.version, action, { publishedAt: now, seal: seal ?? 'formallyChecked' });
      } else await taken.hand.move(taken.version, action);

      const { solution } = taken.hand;
      await work.entities.insert(DecisionEntity, {
        id: newId(),
        caseId: taken.entry.id,
        accountId,
        outcome,
        reason,
        statement: statementOfReasons({
          number: taken.entry.number,
          title: solution.title,
          versionNumber: taken.version.number ?? '',
          outcome,
          reason,
          findings: taken.entry.findings,
          decidedAt: now,
        }),
        decidedAt: now,
      });
      await taken.change({ state, claimedBy: state === 'waiting' ? accountId : taken.entry.claimedBy });
      await taken.hand.record('case.decide', { case: taken.entry.number, versionId: taken.version.id, outcome });
      return taken.entry.id;
    });
  }
}
