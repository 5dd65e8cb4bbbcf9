import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { adoptionOf } from './adoption-mapping.ts';
import { DeclareAdoptionInput, DeclareAdoptionPayload } from './adoption.input.ts';
import { AdoptionLoader } from './adoption.loader.ts';
import { Adoption } from './adoption.type.ts';
import { DeclareAdoption } from './declare-adoption.ts';

@Resolver(() => Adoption)
export class AdoptionsResolver {
  constructor(
    private readonly loader: AdoptionLoader,
    private readonly declare: DeclareAdoption,
    nodes: Nodes,
  ) {
    nodes.enter('adoption', async (id, context) => {
      const inner = inside('adoption', id);
      return inner ? this.find(inner, context) : null;
    });
  }

  @Mutation(() => DeclareAdoptionPayload, {
    description: 'Declares, changes or reconfirms how a municipality uses a solution; its releasers.',
  })
  declareAdoption(
    @Args('input', { description: 'What is declared.' }) input: DeclareAdoptionInput,
    @Context() context: RequestContext,
  ): Promise<Partial<DeclareAdoptionPayload>> {
    return answer(context, async () => ({
      adoption: await this.find(await this.declare.do(context.actor, input), context),
    }));
  }

  private async find(id: string, context: RequestContext): Promise<Adoption | null> {
    const row = await this.loader.one(context, id);
    return row && adoptionOf(row);
  }
}
