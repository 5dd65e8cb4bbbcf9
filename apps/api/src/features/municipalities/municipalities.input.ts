import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';

@ArgsType()
export class MunicipalitiesArguments {
  @Field(() => String, { nullable: true, description: 'Part of the name, or beginning of the AGS.' }) query?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Code of the Land, two letters.' }) land?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those for which somebody acts here, or only the others.' })
  participating?: boolean | null;
  @Field(() => Boolean, { defaultValue: false, description: 'IT providers instead of municipalities.' })
  providers: boolean;
  @Field(() => Int, { nullable: true, defaultValue: 100, description: 'How many, at most 100.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' }) after?: string | null;
}

@InputType({ description: 'A value of the city profile.' })
export class ProfileValueInput {
  @Field({ description: 'Key of a profile variable, for example `isb.name`.' }) key: string;
  @Field({ description: 'Plain text; empty removes the value.' }) value: string;
}

@InputType({ description: 'How a municipality wants releases to be done.' })
export class SetFourEyesInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field({ description: 'Whether asking for a release and releasing take two people.' }) fourEyes: boolean;
}

@InputType({ description: 'The whole city profile as it is to be.' })
export class SaveCityProfileInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field(() => Int, { description: 'Revision the change was made on; 0 where there was no profile yet.' })
  expectedRevision: number;
  @Field(() => [ProfileValueInput], { description: 'All values; what is left out is removed.' })
  values: ProfileValueInput[];
}
