import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FacetValue } from '../../foundation/graphql/facet-value.type.ts';
import { Node } from '../../foundation/graphql/node.type.ts';
import { connectionOf } from '../../foundation/graphql/paging.ts';
import { DateTime, Day } from '../../foundation/graphql/scalars.ts';
import { ConsultedBody } from '../solutions/solution-enums.ts';
import { AdoptionStatus, AdoptionVisibility } from './adoption-enums.ts';
import type { AdoptionRow } from './adoption-row.ts';

@ObjectType({ implements: () => [Node], description: 'A municipality’s declared use of a version.' })
export class Adoption implements Node {
  id: string;
  @Field(() => AdoptionStatus, { description: 'How far it has come.' }) status: AdoptionRow['status'];
  @Field(() => Day, { nullable: true, description: 'Since when it has this status, as the municipality says.' }) since:
    string | null;
  @Field(() => Day, { nullable: true, description: 'When it asks to be reconfirmed.' }) reviewDate: string | null;
  @Field({ description: 'In force, but past its review date.' }) unconfirmed: boolean;
  @Field(() => AdoptionVisibility, { description: 'Who sees it.' }) visibility: AdoptionRow['visibility'];
  @Field(() => [ConsultedBody], { description: 'Who has been heard.' }) consulted: AdoptionRow['consulted'];
  @Field(() => Int, { nullable: true, description: 'Own effort, hours.' }) effortHours: number | null;
  @Field(() => Int, { nullable: true, description: 'External cost, euros.' }) externalCost: number | null;
  @Field({ description: 'What the municipality changed, plain text.' }) changed: string;
  @Field({ description: 'Whether others may ask it.' }) contactWelcome: boolean;
  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedRevision.' }) revision: number;
  @Field(() => DateTime, { description: 'When it was last declared.' }) updatedAt: string | Date;
  /** The row behind it; no field of the schema. */
  row: AdoptionRow;
}

@ObjectType({ description: 'A page of adoptions (Relay).' })
export class AdoptionConnection extends connectionOf(() => Adoption, 'Adoption') {}

@ObjectType({
  description: 'How many municipalities use a solution: numbers only, whatever each of them shows of itself.',
})
export class AdoptionFigures {
  @Field(() => Int, {
    description: 'Municipalities that work with it, from examining on; ended and dismissed ones are left out.',
  })
  total: number;
  @Field(() => Int, { description: 'Of these, where it is in force.' }) inForce: number;
  @Field(() => [FacetValue], { description: 'The total by size class, largest number first.' })
  bySizeClass: FacetValue[];
  /** Inner id of the solution; no field of the schema. */
  solutionId: string;
}
