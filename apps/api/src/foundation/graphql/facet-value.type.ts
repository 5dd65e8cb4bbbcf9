import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A code with how many there are of it.' })
export class FacetValue {
  @Field({ description: 'Code.' }) value: string;
  @Field(() => Int, { description: 'How many.' }) count: number;
}
