import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { HandOver, HandOverAnswer } from './hand-over.type.ts';

@InputType({ description: 'Which solution is offered to whom.' })
export class OfferHandOverInput {
  @Field(() => ID, { description: 'The solution; its municipality offers it.' }) solutionId: string;
  @Field(() => ID, { description: 'The municipality that is to have it.' }) receiverId: string;
  @Field(() => String, { nullable: true, description: 'What it should know, plain text.' }) note?: string | null;
}

@InputType({ description: 'Which offer is withdrawn.' })
export class WithdrawHandOverInput {
  @Field(() => ID, { description: 'The hand-over.' }) handOverId: string;
}

@InputType({ description: 'The answer of the municipality that is to have the solution.' })
export class AnswerHandOverInput {
  @Field(() => ID, { description: 'The hand-over.' }) handOverId: string;
  @Field(() => ID, { description: 'The municipality acted for, to which it is offered.' }) municipalityId: string;
  @Field(() => HandOverAnswer, { description: 'Whether it is taken.' }) answer: HandOverAnswer;
}

@ObjectType({ isAbstract: true })
abstract class HandOverPayload extends Payload {
  @Field(() => HandOver, { nullable: true, description: 'The hand-over as it is now.' }) handOver?: HandOver | null;
}

@ObjectType({ description: 'Answer to offerHandOver.' })
export class OfferHandOverPayload extends HandOverPayload {}

@ObjectType({ description: 'Answer to withdrawHandOver.' })
export class WithdrawHandOverPayload extends HandOverPayload {}

@ObjectType({ description: 'Answer to answerHandOver.' })
export class AnswerHandOverPayload extends HandOverPayload {}
