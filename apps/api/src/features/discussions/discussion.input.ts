import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Comment, Discussion } from './discussion.type.ts';

@InputType({ description: 'Something to say: about a solution, about one of its clauses, or in reply.' })
export class AddCommentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The municipality acted for; needed by whoever may speak for several.',
  })
  municipalityId?: string | null;
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field(() => String, { nullable: true, description: 'The clause a new thread is about.' }) clauseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The thread replied to.' }) discussionId?: string | null;
  @Field({ description: 'Markdown, at most 10,000 characters.' }) body: string;
}

@InputType({ description: 'Names a comment of one’s own.' })
export class RemoveCommentInput {
  @Field(() => ID, { description: 'The comment.' }) commentId: string;
}

@ObjectType({ description: 'Answer to addComment.' })
export class AddCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'What was said.' }) comment?: Comment | null;
  @Field(() => Discussion, { nullable: true, description: 'The thread it stands in.' }) discussion?: Discussion | null;
}

@ObjectType({ description: 'Answer to removeComment.' })
export class RemoveCommentPayload extends Payload {}
