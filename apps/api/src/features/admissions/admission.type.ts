import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AdmissionState as State } from '@allmende/domain/admissions';
import type { InvitationStanding as Standing } from '@allmende/domain/members';
import type { AddressVerdict as Verdict } from '@allmende/domain/official-address';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { InvitationStanding } from '../members/invitation.type.ts';
import { Municipality } from '../municipalities/municipality.type.ts';

export const AdmissionState = {
  UNCONFIRMED: 'unconfirmed',
  WAITING: 'waiting',
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
} as const;
registerEnumType(AdmissionState, {
  name: 'AdmissionState',
  description: 'How it stands with an application for admission.',
  valuesMap: {
    UNCONFIRMED: { description: 'The link in the first mail has not been followed yet.' },
    WAITING: { description: 'It is with the Städtetag.' },
    APPROVED: { description: 'The municipality was admitted.' },
    REFUSED: { description: 'It was refused, with a reason.' },
    WITHDRAWN: { description: 'The applicant took it back.' },
    EXPIRED: { description: 'Nobody confirmed it in time.' },
  },
});

export const AddressVerdict = { FREEMAIL: 'freemail', KNOWN: 'known', UNKNOWN: 'unknown' } as const;
registerEnumType(AddressVerdict, {
  name: 'AddressVerdict',
  description: 'What an address says about belonging to a municipality.',
  valuesMap: {
    FREEMAIL: { description: 'Everybody’s mail: says nothing.' },
    KNOWN: { description: 'Its domain is known to be theirs.' },
    UNKNOWN: { description: 'Somebody has to look.' },
  },
});

@ObjectType({ description: 'A question of the Städtetag about an application, or its answer.' })
export class AdmissionMessage {
  @Field({ description: 'What was written.' }) body: string;
  @Field(() => DateTime, { description: 'When.' }) sentAt: Date | string;
  @Field({ description: 'Whether the applicant wrote it; otherwise the Städtetag did.' }) isAnswer: boolean;
}

@ObjectType({ description: 'Another application for the same municipality.' })
export class OtherAdmission {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({ description: 'Who applies.' }) name: string;
  @Field(() => AdmissionState, { description: 'How it stands.' }) state: State;
  @Field(() => DateTime, { description: 'When.' }) createdAt: Date | string;
}

@ObjectType({ isAbstract: true })
abstract class AnyAdmission {
  @Field(() => Municipality, { description: 'The municipality that is to take part.' }) municipality: Municipality;
  @Field(() => AdmissionState, { description: 'How it stands.' }) state: State;
  @Field({ description: 'Who applies.' }) name: string;
  @Field({ description: 'What they are there.' }) function: string;
  @Field({ description: 'Their address.' }) email: string;
  @Field({ description: 'What else they wrote; may be empty.' }) message: string;
  @Field(() => AddressVerdict, { description: 'What the address says.' }) verdict: Verdict;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt: Date | string;
  @Field(() => DateTime, { nullable: true, description: 'When the Städtetag wants to have decided.' })
  dueAt: Date | string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided or taken back.' })
  endedAt: Date | string | null;
  @Field({ description: 'Why it was refused; empty where it was not.' }) reason: string;
  @Field(() => [AdmissionMessage], { description: 'What was asked back and answered, in order.' })
  messages: AdmissionMessage[];
}

@ObjectType({ description: 'An application for admission, as the moderation sees it.' })
export class Admission extends AnyAdmission {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({ description: 'Domain of the address.' }) domain: string;
  @Field(() => [String], { description: 'Domains that are known to be the municipality’s.' }) knownDomains: string[];
  @Field({ description: 'Whether the deadline has passed.' }) overdue: boolean;
  @Field(() => String, { nullable: true, description: 'Who decided.' }) decidedBy: string | null;
  @Field(() => [OtherAdmission], { description: 'Other applications for the same municipality, the newest first.' })
  others: OtherAdmission[];
  @Field({ description: 'Whether the viewer may decide; nobody decides about their own municipality.' })
  viewerMayDecide: boolean;
  @Field(() => InvitationStanding, {
    nullable: true,
    description: 'How it stands with the invitation that the approval has sent; null where there is none.',
  })
  invitation: Standing | null;
  @Field(() => Int, { description: 'Revision for changes.' }) revision: number;
}

@ObjectType({ description: 'An application for admission, as the applicant sees it through the link in their mail.' })
export class OwnAdmission extends AnyAdmission {
  @Field({ description: 'Whether the Städtetag waits for an answer.' }) mayAnswer: boolean;
  @Field({ description: 'Whether it can still be taken back.' }) mayWithdraw: boolean;
}
