import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { AnswerConsent } from './answer-consent.ts';
import { AskConsent } from './ask-consent.ts';
import { consentOf } from './consent-mapping.ts';
import {
  AnswerConsentInput,
  AnswerConsentPayload,
  AskConsentInput,
  AskConsentPayload,
  TakeBackConsentInput,
  TakeBackConsentPayload,
  WithdrawConsentInput,
  WithdrawConsentPayload,
} from './consent.input.ts';
import { ConsentLoader } from './consent.loader.ts';
import { Consent } from './consent.type.ts';
import { TakeBackConsent } from './take-back-consent.ts';
import { WithdrawConsent } from './withdraw-consent.ts';

const input = { description: 'What is asked for.' };

@Resolver(() => Consent)
export class ConsentsResolver {
  constructor(
    private readonly ask: AskConsent,
    private readonly withdraw: WithdrawConsent,
    private readonly answerConsents: AnswerConsent,
    private readonly takeBack: TakeBackConsent,
    private readonly loader: ConsentLoader,
    nodes: Nodes,
  ) {
    nodes.enter('consent', async (id, context) => {
      const inner = inside('consent', id);
      return inner ? this.find(inner, context) : null;
    });
  }

  @Mutation(() => AskConsentPayload, {
    description: 'Asks the owner of a narrowed original for its renewed consent; one question at a time.',
  })
  askConsent(
    @Args('input', input) given: AskConsentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AskConsentPayload>> {
    return answer(context, async () => this.changed(await this.ask.do(context.actor, given), context));
  }

  @Mutation(() => WithdrawConsentPayload, { description: 'Withdraws a question that nobody has answered yet.' })
  withdrawConsent(
    @Args('input', input) { consentId }: WithdrawConsentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<WithdrawConsentPayload>> {
    return answer(context, async () => this.changed(await this.withdraw.do(context.actor, consentId), context));
  }

  @Mutation(() => AnswerConsentPayload, { description: 'Gives a consent, or refuses it with a reason.' })
  answerConsent(
    @Args('input', input) given: AnswerConsentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AnswerConsentPayload>> {
    return answer(context, async () => this.changed(await this.answerConsents.do(context.actor, given), context));
  }

  @Mutation(() => TakeBackConsentPayload, {
    description: 'Takes a consent back for the future; what has been taken over or published meanwhile stays.',
  })
  takeBackConsent(
    @Args('input', input) given: TakeBackConsentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<TakeBackConsentPayload>> {
    return answer(context, async () => this.changed(await this.takeBack.do(context.actor, given), context));
  }

  private async changed(id: string, context: RequestContext): Promise<{ consent: Consent | null }> {
    return { consent: await this.find(id, context) };
  }

  private async find(id: string, context: RequestContext): Promise<Consent | null> {
    const row = await this.loader.one(context, id);
    return row && consentOf(row);
  }
}
