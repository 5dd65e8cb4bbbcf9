import type { DelegationGrade } from '@allmende/domain/delegation';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Day } from '../../foundation/graphql/scalars.ts';
import { DelegationAnswer, DelegationGradeEnum } from './delegation-enums.ts';
import { Delegation } from './delegation.type.ts';

@InputType({ description: 'Whom a municipality lets act for it, how far and how long.' })
export class OfferDelegationInput {
  @Field(() => ID, { description: 'The municipality acted for, which gives it.' }) municipalityId: string;
  @Field(() => ID, { description: 'The municipality, district, association or IT provider that is to act.' })
  bodyId: string;
  @Field(() => DelegationGradeEnum, { description: 'How far it may go.' }) grade: DelegationGrade;
  @Field({ description: 'What it is for, plain text.' }) purpose: string;
  @Field(() => Day, { description: 'The last day on which it holds, at most two years ahead.' }) endsOn: string;
}

@InputType({ description: 'A delegation as it is to be from now on.' })
export class ChangeDelegationInput {
  @Field(() => ID, { description: 'The delegation.' }) delegationId: string;
  @Field(() => Int, { description: 'Revision on which the change builds.' }) expectedRevision: number;
  @Field(() => DelegationGradeEnum, { description: 'How far the body may go.' }) grade: DelegationGrade;
  @Field({ description: 'What it is for, plain text.' }) purpose: string;
  @Field(() => Day, { description: 'The last day on which it holds, at most two years ahead.' }) endsOn: string;
}

@InputType({ description: 'The answer of the body.' })
export class AnswerDelegationInput {
  @Field(() => ID, { description: 'The delegation that is offered.' }) delegationId: string;
  @Field(() => Int, { description: 'Revision on which the answer builds.' }) expectedRevision: number;
  @Field(() => DelegationAnswer, { description: 'Whether it is accepted or refused.' }) answer: DelegationAnswer;
}

@InputType({ description: 'Which delegation is ended, and for whom.' })
export class EndDelegationInput {
  @Field(() => ID, { description: 'The delegation.' }) delegationId: string;
  @Field(() => ID, { description: 'The municipality or body acted for: one of the two sides.' }) municipalityId: string;
}

@ObjectType({ isAbstract: true })
abstract class DelegationPayload extends Payload {
  @Field(() => Delegation, { nullable: true, description: 'The delegation as it is now.' })
  delegation?: Delegation | null;
}

@ObjectType({ description: 'Answer to offerDelegation.' })
export class OfferDelegationPayload extends DelegationPayload {}

@ObjectType({ description: 'Answer to changeDelegation.' })
export class ChangeDelegationPayload extends DelegationPayload {}

@ObjectType({ description: 'Answer to answerDelegation.' })
export class AnswerDelegationPayload extends DelegationPayload {}

@ObjectType({ description: 'Answer to endDelegation.' })
export class EndDelegationPayload extends DelegationPayload {}
