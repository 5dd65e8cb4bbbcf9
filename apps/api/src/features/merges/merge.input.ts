import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Decision } from '@allmende/domain/merge-outcome';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { SolutionInput } from '../solutions/solution.input.ts';
import { Solution } from '../solutions/solution.type.ts';
import { MergeTake } from './merge-enums.ts';
import { Merge } from './merge.type.ts';

@InputType({ description: 'Which own version takes over what is new in its original.' })
export class StartMergeInput extends SolutionInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether an open merge is brought up to date; decisions stay where neither side has changed.',
  })
  renew: boolean;
}

@InputType({ isAbstract: true })
abstract class OpenMergeInput {
  @Field(() => ID, { description: 'The merge.' }) mergeId: string;
  @Field(() => Int, { description: 'Revision on which the change builds.' }) expectedRevision: number;
}

@InputType({ description: 'A decision, or the note with which it is put off.' })
export class MergeDecisionInput {
  @Field(() => ID, {
    description: 'Id of the clause, or `metadata:<field>`, `variable:<key>`, `file:<name>`, `link:<address>`.',
  })
  id: string;
  @Field(() => MergeTake, { nullable: true, description: 'What stands; without it the decision is open.' })
  take?: Decision['take'] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where combined: heading, level and body of the clause, or the value, as JSON.',
  })
  combinedJson?: string | null;
  @Field({ defaultValue: '', description: 'What one wants to remember.' }) note: string;
}

@InputType({ description: 'Whether something has been looked at.' })
export class MergeSeenInput {
  @Field(() => ID, { description: 'Id, as in a decision.' }) id: string;
  @Field({ description: 'Looked at or not.' }) seen: boolean;
}

@InputType({ description: 'What is kept of a merge; what is left out stays.' })
export class SaveMergeDecisionsInput extends OpenMergeInput {
  @Field(() => [MergeDecisionInput], { defaultValue: [], description: 'Decisions and notes.' })
  decisions: MergeDecisionInput[];
  @Field(() => [MergeSeenInput], { defaultValue: [], description: 'What has been looked at.' }) seen: MergeSeenInput[];
}

@InputType({ description: 'Which merge is written into the own version.' })
export class FinishMergeInput extends OpenMergeInput {}

@InputType({ description: 'Which merge is put aside.' })
export class AbandonMergeInput extends OpenMergeInput {}

@InputType({ description: 'Which finished merge is taken back.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge.' }) mergeId: string;
}

@ObjectType({ isAbstract: true })
abstract class MergePayload extends Payload {
  @Field(() => Solution, { nullable: true, description: 'The own version after the change.' })
  solution?: Solution | null;
  @Field(() => Merge, { nullable: true, description: 'The merge after the change, while it is open or can be undone.' })
  merge?: Merge | null;
}

@ObjectType({ description: 'Answer to startMerge.' })
export class StartMergePayload extends MergePayload {}

@ObjectType({ description: 'Answer to saveMergeDecisions.' })
export class SaveMergeDecisionsPayload extends MergePayload {}

@ObjectType({ description: 'Answer to finishMerge.' })
export class FinishMergePayload extends MergePayload {}

@ObjectType({ description: 'Answer to abandonMerge.' })
export class AbandonMergePayload extends MergePayload {}

@ObjectType({ description: 'Answer to undoMerge.' })
export class UndoMergePayload extends MergePayload {
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of what was edited since the merge and therefore stays as it stands.',
  })
  kept?: string[] | null;
}
