import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { AbandonMerge } from './abandon-merge.ts';
import { FindMerges } from './find-merges.ts';
import { FinishMerge } from './finish-merge.ts';
import { mergeOf } from './merge-mapping.ts';
import {
  AbandonMergeInput,
  AbandonMergePayload,
  FinishMergeInput,
  FinishMergePayload,
  SaveMergeDecisionsInput,
  SaveMergeDecisionsPayload,
  StartMergeInput,
  StartMergePayload,
  UndoMergeInput,
  UndoMergePayload,
} from './merge.input.ts';
import { Merge } from './merge.type.ts';
import { SaveMergeDecisions } from './save-merge-decisions.ts';
import { StartMerge } from './start-merge.ts';
import { UndoMerge } from './undo-merge.ts';

const input = { description: 'What is asked for.' };

/** The doors through which a city takes over what is new in an original. */
@Resolver(() => Merge)
export class MergesResolver {
  constructor(
    private readonly start: StartMerge,
    private readonly save: SaveMergeDecisions,
    private readonly finish: FinishMerge,
    private readonly abandon: AbandonMerge,
    private readonly undo: UndoMerge,
    private readonly solutions: FindSolution,
    private readonly merges: FindMerges,
    nodes: Nodes,
  ) {
    nodes.enter('merge', async (id, { actor }) => {
      const inner = inside('merge', id);
      const row = inner && (await merges.byId(inner, actor));
      return row ? mergeOf(row) : null;
    });
  }

  @Mutation(() => StartMergePayload, {
    description: 'Begins a merge with the newest version of the original, or goes on with the open one.',
  })
  startMerge(@Args('input', input) given: StartMergeInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.start.do(context.actor, given), context));
  }

  @Mutation(() => SaveMergeDecisionsPayload, { description: 'Keeps decisions, notes and what has been looked at.' })
  saveMergeDecisions(@Args('input', input) given: SaveMergeDecisionsInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.save.do(context.actor, given), context));
  }

  @Mutation(() => FinishMergePayload, {
    description: 'Writes what was decided into the working copy, all of it or nothing, and records the new base.',
  })
  finishMerge(@Args('input', input) given: FinishMergeInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.finish.do(context.actor, given), context));
  }

  @Mutation(() => AbandonMergePayload, { description: 'Puts an open merge aside; the own version is as it was.' })
  abandonMerge(@Args('input', input) given: AbandonMergeInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.abandon.do(context.actor, given), context));
  }

  @Mutation(() => UndoMergePayload, {
    description: 'Takes a finished merge back, until the working copy is handed over for release.',
  })
  undoMerge(@Args('input', input) given: UndoMergeInput, @Context() context: RequestContext) {
    return answer(context, async () => {
      const { id, kept } = await this.undo.do(context.actor, given);
      return { ...(await this.changed(id, context)), kept };
    });
  }

  /** Own version and merge as they are after the change. */
  private async changed(id: string, context: RequestContext) {
    const [[row], merges] = await Promise.all([this.solutions.byIds([id], context.actor), this.merges.latest([id])]);
    const merge = merges.get(id);
    return { solution: row ? solutionOf(row) : null, merge: merge ? mergeOf(merge) : null };
  }
}
