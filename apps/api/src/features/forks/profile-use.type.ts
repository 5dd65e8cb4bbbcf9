import { Field, ObjectType } from '@nestjs/graphql';
import { ProfileValue } from '../municipalities/city-profile.type.ts';
import { Solution } from '../solutions/solution.type.ts';

@ObjectType({ description: 'A value of the city profile that a released version still says as it was.' })
export class OutdatedValue {
  @Field({ description: 'Key of the variable.' }) key: string;
  @Field({ description: 'What it is called, in the language of the request.' }) label: string;
  @Field({ description: 'What the released version says.' }) released: string;
  @Field({ description: 'What the city profile says today; empty where it says nothing any more.' }) today: string;
}

@ObjectType({ description: 'An own version in which values of the city profile stand.' })
export class ProfileUse {
  @Field(() => String, {
    nullable: true,
    description: 'Number of its newest released version; null while there is none.',
  })
  number: string | null;
  @Field(() => [ProfileValue], {
    description: 'What that version took from the profile, as it was on the day of its release.',
  })
  released: ProfileValue[];
  @Field(() => [OutdatedValue], {
    description: 'What of that is said differently by the profile today: a reason to release a next version.',
  })
  outdated: OutdatedValue[];
  @Field(() => [String], {
    description:
      'Keys that the working copy takes from the profile, filled in or not; it follows every change by itself.',
  })
  workingKeys: string[];
  /** Inner id; the own version itself is a field that is worked out. */
  solutionId: string;
  /** Declared for the schema; answered by a field. */
  solution?: Solution;
}
