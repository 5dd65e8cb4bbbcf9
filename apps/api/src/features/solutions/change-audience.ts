import { Injectable } from '@nestjs/common';
import { isNaming } from '@allmende/domain/audience';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { setAudience } from './set-audience.ts';
import type { ChangeAudienceInput } from './solution.input.ts';
import { SolutionInHand } from './solution-in-hand.ts';
import { VersionEntity } from './version.entity.ts';

/**
 * Says anew whom a solution is for, whatever has been published of it: all its versions at once. What was open to
 * somebody is closed with the commit; own versions that others have made of it keep what they have.
 */
@Injectable()
export class ChangeAudience {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the solution */
  do(actor: Actor, { solutionId, expectedUpdatedAt, ...change }: ChangeAudienceInput): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      hand.allow('changeAudience');
      if (hand.solution.updatedAt.getTime() !== expectedUpdatedAt.getTime())
        throw new Refusal('STALE_REVISION', 'stale', ['expectedUpdatedAt']);
      if (isNaming(change.tlp) && change.recipientIds.length + change.recipientGroupIds.length === 0)
        throw new Refusal('INVALID_INPUT', 'recipientsNeeded', ['recipientIds']);
      const before = hand.solution.tlp;
      await setAudience(work, hand, change);
      for (const version of hand.versions) {
        version.audience = hand.audienceOf(version);
        await work.entities.update(VersionEntity, { id: version.id }, { audience: version.audience });
      }
      const recipients = change.recipientIds.length + change.recipientGroupIds.length;
      await hand.record('solution.changeAudience', { before, after: hand.solution.tlp, recipients });
      await hand.settle();
      return hand.solution.id;
    });
  }
}
