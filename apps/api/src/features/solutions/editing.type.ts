import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Colleague } from '../accounts/colleague.type.ts';
import { SolutionInput } from './solution.input.ts';

@ObjectType({ description: 'Somebody who works on the same text at this moment.' })
export class EditingColleague extends Colleague {
  @Field(() => ID, { nullable: true, description: 'The clause that is open there; null for the outline.' })
  clauseId: string | null;
}

@InputType({ description: 'What one has open. To be said again while it is: it is forgotten within a minute.' })
export class NoteEditingInput extends SolutionInput {
  @Field(() => ID, { nullable: true, description: 'The clause; left out for the outline.' }) clauseId?: string | null;
}

@ObjectType({ description: 'Answer to noteEditing.' })
export class NoteEditingPayload extends Payload {
  @Field(() => [EditingColleague], { nullable: true, description: 'Who else works on it, by name; mostly nobody.' })
  colleagues?: EditingColleague[] | null;
}
