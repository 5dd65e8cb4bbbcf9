import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { InvitationStanding as Standing } from '@allmende/domain/members';
import type { CityRole } from '@allmende/domain/rights';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { MembershipRole } from '../accounts/account.type.ts';
import { Municipality } from '../municipalities/municipality.type.ts';

export const InvitationStanding = {
  OPEN: 'open',
  RESTING: 'resting',
  EXPIRED: 'expired',
  ACCEPTED: 'accepted',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(InvitationStanding, {
  name: 'InvitationStanding',
  description: 'How it stands with an invitation.',
  valuesMap: {
    OPEN: { description: 'It can be accepted.' },
    RESTING: { description: 'Whoever sent it administers no longer: it rests until somebody sends it again.' },
    EXPIRED: { description: 'Its time has passed.' },
    ACCEPTED: { description: 'It was accepted.' },
    WITHDRAWN: { description: 'It was withdrawn.' },
  },
});

@ObjectType({ description: 'An invitation, as the administrators of the municipality see it.' })
export class Invitation {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({ description: 'Name of whom it is for.' }) name: string;
  @Field({ description: 'Address that it was sent to.' }) email: string;
  @Field(() => MembershipRole, { description: 'What they are to do.' }) role: CityRole;
  @Field({ description: 'Their function; empty where not given.' }) function: string;
  @Field({ description: 'Why somebody vouches for the address; empty where nobody has to.' }) vouchReason: string;
  @Field(() => String, { nullable: true, description: 'Who has sent it; null for the Städtetag.' })
  invitedBy: string | null;
  @Field(() => DateTime, { description: 'When it was last sent.' }) sentAt: Date | string;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' }) expiresAt: Date | string;
  @Field(() => InvitationStanding, { description: 'How it stands.' }) standing: Standing;
  @Field(() => Int, { description: 'Revision for changes.' }) revision: number;
}

export const AcceptingWay = {
  SET_PASSWORD: 'setPassword',
  SIGN_IN: 'signIn',
  ACCEPT: 'accept',
  OTHER_ACCOUNT: 'otherAccount',
} as const;
export type AcceptingWay = (typeof AcceptingWay)[keyof typeof AcceptingWay];
registerEnumType(AcceptingWay, {
  name: 'AcceptingWay',
  description: 'What accepting an invitation takes.',
  valuesMap: {
    SET_PASSWORD: { description: 'A new password, or the sign-in of the municipality where it has one.' },
    SIGN_IN: { description: 'Signing in: there is an account with this address.' },
    ACCEPT: { description: 'A word: the viewer is signed in with this address.' },
    OTHER_ACCOUNT: { description: 'Signing in as somebody else: the viewer is signed in with another address.' },
  },
});

@ObjectType({ description: 'An invitation, as whoever holds its link sees it.' })
export class InvitationOffer {
  @Field(() => InvitationStanding, { description: 'How it stands.' }) standing: Standing;
  @Field(() => Municipality, { description: 'Whom they are to act for.' }) municipality: Municipality;
  @Field({ description: 'Name of whom it is for.' }) name: string;
  @Field({ description: 'Address that it was sent to.' }) email: string;
  @Field(() => MembershipRole, { description: 'What they are to do.' }) role: CityRole;
  @Field({ description: 'Their function; empty where not given.' }) function: string;
  @Field(() => String, { nullable: true, description: 'Who invites; null for the Städtetag.' }) invitedBy:
    string | null;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' }) expiresAt: Date | string;
  @Field(() => AcceptingWay, { description: 'What accepting takes.' }) way: AcceptingWay;
  @Field(() => String, { nullable: true, description: 'Slug of the sign-in of the municipality, where it has one.' })
  providerSlug: string | null;
}
