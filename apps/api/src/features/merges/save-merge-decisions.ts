import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { decisionIn, noteIn } from './decision-in.ts';
import { LayMergeGround, digestOf, sidesOf } from './merge-ground.ts';
import { MergeInHand } from './merge-in-hand.ts';
import type { MergeDecisionInput } from './merge.input.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';

export interface DecisionsToSave {
  readonly mergeId: string;
  readonly expectedRevision: number;
  readonly decisions: readonly MergeDecisionInput[];
  readonly seen: readonly { readonly id: string; readonly seen: boolean }[];
}

/** Keeps decisions, notes and what has been looked at; the own version is not touched. */
@Injectable()
export class SaveMergeDecisions {
  constructor(
    private readonly database: Database,
    private readonly ground: LayMergeGround,
  ) {}

  /** @returns the inner id of the own version */
  do(actor: Actor, input: DecisionsToSave): Promise<string> {
    return this.database.change(async (work) => {
      const merge = await MergeInHand.take(work, actor, input.mergeId);
      const { hand, entry } = merge;
      merge.refuseUnlessOpen(input.expectedRevision);
      hand.allow('merge');
      const { solution } = hand;
      const ground = await this.ground.of(
        {
          solutionId: solution.id,
          municipalityId: solution.municipalityId,
          values: solution.values,
          baseVersionId: entry.baseVersionId,
          theirsVersionId: entry.theirsVersionId,
          mine: merge.mine.content,
        },
        work,
      );
      // Decided on a text that is no longer the own one: the person looks again before anything is kept.
      if (ground.ownDigest !== entry.ownDigest) throw new Refusal('STALE_REVISION', 'mergeStale');
      const sides = sidesOf(ground.merge);
      const aboutOf = (id: string, path: string[]): string => {
        const found = sides.get(id);
        if (!found) throw new Refusal('INVALID_INPUT', 'unknownCode', path, { value: id.slice(0, 80) });
        return digestOf(found);
      };
      const decisions = { ...entry.decisions };
      input.decisions.forEach((given, index) => {
        const path = ['decisions', String(index)];
        decisions[given.id] = {
          decision: decisionIn(given, path),
          note: noteIn(given.note, path),
          about: aboutOf(given.id, [...path, 'id']),
          again: false,
        };
      });
      const seen = { ...entry.seen };
      input.seen.forEach(({ id, seen: isSeen }, index) => {
        const about = aboutOf(id, ['seen', String(index), 'id']);
        if (isSeen) seen[id] = about;
        else delete seen[id];
      });
      await merge.change({ decisions, seen });
      work.unrecorded('decisions on the way count when the merge is finished');
      return solution.id;
    });
  }
}
