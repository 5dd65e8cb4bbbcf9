import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Municipality, MunicipalityKind } from '../municipalities/municipality.type.ts';

@ObjectType({
  implements: () => Node,
  description:
    'Municipalities that can be named together as recipients: by a rule over the register, or as a working group whose members are named one by one. Seen by those who are signed in.',
})
export class Group implements Node {
  id: string;
  @Field({ description: 'Name, as owners of solutions read it in their list.' }) name: string;
  @Field({ description: 'What it is for; may be empty.' }) purpose: string;
  @Field(() => [String], { description: 'Codes of the Länder its rule asks for; empty for all.' }) lands: string[];
  @Field(() => [MunicipalityKind], { description: 'Kinds its rule asks for; empty for all.' })
  kinds: MunicipalityKind[];
  @Field(() => Int, { nullable: true, description: 'Fewest inhabitants its rule asks for.' })
  populationFrom: number | null;
  @Field(() => Int, { nullable: true, description: 'Most inhabitants its rule asks for.' }) populationTo: number | null;
  @Field(() => Int, { description: 'How many municipalities belong to it today.' }) municipalityCount: number;
  @Field(() => Int, { description: 'For how many of them somebody acts here.' }) participatingCount: number;
  @Field(() => Int, { description: 'Revision for changes.' }) revision: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was dissolved: it opens nothing any more.' })
  dissolvedAt: string | Date | null;
}

@InputType({ description: 'What a group says of itself and who belongs to it.' })
export class GroupInput {
  @Field({ description: 'Name, at most 90 characters.' }) name: string;
  @Field({ defaultValue: '', description: 'What it is for.' }) purpose: string;
  @Field(() => [String], { defaultValue: [], description: 'Codes of Länder; empty for all.' }) lands: string[];
  @Field(() => [MunicipalityKind], { defaultValue: [], description: 'Kinds; empty for all.' })
  kinds: MunicipalityKind[];
  @Field(() => Int, { nullable: true, description: 'Fewest inhabitants.' }) populationFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'Most inhabitants.' }) populationTo?: number | null;
  @Field(() => [ID], { defaultValue: [], description: 'Members named one by one.' }) memberIds: string[];
}

@InputType({ description: 'A new group.' })
export class CreateGroupInput extends GroupInput {}

@InputType({ description: 'A group as it is to be; who belongs to it changes at once.' })
export class ChangeGroupInput extends GroupInput {
  @Field(() => ID, { description: 'The group.' }) groupId: string;
  @Field(() => Int, { description: 'Revision on which the change builds.' }) expectedRevision: number;
}

@InputType({ description: 'Which group is dissolved.' })
export class DissolveGroupInput {
  @Field(() => ID, { description: 'The group.' }) groupId: string;
}

@ObjectType({ isAbstract: true })
abstract class GroupPayload extends Payload {
  @Field(() => Group, { nullable: true, description: 'The group after the change.' }) group?: Group | null;
}

@ObjectType({ description: 'Answer to createGroup.' })
export class CreateGroupPayload extends GroupPayload {}

@ObjectType({ description: 'Answer to changeGroup.' })
export class ChangeGroupPayload extends GroupPayload {}

@ObjectType({ description: 'Answer to dissolveGroup.' })
export class DissolveGroupPayload extends GroupPayload {}

@ArgsType()
export class ReachArguments {
  @Field(() => [ID], { defaultValue: [], description: 'Municipalities named one by one.' }) recipientIds: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Groups named.' }) recipientGroupIds: string[];
}

/** Whom a label with its recipients reaches, in numbers. */
export interface ReachFound {
  readonly municipalityCount: number;
  readonly participatingCount: number;
  readonly peopleCount: number;
}

@ObjectType({ description: 'Whom named recipients are, in numbers; groups are taken as they are today.' })
export class Reach implements ReachFound {
  @Field(() => Int, { description: 'Municipalities named, each once.' }) municipalityCount: number;
  @Field(() => Int, { description: 'Those of them for which somebody acts here.' }) participatingCount: number;
  @Field(() => Int, { description: 'People who act for them here.' }) peopleCount: number;
  @Field(() => [Municipality], { description: 'Those for which somebody acts here by name, the first fifty.' })
  participating: Municipality[];
}
