import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { BeginSession } from '../accounts/begin-session.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { Municipality } from '../municipalities/municipality.type.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { ChangeInvitation } from './change-invitation.ts';
import { ChangeMember } from './change-member.ts';
import { EndMembership } from './end-membership.ts';
import { FindInvitation } from './find-invitation.ts';
import { InvitationOffer } from './invitation.type.ts';
import { InviteMember } from './invite-member.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  ChangeMemberInput,
  ChangeMemberPayload,
  EndMembershipInput,
  EndMembershipPayload,
  InviteMemberInput,
  InviteMemberPayload,
  LeaveMunicipalityInput,
  LeaveMunicipalityPayload,
  ResendInvitationInput,
  ResendInvitationPayload,
  WithdrawInvitationInput,
  WithdrawInvitationPayload,
} from './members.input.ts';

const input = { description: 'What is asked for.' };

@Resolver()
export class MembersResolver {
  constructor(
    private readonly offers: FindInvitation,
    private readonly inviting: InviteMember,
    private readonly invitations: ChangeInvitation,
    private readonly accepting: AcceptInvitation,
    private readonly changing: ChangeMember,
    private readonly ending: EndMembership,
    private readonly beginning: BeginSession,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  @Query(() => InvitationOffer, { nullable: true, description: 'An invitation, by what its link carries.' })
  invitation(
    @Args('token', { description: 'What the link carries.' }) token: string,
    @Context() context: RequestContext,
  ): Promise<InvitationOffer | null> {
    return this.offers.byToken(context, token);
  }

  @Mutation(() => InviteMemberPayload, { description: 'Invites somebody by mail; administrators of the municipality.' })
  inviteMember(@Args('input', input) wanted: InviteMemberInput, @Context() context: RequestContext) {
    return this.after(context, () => this.inviting.do(context, wanted));
  }

  @Mutation(() => ResendInvitationPayload, {
    description: 'Sends an invitation again, with a new link and its whole time.',
  })
  resendInvitation(@Args('input', input) { invitationId }: ResendInvitationInput, @Context() context: RequestContext) {
    return this.after(context, () => this.invitations.resend(context, invitationId));
  }

  @Mutation(() => WithdrawInvitationPayload, { description: 'Takes an invitation back: its link counts no longer.' })
  withdrawInvitation(
    @Args('input', input) { invitationId }: WithdrawInvitationInput,
    @Context() context: RequestContext,
  ) {
    return this.after(context, () => this.invitations.withdraw(context, invitationId));
  }

  @Mutation(() => AcceptInvitationPayload, { description: 'Joins a municipality by the link of an invitation.' })
  acceptInvitation(
    @Args('input', input) { token, password }: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<Partial<AcceptInvitationPayload>> {
    return answer(context, async () => {
      const { municipalityId, providerSlug } = await this.accepting.do(context, token, password ?? null);
      const municipality = await this.municipalities.get(context, municipalityId);
      return { ...(await this.beginning.viewer(context)), municipality, providerSlug };
    });
  }

  @Mutation(() => ChangeMemberPayload, { description: 'Gives somebody another role or function, at once.' })
  changeMember(@Args('input', input) wanted: ChangeMemberInput, @Context() context: RequestContext) {
    return this.after(context, () => this.changing.do(context, wanted));
  }

  @Mutation(() => EndMembershipPayload, { description: 'Ends a membership, in open sessions too.' })
  endMembership(@Args('input', input) wanted: EndMembershipInput, @Context() context: RequestContext) {
    return this.after(context, () => this.ending.do(context, wanted));
  }

  @Mutation(() => LeaveMunicipalityPayload, { description: 'Ends the viewer’s own membership.' })
  leaveMunicipality(
    @Args('input', input) { municipalityId }: LeaveMunicipalityInput,
    @Context() context: RequestContext,
  ) {
    return this.after(context, () => this.ending.leave(context, municipalityId));
  }

  private after(
    context: RequestContext,
    change: () => Promise<string>,
  ): Promise<Partial<{ municipality: Municipality }>> {
    return answer(context, async () => ({ municipality: await this.municipalities.get(context, await change()) }));
  }
}
