import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CityRole } from '@allmende/domain/rights';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { MembershipRole } from '../accounts/account.type.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { Municipality } from '../municipalities/municipality.type.ts';

@InputType({ description: 'Who is invited to what.' })
export class InviteMemberInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field({ description: 'Name of the person.' }) name: string;
  @Field({ description: 'Their official address.' }) email: string;
  @Field(() => MembershipRole, { description: 'What they are to do.' }) role: CityRole;
  @Field({ defaultValue: '', description: 'Their function, for example ISB.' }) function: string;
  @Field({
    defaultValue: '',
    description: 'Why they belong to the municipality although their address does not; empty where it does.',
  })
  vouchReason: string;
}

@InputType({ isAbstract: true })
abstract class InvitationInput {
  @Field(() => ID, { description: 'The invitation.' }) invitationId: string;
}

@InputType({ description: 'Which invitation is sent again.' })
export class ResendInvitationInput extends InvitationInput {}

@InputType({ description: 'Which invitation is withdrawn.' })
export class WithdrawInvitationInput extends InvitationInput {}

@InputType({ description: 'The link of an invitation, and how the person will sign in.' })
export class AcceptInvitationInput {
  @Field({ description: 'What the link carries.' }) token: string;
  @Field(() => String, {
    nullable: true,
    description:
      'A password for the new account; none where the person signs in through their municipality, or is signed in.',
  })
  password?: string | null;
}

@InputType({ description: 'What somebody is to do from now on.' })
export class ChangeMemberInput {
  @Field(() => ID, { description: 'The membership.' }) membershipId: string;
  @Field(() => Int, { description: 'Revision on which the change builds.' }) expectedRevision: number;
  @Field(() => MembershipRole, { description: 'What they may do.' }) role: CityRole;
  @Field({ description: 'Their function; may be empty.' }) function: string;
}

@InputType({ description: 'Whose membership ends.' })
export class EndMembershipInput {
  @Field(() => ID, { description: 'The membership.' }) membershipId: string;
  @Field(() => Int, { description: 'Revision that the viewer has seen.' }) expectedRevision: number;
}

@InputType({ description: 'Which municipality the viewer leaves.' })
export class LeaveMunicipalityInput {
  @Field(() => ID, { description: 'The municipality.' }) municipalityId: string;
}

@ObjectType({ isAbstract: true })
abstract class MembersPayload extends Payload {
  @Field(() => Municipality, { nullable: true, description: 'The municipality after the change.' })
  municipality?: Municipality | null;
}

@ObjectType({ description: 'Answer to inviteMember.' })
export class InviteMemberPayload extends MembersPayload {}
@ObjectType({ description: 'Answer to resendInvitation.' })
export class ResendInvitationPayload extends MembersPayload {}
@ObjectType({ description: 'Answer to withdrawInvitation.' })
export class WithdrawInvitationPayload extends MembersPayload {}
@ObjectType({ description: 'Answer to changeMember.' })
export class ChangeMemberPayload extends MembersPayload {}
@ObjectType({ description: 'Answer to endMembership.' })
export class EndMembershipPayload extends MembersPayload {}
@ObjectType({ description: 'Answer to leaveMunicipality.' })
export class LeaveMunicipalityPayload extends MembersPayload {}

@ObjectType({ description: 'Answer to acceptInvitation.' })
export class AcceptInvitationPayload extends MembersPayload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now.' }) viewer?: Viewer | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the person signs in from now on, where they chose the sign-in of their municipality.',
  })
  providerSlug?: string | null;
}
