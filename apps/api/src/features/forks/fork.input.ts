import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Solution } from '../solutions/solution.type.ts';

@InputType({
  description: 'What an own version is made of: the version in force of a solution, or one of its versions.',
})
export class ForkSolutionInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field(() => String, {
    nullable: true,
    description: 'Readable part of the solution’s address; the version in force is taken.',
  })
  slug?: string | null;
  @Field(() => ID, { nullable: true, description: 'A certain version, in force or replaced.' }) versionId?:
    string | null;
}

@ObjectType({ description: 'Answer to forkSolution.' })
export class ForkSolutionPayload extends Payload {
  @Field(() => Solution, { nullable: true, description: 'The own version.' }) solution?: Solution | null;
}
