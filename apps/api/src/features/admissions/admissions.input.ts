import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AddressVerdict as Verdict } from '@allmende/domain/official-address';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { AddressVerdict, Admission, OwnAdmission } from './admission.type.ts';

@InputType({ isAbstract: true })
abstract class AboutMunicipalityInput {
  @Field(() => ID, { description: 'The municipality.' }) municipalityId: string;
  @Field({ description: 'Name of who asks.' }) name: string;
  @Field({ description: 'What they are there, for example ISB.' }) function: string;
  @Field({ description: 'Their official address.' }) email: string;
}

@InputType({ description: 'Who applies for which municipality.' })
export class RequestAdmissionInput extends AboutMunicipalityInput {
  @Field({ defaultValue: '', description: 'What else the Städtetag should know.' }) message: string;
}

@InputType({ description: 'Who would like to be let in to a municipality that takes part already.' })
export class TellAdministratorsInput extends AboutMunicipalityInput {}

@InputType({ description: 'The link of the first mail.' })
export class ConfirmAdmissionInput {
  @Field({ description: 'What the link carries.' }) token: string;
}

@InputType({ isAbstract: true })
abstract class OwnAdmissionInput {
  @Field({ description: 'What the link of the application carries.' }) key: string;
}

@InputType({ description: 'An answer to what the Städtetag has asked back.' })
export class AnswerAdmissionInput extends OwnAdmissionInput {
  @Field({ description: 'The answer.' }) body: string;
}

@InputType({ description: 'Which application is taken back.' })
export class WithdrawAdmissionInput extends OwnAdmissionInput {}

@InputType({ isAbstract: true })
abstract class DecidedAdmissionInput {
  @Field(() => ID, { description: 'The application.' }) admissionId: string;
  @Field(() => Int, { description: 'Revision that the viewer has seen.' }) expectedRevision: number;
}

@InputType({ description: 'Which application is approved.' })
export class ApproveAdmissionInput extends DecidedAdmissionInput {
  @Field({ description: 'Whether the domain of the address goes on the list of the municipality.' })
  takeDomain: boolean;
}

@InputType({ description: 'Which application is refused, and why.' })
export class RefuseAdmissionInput extends DecidedAdmissionInput {
  @Field({ description: 'Why; the applicant reads it.' }) reason: string;
}

@InputType({ description: 'What the Städtetag wants to know before it decides.' })
export class AskApplicantInput extends DecidedAdmissionInput {
  @Field({ description: 'The question; the applicant reads it.' }) question: string;
}

@InputType({ description: 'Whose invitation is sent again.' })
export class ResendAdmissionInvitationInput {
  @Field(() => ID, { description: 'The approved application.' }) admissionId: string;
}

@ObjectType({ description: 'Answer to requestAdmission: the same whoever asks.' })
export class RequestAdmissionPayload extends Payload {
  @Field(() => AddressVerdict, { nullable: true, description: 'What the address says.' }) verdict?: Verdict | null;
}

@ObjectType({ description: 'Answer to tellAdministrators.' })
export class TellAdministratorsPayload extends Payload {}

@ObjectType({ isAbstract: true })
abstract class OwnAdmissionPayload extends Payload {
  @Field(() => OwnAdmission, { nullable: true, description: 'The application after the change.' })
  admission?: OwnAdmission | null;
  @Field(() => String, { nullable: true, description: 'What its link carries.' }) key?: string | null;
}

@ObjectType({ description: 'Answer to confirmAdmission.' })
export class ConfirmAdmissionPayload extends OwnAdmissionPayload {}
@ObjectType({ description: 'Answer to answerAdmission.' })
export class AnswerAdmissionPayload extends OwnAdmissionPayload {}
@ObjectType({ description: 'Answer to withdrawAdmission.' })
export class WithdrawAdmissionPayload extends OwnAdmissionPayload {}

@ObjectType({ isAbstract: true })
abstract class AdmissionPayload extends Payload {
  @Field(() => Admission, { nullable: true, description: 'The application after the change.' })
  admission?: Admission | null;
}

@ObjectType({ description: 'Answer to approveAdmission.' })
export class ApproveAdmissionPayload extends AdmissionPayload {}
@ObjectType({ description: 'Answer to refuseAdmission.' })
export class RefuseAdmissionPayload extends AdmissionPayload {}
@ObjectType({ description: 'Answer to askApplicant.' })
export class AskApplicantPayload extends AdmissionPayload {}
@ObjectType({ description: 'Answer to resendAdmissionInvitation.' })
export class ResendAdmissionInvitationPayload extends AdmissionPayload {}
