import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { outdatedValues, takenFromProfile } from '@allmende/domain/released-values';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
import { inside } from '../../foundation/database/ids.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { FindProfileUses, type ProfileUseRow } from './find-profile-uses.ts';
import { outdatedShown } from './outdated-shown.ts';
import { ProfileUse } from './profile-use.type.ts';

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityProfileFields {
  constructor(private readonly uses: FindProfileUses) {}

  @ResolveField(() => [ProfileUse], {
    description:
      'Own versions in which its city profile stands, by title: what a change of it reaches; its members only.',
  })
  async profileUses(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<ProfileUse[]> {
    const municipalityId = inside('municipality', id);
    if (!municipalityId || !context.actor.memberships.some((one) => one.municipalityId === municipalityId)) return [];
    const rows = await loaderIn(context, 'profileUses', (ids) => this.uses.of(ids, context.actor)).load(municipalityId);
    return (rows ?? [])
      .map((row) => shown(row, context))
      .filter(({ released, workingKeys }) => released.length + workingKeys.length > 0);
  }
}

function shown({ solutionId, number, released, working, profile, values }: ProfileUseRow, context: RequestContext) {
  const isProfileKey = (key: string) => profileVariable(key) !== undefined;
  return {
    solutionId,
    number,
    released: Object.entries(released).flatMap(([key, { value, source }]) =>
      source === 'profile' ? [{ key, value }] : [],
    ),
    outdated: outdatedShown(outdatedValues(released, profile), context.language),
    workingKeys: working ? takenFromProfile(working, profile, values, isProfileKey) : [],
  };
}

@Resolver(() => ProfileUse)
export class ProfileUseFields {
  constructor(private readonly solutions: SolutionLoader) {}

  @ResolveField(() => Solution, { description: 'The own version.' })
  async solution(@Parent() { solutionId }: ProfileUse, @Context() context: RequestContext): Promise<Solution> {
    const row = await this.solutions.one(solutionId, context);
    if (!row) throw new Error(`own version ${solutionId} is hidden from its own municipality`);
    return solutionOf(row);
  }
}
