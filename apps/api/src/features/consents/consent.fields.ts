import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { consentAfter } from '@allmende/domain/consent';
import { may, type Verb } from '@allmende/domain/rights';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { Solution } from '../solutions/solution.type.ts';
import { Consent } from './consent.type.ts';

@Resolver(() => Consent)
export class ConsentFields {
  constructor(
    private readonly municipalities: MunicipalityLoader,
    private readonly solutions: SolutionLoader,
  ) {}

  @ResolveField(() => Municipality, { description: 'The municipality that asks.' })
  municipality(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.municipalityId);
  }

  @ResolveField(() => Municipality, { description: 'The municipality that owns the original and answers.' })
  originMunicipality(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.originOwnerId);
  }

  @ResolveField(() => [Municipality], {
    description: 'Municipalities for whom it would be published, where the label asks for names.',
  })
  recipients(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<Municipality[]> {
    return Promise.all(row.recipientIds.map((id) => this.municipalities.get(context, id)));
  }

  @ResolveField(() => Solution, { nullable: true, description: 'The original, where the viewer may see it.' })
  origin(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<Solution | null> {
    return this.solution(row.originSolutionId, context);
  }

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'The own version, where the viewer may see it: one that is not published stays with its city.',
  })
  ownVersion(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<Solution | null> {
    return this.solution(row.forkSolutionId, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer belongs to the municipality that answers.' })
  viewerIsAsked(@Parent() { row }: Consent, @Context() { actor }: RequestContext): boolean {
    return actor.memberships.some(({ municipalityId }) => municipalityId === row.originOwnerId);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may give or refuse it now.' })
  async viewerMayAnswer(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<boolean> {
    return consentAfter(row.state, 'give') !== null && this.may('answerConsent', row.originSolutionId, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may withdraw the question now.' })
  async viewerMayWithdraw(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<boolean> {
    return consentAfter(row.state, 'withdraw') !== null && this.may('askConsent', row.forkSolutionId, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  async viewerMayTakeBack(@Parent() { row }: Consent, @Context() context: RequestContext): Promise<boolean> {
    return consentAfter(row.state, 'takeBack') !== null && this.may('answerConsent', row.originSolutionId, context);
  }

  private async may(verb: Verb, solutionId: string, context: RequestContext): Promise<boolean> {
    const row = await this.solutions.one(solutionId, context);
    return row !== null && may(context.actor, verb, thingOf(row));
  }

  private async solution(id: string, context: RequestContext): Promise<Solution | null> {
    const row = await this.solutions.one(id, context);
    return row && solutionOf(row);
  }
}
