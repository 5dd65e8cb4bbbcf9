import { Field, ObjectType } from '@nestjs/graphql';
import { ContentCheck, VersionSummary } from '../solutions/version.type.ts';

@ObjectType({ description: 'What publishing an own version as a solution of its own takes.' })
export class Publishing {
  @Field(() => VersionSummary, {
    description: 'The version it is about: the working copy, else the newest released one.',
  })
  version: VersionSummary;
  @Field(() => [ContentCheck], { description: 'Errors stand in the way of publishing; the others are worth a look.' })
  checks: ContentCheck[];
}
