import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { inside, outside } from '../../foundation/database/ids.ts';
import { notFound } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { ClientWork, ClientWorkArguments, ClientWorkConnection } from './client-work.type.ts';
import { FindClientWork } from './find-client-work.ts';

@Resolver(() => ClientWork)
export class ClientWorkResolver {
  constructor(
    private readonly work: FindClientWork,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  @Query(() => ClientWorkConnection, {
    description: 'What the municipalities use that the viewer acts for by delegation: solution by municipality.',
  })
  async clientWork(
    @Args() { municipalityId: outer, onlyDue, ...wanted }: ClientWorkArguments,
    @Context() { actor }: RequestContext,
  ): Promise<ClientWorkConnection> {
    const municipalityId = outer ? inside('municipality', outer) : null;
    if (outer && !municipalityId) throw notFound(['municipalityId']);
    const { edges, ...page } = await this.work.page(actor, municipalityId, onlyDue, wanted);
    return {
      ...page,
      edges: edges.map(({ cursor, node: { ownSolutionId, ...row } }) => ({
        cursor,
        node: { ...row, ownVersionId: ownSolutionId && outside('solution', ownSolutionId) },
      })),
    };
  }

  @ResolveField(() => Municipality, { description: 'The municipality that uses it.' })
  municipality(@Parent() { municipalityId }: ClientWork, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, municipalityId);
  }
}
