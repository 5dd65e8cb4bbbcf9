import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Solution } from '../solutions/solution.type.ts';
import { ClauseVerdict } from './proposal-enums.ts';
import { Proposal } from './proposal.type.ts';

@InputType({ description: 'What is offered in place of a wording of the own version, which stays as it is.' })
export class RewordingInput {
  @Field(() => ID, { description: 'The clause.' }) clauseId: string;
  @Field({ description: 'Heading, Markdown in one line.' }) heading: string;
  @Field({ description: 'Text, Markdown.' }) body: string;
  @Field({ defaultValue: '', description: 'Guidance for adopters, Markdown.' }) guidance: string;
}

@InputType({ description: 'What a city offers, and on what terms.' })
export class OfferInput {
  @Field(() => [ID], { description: 'The clauses.' }) clauseIds: string[];
  @Field(() => [RewordingInput], { defaultValue: [], description: 'Clauses that are offered with other words.' })
  rewordings: RewordingInput[];
  @Field(() => [ID], { defaultValue: [], description: 'Traces that may stay, by their ids.' }) confirmed: string[];
  @Field({ description: 'Why these changes are improvements.' }) reason: string;
  @Field({ description: 'Whether the city agrees that its words are passed on under the licence of the origin.' })
  licenceAgreed: boolean;
}

@InputType({ description: 'Clauses of an own version that are given back to its origin.' })
export class ProposeClausesInput extends OfferInput {
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field(() => ID, { description: 'The version of the own version that was looked at.' }) versionId: string;
  @Field(() => Int, { description: 'Its revision.' }) expectedRevision: number;
}

@InputType({ description: 'Which proposal is taken back.' })
export class TakeBackProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId: string;
}

@InputType({ description: 'What becomes of one offered clause.' })
export class ClauseDecisionInput {
  @Field(() => ID, { description: 'The clause.' }) clauseId: string;
  @Field(() => ClauseVerdict, { description: 'How it is decided.' }) take: ClauseVerdict;
  @Field(() => String, { nullable: true, description: 'Heading of the own wording.' }) heading?: string | null;
  @Field(() => String, { nullable: true, description: 'Text of the own wording, Markdown.' }) body?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is declined.' }) reason?: string | null;
}

@InputType({ description: 'The answer to a proposal: a decision about each of its clauses, and thanks.' })
export class DecideProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId: string;
  @Field(() => Int, { description: 'Revision on which the answer builds.' }) expectedRevision: number;
  @Field(() => [ClauseDecisionInput], { description: 'One for each clause.' }) decisions: ClauseDecisionInput[];
  @Field(() => String, { nullable: true, description: 'Thanks, plain text.' }) thanks?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class ProposalPayload extends Payload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as it is now.' }) proposal?: Proposal | null;
}

@ObjectType({ description: 'Answer to proposeClauses.' })
export class ProposeClausesPayload extends ProposalPayload {}

@ObjectType({ description: 'Answer to takeBackProposal.' })
export class TakeBackProposalPayload extends ProposalPayload {}

@ObjectType({ description: 'Answer to decideProposal.' })
export class DecideProposalPayload extends ProposalPayload {
  @Field(() => Solution, { nullable: true, description: 'The origin with its working copy.' })
  solution?: Solution | null;
}
