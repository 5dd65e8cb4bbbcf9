import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Tlp as Label } from '@allmende/domain/audience';
import type { ConsentPurpose } from '@allmende/domain/consent';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Tlp } from '../solutions/solution-enums.ts';
import { ConsentPurposeEnum, ConsentVerdict } from './consent-enums.ts';
import { Consent } from './consent.type.ts';

@InputType({ description: 'What the city with an own version asks of the owner of its original.' })
export class AskConsentInput {
  @Field(() => ID, { description: 'The own version.' }) solutionId: string;
  @Field(() => [ConsentPurposeEnum], { description: 'What consent is asked for.' }) purposes: ConsentPurpose[];
  @Field(() => Tlp, {
    nullable: true,
    description:
      'Label under which it would be published; for named municipalities those that the own version names. Only where publishing is asked for.',
  })
  tlp?: Label | null;
  @Field(() => String, {
    nullable: true,
    description: 'Licence under which it would be published, SPDX identifier. Only where publishing is asked for.',
  })
  licence?: string | null;
  @Field({ description: 'Why, plain text.' }) reason: string;
}

@InputType({ description: 'Which question is withdrawn.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'The consent that was asked for.' }) consentId: string;
}

@InputType({ description: 'The answer of the owner.' })
export class AnswerConsentInput {
  @Field(() => ID, { description: 'The consent that is asked for.' }) consentId: string;
  @Field(() => Int, { description: 'Revision on which the answer builds.' }) expectedRevision: number;
  @Field(() => ConsentVerdict, { description: 'Whether it is given or refused.' }) verdict: ConsentVerdict;
  @Field(() => String, { nullable: true, description: 'Why, plain text; a refusal needs it.' }) reason?: string | null;
}

@InputType({ description: 'Which consent is taken back, and why.' })
export class TakeBackConsentInput {
  @Field(() => ID, { description: 'The consent.' }) consentId: string;
  @Field(() => Int, { description: 'Revision on which it builds.' }) expectedRevision: number;
  @Field({ description: 'Why, plain text.' }) reason: string;
}

@ObjectType({ isAbstract: true })
abstract class ConsentPayload extends Payload {
  @Field(() => Consent, { nullable: true, description: 'The consent as it is now.' }) consent?: Consent | null;
}

@ObjectType({ description: 'Answer to askConsent.' })
export class AskConsentPayload extends ConsentPayload {}

@ObjectType({ description: 'Answer to withdrawConsent.' })
export class WithdrawConsentPayload extends ConsentPayload {}

@ObjectType({ description: 'Answer to answerConsent.' })
export class AnswerConsentPayload extends ConsentPayload {}

@ObjectType({ description: 'Answer to takeBackConsent.' })
export class TakeBackConsentPayload extends ConsentPayload {}
