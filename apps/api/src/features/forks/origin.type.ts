import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { VersionSummary } from '../solutions/version.type.ts';

@ObjectType({ description: 'Where an own version comes from.' })
export class Origin {
  @Field(() => VersionSummary, {
    nullable: true,
    description: 'The version it was made from, where the viewer may see it.',
  })
  version: VersionSummary | null;
  @Field({ description: 'Title of that version.' }) title: string;
  @Field({ description: 'Name of the municipality that owns it.' }) municipalityName: string;
  @Field({ description: 'Number of that version.' }) number: string;
  @Field({ description: 'Licence of that version, SPDX identifier.' }) licence: string;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the version in force in the catalogue, where it is newer and the viewer may see it.',
  })
  newerNumber: string | null;
  /** Inner id of the origin; no field of the schema. */
  solutionId: string;
}

export const ValueSource = { PROFILE: 'profile', OWN: 'own', DEFAULT: 'default' } as const;
registerEnumType(ValueSource, {
  name: 'ValueSource',
  description: 'Where a value comes from.',
  valuesMap: {
    PROFILE: { description: 'The city profile.' },
    OWN: { description: 'An answer given for this document.' },
    DEFAULT: { description: 'The default of the document.' },
  },
});

@ObjectType({ description: 'What stands in place of a variable in a municipality’s own document.' })
export class VariableValue {
  @Field({ description: 'Key of the variable.' }) key: string;
  @Field({ description: 'Value, plain text.' }) value: string;
  @Field(() => ValueSource, { description: 'Where it comes from.' }) source: 'profile' | 'own' | 'default';
}
