import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Seal } from '../solutions/solution-enums.ts';
import { SolutionInput } from '../solutions/solution.input.ts';
import { Solution } from '../solutions/solution.type.ts';
import type { Seal as SealName } from '../solutions/version.entity.ts';
import { Version } from '../solutions/version.type.ts';
import type { Outcome } from './decision.entity.ts';
import { CaseDecision, ModerationCase } from './moderation-case.type.ts';

@InputType({ isAbstract: true })
abstract class CaseInput {
  @Field(() => ID, { description: 'The case.' }) caseId: string;
}

@InputType({ description: 'Which case is taken.' })
export class ClaimCaseInput extends CaseInput {}

@InputType({ description: 'Which case is given back.' })
export class ReleaseClaimInput extends CaseInput {}

@InputType({ description: 'Which solution is handed to the Städtetag.' })
export class SubmitVersionInput extends SolutionInput {}

@InputType({ description: 'Which solution is taken back.' })
export class TakeBackVersionInput extends SolutionInput {
  @Field({
    defaultValue: '',
    description: 'Why, where a request for a release is taken back; those who work on it read it.',
  })
  reason: string;
}

@InputType({ description: 'A reasoned decision.' })
export class DecideCaseInput extends CaseInput {
  @Field(() => CaseDecision, { description: 'How it is decided.' }) decision: Outcome;
  @Field({ description: 'Why; the author reads it.' }) reason: string;
  @Field(() => Seal, {
    nullable: true,
    description: 'Seal given with a publication; formally checked where none is named.',
  })
  seal?: SealName | null;
}

@ObjectType({ isAbstract: true })
abstract class CasePayload extends Payload {
  @Field(() => ModerationCase, { nullable: true, description: 'The case after the change.' })
  case?: ModerationCase | null;
}

@ObjectType({ description: 'Answer to claimCase.' })
export class ClaimCasePayload extends CasePayload {}

@ObjectType({ description: 'Answer to releaseClaim.' })
export class ReleaseClaimPayload extends CasePayload {}

@ObjectType({ description: 'Answer to decideCase.' })
export class DecideCasePayload extends CasePayload {}

@ObjectType({ isAbstract: true })
abstract class HandedOverPayload extends CasePayload {
  @Field(() => Solution, { nullable: true, description: 'The solution after the change.' }) solution?: Solution | null;
  @Field(() => Version, { nullable: true, description: 'The version after the change.' }) version?: Version | null;
}

@ObjectType({ description: 'Answer to submitVersion.' })
export class SubmitVersionPayload extends HandedOverPayload {}

@ObjectType({ description: 'Answer to takeBackVersion.' })
export class TakeBackVersionPayload extends HandedOverPayload {}
