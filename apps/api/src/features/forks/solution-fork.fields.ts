import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { outdatedValues } from '@allmende/domain/released-values';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import type { SolutionRow } from '../solutions/solution-row.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { VersionValues } from '../solutions/version-values.ts';
import { ForkLoader } from './fork.loader.ts';
import { originShown } from './origin-shown.ts';
import { Origin, VariableValue } from './origin.type.ts';
import { outdatedShown } from './outdated-shown.ts';
import { OutdatedValue } from './profile-use.type.ts';

/** What this room adds to a solution. */
@Resolver(() => Solution)
export class SolutionForkFields {
  constructor(
    private readonly forks: ForkLoader,
    private readonly solutions: SolutionLoader,
    private readonly versions: VersionLoader,
    private readonly held: VersionValues,
  ) {}

  @ResolveField(() => Origin, {
    nullable: true,
    description: 'Where an own version comes from; null for what was written here.',
  })
  async origin(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Origin | null> {
    const origin = row.originVersionId && (await this.forks.origin(context, row.originVersionId));
    return origin ? originShown(origin, isOwn(row, context)) : null;
  }

  @ResolveField(() => Int, { description: 'How many own versions municipalities have made of it.' })
  forkCount(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<number> {
    return this.forks.count(context, row.id);
  }

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'The own version that the viewer’s municipality has made of it.',
  })
  async ownFork(
    @Parent() { row }: Solution,
    @Args('municipalityId', {
      type: () => ID,
      nullable: true,
      description: 'Which of the own municipalities; any where not said.',
    })
    municipalityId: string | null,
    @Context() context: RequestContext,
  ): Promise<Solution | null> {
    const own = await this.forks.ownVersions(context, row.id);
    const wanted = municipalityId
      ? own.find((fork) => fork.municipalityId === inside('municipality', municipalityId))
      : own[0];
    const found = wanted && (await this.solutions.one(wanted.id, context));
    return found ? solutionOf(found) : null;
  }

  @ResolveField(() => [VariableValue], {
    description: 'What stands in place of its variables in the municipality’s own document; its members only.',
  })
  async values(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<VariableValue[]> {
    const newest = row.workingVersionId ?? row.versions[0]?.id;
    if (!newest || !isOwn(row, context)) return [];
    const version = row.selected?.id === newest ? row.selected : await this.versions.one(newest, context);
    const filled = version ? await this.held.of(version, row, context) : [];
    return [...filled].map(([key, { value, source }]) => ({ key, value, source }));
  }

  @ResolveField(() => [OutdatedValue], {
    description:
      'What its newest released version took from the city profile and the profile says differently today; its members only.',
  })
  async outdatedValues(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<OutdatedValue[]> {
    const newest = row.versions.find(({ release }) => release === 'released');
    const held = newest && isOwn(row, context) ? await this.held.held(newest.id, context) : null;
    if (!held) return [];
    return outdatedShown(outdatedValues(held, await this.held.profile(row.municipalityId, context)), context.language);
  }
}

@Resolver(() => Origin)
export class OriginFields {
  constructor(private readonly solutions: SolutionLoader) {}

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'The solution it comes from, where the viewer may see it.',
  })
  async solution(@Parent() { solutionId }: Origin, @Context() context: RequestContext): Promise<Solution | null> {
    const row = await this.solutions.one(solutionId, context);
    return row && solutionOf(row);
  }
}

const isOwn = (row: SolutionRow, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
