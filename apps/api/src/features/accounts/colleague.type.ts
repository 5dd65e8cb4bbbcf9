import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A person as those know them who act for the same municipality.' })
export class Colleague {
  @Field({ description: 'Name as the person writes it.' }) name: string;
  @Field({ description: 'Their function there, for example ISB; empty where not given.' }) function: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the body through which they act for it, by delegation; null for its own people.',
  })
  through?: string | null;
}
