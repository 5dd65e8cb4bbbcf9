import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { SolutionInHand } from '../solutions/solution-in-hand.ts';
import { FindUpstream, type UpstreamFound } from './find-upstream.ts';
import { LayMergeGround, sidesOf, digestOf, type MergeGround } from './merge-ground.ts';
import { ownVersionIn } from './merge-in-hand.ts';
import { MergeEntity, type KeptDecision } from './merge.entity.ts';

/** Begins to take over what is new in the original; nothing is written to the own version before it is finished. */
@Injectable()
export class StartMerge {
  constructor(
    private readonly database: Database,
    private readonly upstream: FindUpstream,
    private readonly ground: LayMergeGround,
  ) {}

  /** Opens a merge with the newest version, or returns the open one, on request brought up to date. Returns the solution's inner id. */
  do(actor: Actor, { solutionId, renew }: { solutionId: string; renew: boolean }): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, solutionId);
      hand.allow('merge');
      const open = await work.entities.findOneBy(MergeEntity, { solutionId: hand.solution.id, state: 'open' });
      if (open && !renew) {
        work.unrecorded('it was begun before');
        return hand.solution.id;
      }
      const { newest, baseId } = mergeable(await this.upstream.within(work, hand.solution.id, actor));
      const { solution } = hand;
      const ground = await this.ground.of(
        {
          solutionId: solution.id,
          municipalityId: solution.municipalityId,
          values: solution.values,
          baseVersionId: baseId,
          theirsVersionId: newest.id,
          mine: ownVersionIn(hand).content,
        },
        work,
      );
      const on = { baseVersionId: baseId, theirsVersionId: newest.id, ownDigest: ground.ownDigest };
      if (open) await renewed(work, open, on, ground);
      else await begun(work, actor, solution.id, on);
      await hand.record('merge.start', { baseVersionId: baseId, theirsVersionId: newest.id });
      return solution.id;
    });
  }
}

/** Refuses where there is nothing to be taken over, and says why. */
export function mergeable(found: UpstreamFound | null): UpstreamFound & { newest: { id: string } } {
  const sentences = {
    upToDate: 'mergeUpToDate',
    ownerLeft: 'mergeUpToDate',
    withdrawn: 'mergeWithdrawn',
    narrowed: 'mergeNarrowed',
    ownDraftFrozen: 'frozen',
  } as const;
  if (!found) throw new Refusal('WRONG_STATE', 'wrongState');
  if (found.state !== 'ahead') throw new Refusal('WRONG_STATE', sentences[found.state]);
  if (!found.newest) throw new Refusal('NOT_ALLOWED', 'leafletFirst');
  return { ...found, newest: found.newest };
}

type On = Pick<MergeEntity, 'baseVersionId' | 'theirsVersionId' | 'ownDigest'>;

async function begun(work: Work, actor: Actor, solutionId: string, on: On): Promise<void> {
  const now = new Date();
  await work.entities.insert(MergeEntity, {
    ...{ id: newId(), solutionId, ...on, state: 'open', decisions: {}, seen: {}, revision: 1 },
    ...{ writtenVersionId: null, before: null, written: null },
    ...{ startedBy: actor.accountId, startedAt: now, updatedAt: now, endedBy: null, endedAt: null },
  });
}

/** Decisions stay where neither side has changed since; for the others the note stays, and that there was a decision. */
async function renewed(work: Work, open: MergeEntity, on: On, { merge }: MergeGround): Promise<void> {
  const about = new Map([...sidesOf(merge)].map(([id, sides]) => [id, digestOf(sides)]));
  const decisions: Record<string, KeptDecision> = {};
  for (const [id, kept] of Object.entries(open.decisions)) {
    const now = about.get(id);
    if (now === kept.about) decisions[id] = kept;
    else if (now !== undefined)
      decisions[id] = { decision: null, note: kept.note, about: now, again: kept.again || kept.decision !== null };
  }
  const seen = Object.fromEntries(Object.entries(open.seen).filter(([id, digest]) => about.get(id) === digest));
  await work.entities.update(
    MergeEntity,
    { id: open.id },
    { ...on, decisions, seen, revision: open.revision + 1, updatedAt: new Date() },
  );
}
