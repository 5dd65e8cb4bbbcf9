import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside, outside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { AnswerHandOver } from './answer-hand-over.ts';
import { FindHandOvers, type HandOverRow } from './find-hand-overs.ts';
import {
  AnswerHandOverInput,
  AnswerHandOverPayload,
  OfferHandOverInput,
  OfferHandOverPayload,
  WithdrawHandOverInput,
  WithdrawHandOverPayload,
} from './hand-over.input.ts';
import { HandOver } from './hand-over.type.ts';
import { OfferHandOver } from './offer-hand-over.ts';
import { WithdrawHandOver } from './withdraw-hand-over.ts';

const input = { description: 'What is asked for.' };

@Resolver(() => HandOver)
export class HandOversResolver {
  constructor(
    private readonly offering: OfferHandOver,
    private readonly withdrawing: WithdrawHandOver,
    private readonly answering: AnswerHandOver,
    private readonly handOvers: FindHandOvers,
    private readonly municipalities: MunicipalityLoader,
    private readonly solutions: SolutionLoader,
    nodes: Nodes,
  ) {
    nodes.enter('handOver', async (id, context) => {
      const inner = inside('handOver', id);
      return inner ? this.find(inner, context) : null;
    });
  }

  @Mutation(() => OfferHandOverPayload, {
    description:
      'Offers a solution to another municipality; administrators of the owner who have just shown who they are.',
  })
  offerHandOver(
    @Args('input', input) given: OfferHandOverInput,
    @Context() context: RequestContext,
  ): Promise<Partial<OfferHandOverPayload>> {
    return answer(context, async () => {
      mustBeFresh(context);
      return this.changed(await this.offering.do(context.actor, given), context);
    });
  }

  @Mutation(() => WithdrawHandOverPayload, { description: 'Withdraws an offer that nobody has answered yet.' })
  withdrawHandOver(
    @Args('input', input) { handOverId }: WithdrawHandOverInput,
    @Context() context: RequestContext,
  ): Promise<Partial<WithdrawHandOverPayload>> {
    return answer(context, async () => this.changed(await this.withdrawing.do(context.actor, handOverId), context));
  }

  @Mutation(() => AnswerHandOverPayload, {
    description:
      'Takes a solution or does not; administrators of the municipality that is to have it, who have just shown who they are.',
  })
  answerHandOver(
    @Args('input', input) given: AnswerHandOverInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AnswerHandOverPayload>> {
    return answer(context, async () => {
      mustBeFresh(context);
      return this.changed(await this.answering.do(context.actor, given), context);
    });
  }

  @ResolveField(() => Municipality, { description: 'The municipality that offers it.' })
  from(@Parent() { row }: HandOver, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.fromId);
  }

  @ResolveField(() => Municipality, { description: 'The municipality that is to have it.' })
  to(@Parent() { row }: HandOver, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.toId);
  }

  @ResolveField(() => Solution, { nullable: true, description: 'The solution, as far as the viewer may see it.' })
  async solution(@Parent() { row }: HandOver, @Context() context: RequestContext): Promise<Solution | null> {
    const found = await this.solutions.one(row.solutionId, context);
    return found && solutionOf(found);
  }

  private async changed(id: string, context: RequestContext): Promise<{ handOver: HandOver | null }> {
    return { handOver: await this.find(id, context) };
  }

  private async find(id: string, { actor }: RequestContext): Promise<HandOver | null> {
    const row = await this.handOvers.byId(id, actor);
    return row && handOverOf(row, actor);
  }
}

/** A row as the schema shows it. */
export function handOverOf(row: HandOverRow, actor: Actor): HandOver {
  const { id, state, title, tlp, note, offeredAt, endedAt, fromId, toId } = row;
  const administers = (side: string) => may(actor, 'receiveSolution', municipalityThing(side), side);
  return {
    ...{ id: outside('handOver', id), state, title, tlp, note, offeredAt, endedAt, row },
    viewerMayAnswer: state === 'offered' && administers(toId),
    viewerMayWithdraw: state === 'offered' && administers(fromId),
  };
}
