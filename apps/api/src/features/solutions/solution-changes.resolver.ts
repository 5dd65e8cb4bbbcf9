import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { ChangeAudience } from './change-audience.ts';
import { FindSolution } from './find-solution.ts';
import { InvolveBody } from './involve-body.ts';
import { ReleaseVersion } from './release-version.ts';
import { SaveDraft } from './save-draft.ts';
import { solutionOf, versionOf } from './solution-mapping.ts';
import {
  ChangeAudienceInput,
  ChangeAudiencePayload,
  DeclineReleaseInput,
  DeclineReleasePayload,
  InvolveBodyInput,
  InvolveBodyPayload,
  ReleaseVersionInput,
  ReleaseVersionPayload,
  RequestReleaseInput,
  RequestReleasePayload,
  SaveDraftInput,
  SaveDraftPayload,
  StartNextVersionInput,
  StartNextVersionPayload,
} from './solution.input.ts';
import { Solution } from './solution.type.ts';
import { StartNextVersion } from './start-next-version.ts';

const input = { description: 'What is asked for.' };

/** The doors through which a city works on its solutions. */
@Resolver(() => Solution)
export class SolutionChangesResolver {
  constructor(
    private readonly solutions: FindSolution,
    private readonly saveDraftVerb: SaveDraft,
    private readonly startNext: StartNextVersion,
    private readonly releaseVerb: ReleaseVersion,
    private readonly involving: InvolveBody,
    private readonly audience: ChangeAudience,
  ) {}

  @Mutation(() => SaveDraftPayload, { description: 'Saves the working copy.' })
  saveDraft(@Args('input', input) draft: SaveDraftInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.saveDraftVerb.do(context.actor, draft), context));
  }

  @Mutation(() => StartNextVersionPayload, {
    description: 'Opens a working copy that goes on from the newest released version.',
  })
  startNextVersion(@Args('input', input) { solutionId }: StartNextVersionInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.startNext.do(context.actor, solutionId), context));
  }

  @Mutation(() => RequestReleasePayload, {
    description: 'Hands the working copy over for release; it is frozen from here on.',
  })
  requestRelease(@Args('input', input) request: RequestReleaseInput, @Context() context: RequestContext) {
    return answer(context, async () =>
      this.changed(await this.releaseVerb.request(context.actor, request, context.language), context),
    );
  }

  @Mutation(() => DeclineReleasePayload, { description: 'Gives a working copy back for more work.' })
  declineRelease(@Args('input', input) answered: DeclineReleaseInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.releaseVerb.decline(context.actor, answered), context));
  }

  @Mutation(() => InvolveBodyPayload, {
    description: 'Notes that a body was asked about the working copy, and what it said.',
  })
  involveBody(@Args('input', input) change: InvolveBodyInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.involving.do(context.actor, change), context));
  }

  @Mutation(() => ReleaseVersionPayload, { description: 'Releases the working copy under its number.' })
  releaseVersion(@Args('input', input) release: ReleaseVersionInput, @Context() context: RequestContext) {
    return answer(context, async () =>
      this.changed(await this.releaseVerb.release(context.actor, release, context.language), context),
    );
  }

  @Mutation(() => ChangeAudiencePayload, {
    description:
      'Says anew whom a solution is for; administrators of its municipality. It holds at once, for all versions.',
  })
  changeAudience(@Args('input', input) change: ChangeAudienceInput, @Context() context: RequestContext) {
    return answer(context, async () => this.changed(await this.audience.do(context.actor, change), context));
  }

  /** The solution as it is after the change, with its open version or else its newest. */
  private async changed(id: string, context: RequestContext) {
    const [row] = await this.solutions.byIds([id], context.actor);
    const newest = row?.workingVersionId ?? row?.versions[0]?.id;
    const [version] = newest ? await this.solutions.versionsByIds([newest], context.actor) : [];
    return { solution: row ? solutionOf(row) : null, version: version ? versionOf(version) : null };
  }
}
