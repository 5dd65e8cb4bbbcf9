import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { AnswerDelegation } from './answer-delegation.ts';
import { ChangeDelegation } from './change-delegation.ts';
import { delegationOf } from './delegation-mapping.ts';
import {
  AnswerDelegationInput,
  AnswerDelegationPayload,
  ChangeDelegationInput,
  ChangeDelegationPayload,
  EndDelegationInput,
  EndDelegationPayload,
  OfferDelegationInput,
  OfferDelegationPayload,
} from './delegation.input.ts';
import { Delegation } from './delegation.type.ts';
import { EndDelegation } from './end-delegation.ts';
import { FindDelegations } from './find-delegations.ts';
import { OfferDelegation } from './offer-delegation.ts';

const input = { description: 'What is asked for.' };

@Resolver(() => Delegation)
export class DelegationsResolver {
  constructor(
    private readonly offering: OfferDelegation,
    private readonly changing: ChangeDelegation,
    private readonly answering: AnswerDelegation,
    private readonly ending: EndDelegation,
    private readonly delegations: FindDelegations,
    private readonly municipalities: MunicipalityLoader,
    nodes: Nodes,
  ) {
    nodes.enter('delegation', async (id, context) => {
      const inner = inside('delegation', id);
      return inner ? this.find(inner, context) : null;
    });
  }

  @Mutation(() => OfferDelegationPayload, {
    description:
      'Offers a body to act for a municipality; administrators of the municipality who have just shown who they are.',
  })
  offerDelegation(
    @Args('input', input) given: OfferDelegationInput,
    @Context() context: RequestContext,
  ): Promise<Partial<OfferDelegationPayload>> {
    return answer(context, async () => {
      mustBeFresh(context);
      return this.changed(await this.offering.do(context.actor, given), context);
    });
  }

  @Mutation(() => ChangeDelegationPayload, {
    description:
      'Renews, raises or lowers a delegation from the next request on; administrators of the municipality who have just shown who they are.',
  })
  changeDelegation(
    @Args('input', input) given: ChangeDelegationInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ChangeDelegationPayload>> {
    return answer(context, async () => {
      mustBeFresh(context);
      return this.changed(await this.changing.do(context.actor, given), context);
    });
  }

  @Mutation(() => AnswerDelegationPayload, {
    description: 'Accepts or refuses to act for a municipality; administrators of the body.',
  })
  answerDelegation(
    @Args('input', input) given: AnswerDelegationInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AnswerDelegationPayload>> {
    return answer(context, async () => this.changed(await this.answering.do(context.actor, given), context));
  }

  @Mutation(() => EndDelegationPayload, {
    description: 'Ends a delegation from the next request on; administrators of either side.',
  })
  endDelegation(
    @Args('input', input) given: EndDelegationInput,
    @Context() context: RequestContext,
  ): Promise<Partial<EndDelegationPayload>> {
    return answer(context, async () => this.changed(await this.ending.do(context.actor, given), context));
  }

  @ResolveField(() => Municipality, { description: 'The municipality that is acted for.' })
  municipality(@Parent() { row }: Delegation, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.municipalityId);
  }

  @ResolveField(() => Municipality, { description: 'The body that acts for it.' })
  body(@Parent() { row }: Delegation, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.bodyId);
  }

  private async changed(id: string, context: RequestContext): Promise<{ delegation: Delegation | null }> {
    return { delegation: await this.find(id, context) };
  }

  private async find(id: string, { actor }: RequestContext): Promise<Delegation | null> {
    const [row] = await this.delegations.byIds([id], actor);
    return row ? delegationOf(row, actor) : null;
  }
}
