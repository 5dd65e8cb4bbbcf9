import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How a published own version says a clause.' })
export class ClauseVariant {
  @Field({ description: 'Readable part of the address of the own version.' }) slug: string;
  @Field({ description: 'Name of its municipality.' }) municipalityName: string;
  @Field({ description: 'Number of its published version.' }) number: string;
  @Field({ description: 'Number of the version it was made from.' }) baseNumber: string;
  @Field({ description: 'The clause in that version: heading and text as Markdown, variables as `{{key}}`.' })
  before: string;
  @Field(() => String, { nullable: true, description: 'The clause as it says it; null where it does without it.' })
  after: string | null;
}

@ObjectType({ description: 'How many own versions have changed, removed or kept a clause.' })
export class ClauseDivergence {
  @Field(() => ID, { description: 'The clause.' }) clauseId: string;
  @Field({ description: 'Its heading in the version in force.' }) heading: string;
  @Field(() => Int, { description: 'Own versions that say it otherwise.' }) changed: number;
  @Field(() => Int, { description: 'Own versions that do without it.' }) removed: number;
  @Field(() => Int, { description: 'Own versions that say it as it is.' }) kept: number;
  @Field(() => Int, { description: 'Own versions that began before there was this clause.' }) unknown: number;
  @Field(() => [ClauseVariant], { description: 'The wording of published own versions that deviate.' })
  variants: ClauseVariant[];
}

@ObjectType({
  description:
    'Where other cities deviate from a text, for the members of its municipality. Own versions that are not published only count, from three on.',
})
export class Divergence {
  @Field({ description: 'False while there are too few own versions to tell anything.' }) shown: boolean;
  @Field(() => Int, { description: 'How many own versions are counted; 0 where nothing is shown.' }) forks: number;
  @Field(() => [ClauseDivergence], { description: 'The clauses of the version in force, in order.' })
  clauses: ClauseDivergence[];
}
