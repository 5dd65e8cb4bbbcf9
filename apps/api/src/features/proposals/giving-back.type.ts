import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../foundation/graphql/problem.type.ts';
import { CheckSeverity } from '../solutions/solution-enums.ts';
import { ProposedKind } from './proposal-enums.ts';
import { ClauseWording, VariableLabel } from './proposal.type.ts';

@ObjectType({ description: 'A value that has become a variable again.' })
export class ReplacedValue {
  @Field({ description: 'Key of the variable.' }) key: string;
  @Field({ description: 'As it stood in the text.' }) found: string;
  @Field(() => Int, { description: 'How often.' }) count: number;
}

@ObjectType({ description: 'What may still tell where a text comes from.' })
export class Trace {
  @Field(() => ID, { description: 'Names it in `confirmed` when it may stay.' }) id: string;
  @Field({ description: 'Stable code: that of a finding, own-value, own-picture or picture-left-behind.' })
  code: string;
  @Field(() => CheckSeverity, { description: 'An error cannot be confirmed: it has to go.' }) severity: string;
  @Field({ description: 'What it is, in the language of Accept-Language.' }) message: string;
  @Field({ description: 'The words themselves; secrets are cut.' }) excerpt: string;
  @Field(() => Int, { description: 'How often.' }) count: number;
}

@ObjectType({ description: 'A clause of an own version that may be given back.' })
export class OfferableClause {
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId: string;
  @Field(() => ProposedKind, { description: 'What it would do to the origin.' }) kind: string;
  @Field({ description: 'Heading, Markdown in one line.' }) heading: string;
  @Field(() => ClauseWording, { nullable: true, description: 'In the origin; null where it is new.' })
  basedOn: ClauseWording | null;
  @Field(() => ClauseWording, {
    nullable: true,
    description: 'As the owner would get it, variables in place of values; null where it is to go.',
  })
  offered: ClauseWording | null;
  @Field(() => [ReplacedValue], { description: 'Values that have become variables again.' }) replaced: ReplacedValue[];
  @Field(() => [Trace], { description: 'What may still tell where it comes from.' }) traces: Trace[];
  @Field({ description: 'Why the city deviates here, as its editors have noted it.' }) deviation: string;
  @Field({ description: 'Whether an open proposal has it already.' }) isOffered: boolean;
}

@ObjectType({ description: 'What an own version could give back to its origin; for the members of its city.' })
export class GivingBack {
  @Field(() => ID, { description: 'The version that clauses are taken from.' }) versionId: string;
  @Field(() => Int, { description: 'Hand it back as expectedRevision.' }) revision: number;
  @Field({ description: 'Name of the municipality that owns the origin.' }) originMunicipalityName: string;
  @Field({ description: 'Licence under which the words would be given; empty where the origin is out of reach.' })
  licence: string;
  @Field(() => [OfferableClause], { description: 'The clauses, in order.' }) clauses: OfferableClause[];
  @Field(() => [VariableLabel], { description: 'What the variables in the clauses ask for.' })
  variables: VariableLabel[];
  @Field(() => [Problem], {
    description: 'What keeps the offer from being sent, all of it at once; empty where it can be, or none was named.',
  })
  objections: Problem[];
  @Field(() => [Problem], { description: 'Why nothing can be given back; empty where it can.' }) problems: Problem[];
}
