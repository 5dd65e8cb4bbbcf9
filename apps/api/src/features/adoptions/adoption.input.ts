import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Day } from '../../foundation/graphql/scalars.ts';
import { ConsultedBody } from '../solutions/solution-enums.ts';
import { AdoptionStatus, AdoptionVisibility } from './adoption-enums.ts';
import type { AdoptionRow } from './adoption-row.ts';
import { Adoption } from './adoption.type.ts';

@InputType({ description: 'What a municipality declares; what is left out of a change stays, null clears it.' })
export class DeclareAdoptionInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the version used; without it the one declared before, else the one in force in the catalogue.',
  })
  versionNumber?: string | null;
  @Field(() => AdoptionStatus, { description: 'How far it has come; naming the same again reconfirms it.' })
  status: AdoptionRow['status'];
  @Field(() => Day, { nullable: true, description: 'Since when; today for what comes into force without a day.' })
  since?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'When it asks to be reconfirmed; after twelve months where not said.',
  })
  reviewDate?: string | null;
  @Field(() => AdoptionVisibility, { nullable: true, description: 'Who sees it; members where not said.' })
  visibility?: AdoptionRow['visibility'] | null;
  @Field(() => [ConsultedBody], { nullable: true, description: 'Who has been heard.' }) consulted?:
    AdoptionRow['consulted'] | null;
  @Field(() => Int, { nullable: true, description: 'Own effort, hours.' }) effortHours?: number | null;
  @Field(() => Int, { nullable: true, description: 'External cost, euros.' }) externalCost?: number | null;
  @Field(() => String, { nullable: true, description: 'What the municipality changed, plain text.' }) changed?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether others may ask.' }) contactWelcome?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Revision on which the change builds; left out, or 0, for the first declaration.',
  })
  expectedRevision?: number | null;
}

@ObjectType({ description: 'Answer to declareAdoption.' })
export class DeclareAdoptionPayload extends Payload {
  @Field(() => Adoption, { nullable: true, description: 'The adoption as it is now.' }) adoption?: Adoption | null;
}
