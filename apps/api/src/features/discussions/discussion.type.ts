import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { connectionOf } from '../../foundation/graphql/paging.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';

@ObjectType({ implements: () => [Node], description: 'What somebody said, for a municipality.' })
export class Comment implements Node {
  id: string;
  @Field({ description: 'Name of who said it.' }) author: string;
  @Field({ description: 'What was said, as sanitised HTML.' }) bodyHtml: string;
  @Field(() => DateTime, { description: 'When it was said.' }) createdAt: string | Date;
  @Field({ description: 'Whether the viewer said it.' }) own: boolean;
  /** Inner id of the municipality; no field of the schema. */
  municipalityId: string | null;
  /** Inner id of the body that spoke for it; no field of the schema. */
  throughId: string | null;
}

@ObjectType({ implements: () => [Node], description: 'A thread about a solution or one of its clauses.' })
export class Discussion implements Node {
  id: string;
  @Field(() => String, { nullable: true, description: 'The clause it is about; null where it is about the whole.' })
  clauseId: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Heading of that clause, plain text; null where no version that the viewer sees has it any more.',
  })
  clauseHeading: string | null;
  @Field(() => [Comment], { description: 'What was said, oldest first.' }) comments: Comment[];
  @Field(() => DateTime, { description: 'When it began.' }) createdAt: string | Date;
}

@ObjectType({ description: 'A page of discussions (Relay).' })
export class DiscussionConnection extends connectionOf(() => Discussion, 'Discussion') {}
