import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FacetValue } from '../../foundation/graphql/facet-value.type.ts';
import { Node } from '../../foundation/graphql/node.type.ts';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Solution } from '../solutions/solution.type.ts';

@ObjectType({
  implements: () => [Node],
  description: 'What a municipality says of a solution after living with it; itself sees it, others only the summary.',
})
export class Rating implements Node {
  id: string;
  @Field(() => Int, { description: 'Easy to understand, 1 (not at all) to 5 (fully).' }) understandable: number;
  @Field(() => Int, { description: 'Easy to adapt, 1 to 5.' }) adaptable: number;
  @Field(() => Int, { description: 'Complete, 1 to 5.' }) complete: number;
  @Field(() => Int, { description: 'Effort as stated, 1 to 5.' }) effortAsStated: number;
  @Field({ description: 'Note, plain text.' }) note: string;
  @Field(() => DateTime, { description: 'When it was last given.' }) updatedAt: string | Date;
  /** Inner id of the municipality; no field of the schema. */
  municipalityId: string;
}

const dimension = (what: string) => ({ nullable: true, description: `${what}: mean, 1 to 5; null until shown.` });

@ObjectType({
  description:
    'What the ratings of a solution come to. Values are shown from three raters on: fewer could be told apart.',
})
export class RatingSummary {
  @Field({ description: 'Whether there are enough raters to show values.' }) shown: boolean;
  @Field(() => Int, { description: 'How many municipalities have rated.' }) count: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of all dimensions, 1 to 5; a small number of raters is damped towards the mean of the catalogue.',
  })
  average: number | null;
  @Field(() => Float, dimension('Easy to understand')) understandable: number | null;
  @Field(() => Float, dimension('Easy to adapt')) adaptable: number | null;
  @Field(() => Float, dimension('Complete')) complete: number | null;
  @Field(() => Float, dimension('Effort as stated')) effortAsStated: number | null;
  @Field(() => [FacetValue], { description: 'Raters by size class; empty until shown.' }) bySizeClass: FacetValue[];
  /** Inner id of the solution; no field of the schema. */
  solutionId: string;
}

@InputType({ description: 'A rating; a municipality rates a solution once and may change it.' })
export class RateSolutionInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field(() => Int, { description: 'Easy to understand, 1 to 5.' }) understandable: number;
  @Field(() => Int, { description: 'Easy to adapt, 1 to 5.' }) adaptable: number;
  @Field(() => Int, { description: 'Complete, 1 to 5.' }) complete: number;
  @Field(() => Int, { description: 'Effort as stated, 1 to 5.' }) effortAsStated: number;
  @Field(() => String, { nullable: true, description: 'Note, plain text.' }) note?: string | null;
}

@ObjectType({ description: 'Answer to rateSolution.' })
export class RateSolutionPayload extends Payload {
  @Field(() => Rating, { nullable: true, description: 'The rating as it is now.' }) rating?: Rating | null;
  @Field(() => Solution, { nullable: true, description: 'The solution with its new summary.' })
  solution?: Solution | null;
}
