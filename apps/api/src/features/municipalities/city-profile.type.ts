import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Municipality } from './municipality.type.ts';

@ObjectType({ description: 'A value of the city profile.' })
export class ProfileValue {
  @Field({ description: 'Key of a profile variable, for example `isb.name`.' }) key: string;
  @Field({ description: 'Plain text.' }) value: string;
}

@ObjectType({ description: 'A municipality’s values for well-known variables, filled in once for all documents.' })
export class CityProfile {
  @Field(() => Int, { description: 'Counts the saves; 0 while there is none.' }) revision: number;
  @Field(() => [ProfileValue], { description: 'What is filled in, in the order of the catalogue of variables.' })
  values: ProfileValue[];
}

@ObjectType({ description: 'Answer to saveCityProfile.' })
export class SaveCityProfilePayload extends Payload {
  @Field(() => Municipality, { nullable: true, description: 'The municipality with its new profile.' })
  municipality?: Municipality | null;
}

@ObjectType({ description: 'Answer to setFourEyes.' })
export class SetFourEyesPayload extends Payload {
  @Field(() => Municipality, { nullable: true, description: 'The municipality after the change.' })
  municipality?: Municipality | null;
}
