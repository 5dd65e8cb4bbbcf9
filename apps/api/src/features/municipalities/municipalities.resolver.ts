import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import type { Page } from '../../foundation/graphql/paging.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { CityProfile, SaveCityProfilePayload, SetFourEyesPayload } from './city-profile.type.ts';
import { FindMunicipalities } from './find-municipalities.ts';
import { MunicipalitiesArguments, SaveCityProfileInput, SetFourEyesInput } from './municipalities.input.ts';
import { MunicipalityLoader } from './municipality.loader.ts';
import { Municipality, MunicipalityConnection } from './municipality.type.ts';
import { SaveCityProfile } from './save-city-profile.ts';
import { SetFourEyes } from './set-four-eyes.ts';

@Resolver(() => Municipality)
export class MunicipalitiesResolver {
  constructor(
    private readonly municipalities: FindMunicipalities,
    private readonly loader: MunicipalityLoader,
    private readonly saveProfile: SaveCityProfile,
    private readonly settingFourEyes: SetFourEyes,
    nodes: Nodes,
  ) {
    nodes.enter('municipality', async (id, context) => {
      const inner = inside('municipality', id);
      return inner ? loader.find(context, inner) : null;
    });
  }

  @Query(() => Municipality, { nullable: true, description: 'A municipality by its AGS.' })
  municipality(
    @Args('ags', { description: 'Eight digits, five for districts.' }) ags: string,
  ): Promise<Municipality | null> {
    return this.municipalities.byAgs(ags);
  }

  @Query(() => MunicipalityConnection, {
    name: 'municipalities',
    description: 'Municipalities by name, as a German reader sorts.',
  })
  listMunicipalities(@Args() page: MunicipalitiesArguments): Promise<Page<Municipality>> {
    return this.municipalities.list(page);
  }

  @ResolveField(() => CityProfile, { nullable: true, description: 'Its values for documents; own members only.' })
  async profile(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<CityProfile | null> {
    const municipalityId = inside('municipality', id);
    if (!municipalityId || !context.actor.memberships.some((one) => one.municipalityId === municipalityId)) return null;
    return (await this.loader.profile(context, municipalityId)) ?? { revision: 0, values: [] };
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether asking for a release and releasing take two people; own members only.',
  })
  async fourEyes(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<boolean | null> {
    const municipalityId = inside('municipality', id);
    const isMember = actor.memberships.some((one) => one.municipalityId === municipalityId);
    return municipalityId && isMember ? this.municipalities.fourEyes(municipalityId) : null;
  }

  @Mutation(() => SetFourEyesPayload, {
    description:
      'Says whether releases take two people; administrators of the municipality who have just shown who they are.',
  })
  setFourEyes(
    @Args('input', { description: 'How it is to be.' }) input: SetFourEyesInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SetFourEyesPayload>> {
    return answer(context, async () => {
      mustBeFresh(context);
      const municipalityId = await this.settingFourEyes.do(context.actor, input);
      return { municipality: await this.loader.get(context, municipalityId) };
    });
  }

  @Mutation(() => SaveCityProfilePayload, {
    description: 'Replaces the city profile; administrators of the municipality.',
  })
  saveCityProfile(
    @Args('input', { description: 'The whole profile.' }) input: SaveCityProfileInput,
    @Context() context: RequestContext,
  ): Promise<Partial<SaveCityProfilePayload>> {
    return answer(context, async () => {
      const municipalityId = await this.saveProfile.do(context.actor, input);
      return { municipality: await this.loader.get(context, municipalityId) };
    });
  }
}
