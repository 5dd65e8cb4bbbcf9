import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import type { ConsultedBody as Body } from '@allmende/domain/adoption';
import type { InvolvementState as State } from '@allmende/domain/involvement';
import type { ChangeClass as ChangeClassName } from '@allmende/domain/numbering';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime, Day } from '../../foundation/graphql/scalars.ts';
import { ChangeClass, ConsultedBody, InvolvementState, Tlp } from './solution-enums.ts';
import { Solution } from './solution.type.ts';
import { Version } from './version.type.ts';

@InputType({ description: 'An answer to a variable.' })
export class VariableValueInput {
  @Field({ description: 'Key of the variable.' }) key: string;
  @Field({ description: 'Answer, plain text.' }) value: string;
}

@InputType({ description: 'What is saved in a working copy; what is left out stays.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field(() => Int, { description: 'Revision on which the change builds.' }) expectedRevision: number;
  @Field(() => String, { nullable: true, description: 'The whole content as JSON.' }) contentJson?: string | null;
  @Field(() => Tlp, { nullable: true, description: 'Label; only before the first publication.' }) tlp?: TlpLabel | null;
  @Field(() => [ID], { nullable: true, description: 'Municipalities named by an AMBER label.' }) recipientIds?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Groups named by an AMBER label.' }) recipientGroupIds?:
    string[] | null;
  @Field(() => [VariableValueInput], { nullable: true, description: "The municipality's own answers." }) values?:
    VariableValueInput[] | null;
}

@InputType({ isAbstract: true })
export abstract class SolutionInput {
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
}

@InputType({ description: 'Which solution goes on with a new version.' })
export class StartNextVersionInput extends SolutionInput {}

@InputType({ description: 'Which working copy is handed over.' })
export class RequestReleaseInput extends SolutionInput {
  @Field({ defaultValue: '', description: 'A note to whoever releases.' }) note: string;
}

@InputType({ description: 'Which working copy is given back.' })
export class DeclineReleaseInput extends SolutionInput {
  @Field({ defaultValue: '', description: 'Why; whoever works on it reads it. Nothing is given back without one.' })
  reason: string;
}

@InputType({ description: 'What a body said about the working copy.' })
export class InvolveBodyInput extends SolutionInput {
  @Field(() => ConsultedBody, { description: 'Who was asked.' }) body: Body;
  @Field(() => InvolvementState, { nullable: true, description: 'How it stands to it; null takes the note out.' })
  state?: State | null;
  @Field(() => Day, { nullable: true, description: 'On which day; today where not said.' }) day?: string | null;
  @Field({ defaultValue: '', description: 'Who said so, and what; needed where it need not be asked.' }) note: string;
}

@InputType({ description: "The city's release of its working copy." })
export class ReleaseVersionInput {
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field(() => ChangeClass, { description: 'What kind of change it brings; decides on the number.' })
  changeClass: ChangeClassName;
  @Field({ defaultValue: '', description: 'What changed, for those who use it.' }) changeNote: string;
  @Field(() => Day, {
    nullable: true,
    description: 'From when it holds: today, which is the default, up to a year ahead.',
  })
  validFrom?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'When it should be looked at again; by default after its review interval, at most five years later.',
  })
  reviewDate?: string | null;
}

@InputType({ description: 'Whom a solution is for from now on, with everything that has been published of it.' })
export class ChangeAudienceInput extends SolutionInput {
  @Field(() => DateTime, { description: 'When the solution was last changed, as the person who decides has seen it.' })
  expectedUpdatedAt: Date;
  @Field(() => Tlp, { description: 'The label.' }) tlp: TlpLabel;
  @Field(() => [ID], { defaultValue: [], description: 'Municipalities named by an AMBER label.' })
  recipientIds: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Groups named by an AMBER label.' })
  recipientGroupIds: string[];
}

@ObjectType({ isAbstract: true })
abstract class SolutionPayload extends Payload {
  @Field(() => Solution, { nullable: true, description: 'The solution after the change.' }) solution?: Solution | null;
  @Field(() => Version, { nullable: true, description: 'The version after the change.' }) version?: Version | null;
}

@ObjectType({ description: 'Answer to saveDraft.' })
export class SaveDraftPayload extends SolutionPayload {}

@ObjectType({ description: 'Answer to startNextVersion.' })
export class StartNextVersionPayload extends SolutionPayload {}

@ObjectType({ description: 'Answer to requestRelease.' })
export class RequestReleasePayload extends SolutionPayload {}

@ObjectType({ description: 'Answer to involveBody.' })
export class InvolveBodyPayload extends SolutionPayload {}

@ObjectType({ description: 'Answer to declineRelease.' })
export class DeclineReleasePayload extends SolutionPayload {}

@ObjectType({ description: 'Answer to changeAudience.' })
export class ChangeAudiencePayload extends SolutionPayload {}

@ObjectType({ description: 'Answer to releaseVersion.' })
export class ReleaseVersionPayload extends SolutionPayload {}
