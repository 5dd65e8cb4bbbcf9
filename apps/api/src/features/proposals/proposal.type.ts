import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import type { ProposalRow } from './find-proposals.ts';
import { ProposalState, ProposedKind, ProposedState } from './proposal-enums.ts';

@ObjectType({ description: 'A picture that a clause shows.' })
export class ClausePicture {
  @Field({ description: 'Name of the file.' }) name: string;
  @Field({ description: 'What it shows, in words; empty where it is decorative.' }) alt: string;
  @Field({ description: 'Address under which it is served, after a check.' }) url: string;
}

@ObjectType({ description: 'How a clause reads: Markdown for comparing, HTML for reading.' })
export class ClauseWording {
  @Field({ description: 'Heading, Markdown in one line, variables as `{{key}}`.' }) heading: string;
  @Field(() => Int, { description: 'Level, 1 to 4.' }) level: number;
  @Field({ description: 'Text as Markdown, variables as `{{key}}`.' }) body: string;
  @Field({ description: 'Guidance for adopters as Markdown; empty where there is none.' }) guidance: string;
  @Field({ description: 'Heading as sanitised HTML.' }) headingHtml: string;
  @Field({ description: 'Text as sanitised HTML.' }) html: string;
  @Field(() => [ClausePicture], { description: 'Pictures that the text shows, in order.' }) pictures: ClausePicture[];
}

@ObjectType({ description: 'What a variable in a clause asks for.' })
export class VariableLabel {
  @Field({ description: 'Key as it stands between double braces.' }) key: string;
  @Field({ description: 'What is asked for.' }) label: string;
}

@ObjectType({ description: 'A clause that is offered to the origin.' })
export class ProposalClause {
  @Field(() => ID, { description: 'Id of the clause, the same in the whole family.' }) clauseId: string;
  @Field(() => ProposedKind, { description: 'What it does to the origin.' }) kind: string;
  @Field(() => ProposedState, { description: 'What became of it.' }) state: string;
  @Field(() => ClauseWording, { nullable: true, description: 'As it is offered; null where the clause is to go.' })
  offered: ClauseWording | null;
  @Field(() => ClauseWording, {
    nullable: true,
    description: 'As it stood in the version that the own version is based on; null where the clause is new.',
  })
  basedOn: ClauseWording | null;
  @Field(() => ClauseWording, {
    nullable: true,
    description: 'The owner’s text of today, for the owner while it is open; null where there is none.',
  })
  current: ClauseWording | null;
  @Field(() => ClauseWording, {
    nullable: true,
    description:
      'What would stand if it were taken over, merged into the owner’s text; for the owner while it is open.',
  })
  suggestion: ClauseWording | null;
  @Field({ description: 'Whether the owner’s text has changed since the own version was based on it.' })
  hasMovedOn: boolean;
  @Field({ description: 'Whether both have changed the same words, so that somebody has to write what shall stand.' })
  needsEdit: boolean;
  @Field(() => ClauseWording, { nullable: true, description: 'As the owner has taken it over.' })
  accepted: ClauseWording | null;
  @Field({ description: 'Why it was declined; empty otherwise.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the published version in which it has been taken over.',
  })
  publishedIn: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'Clauses of an own version, offered to its origin; seen by the two cities between which it is made.',
})
export class Proposal implements Node {
  id: string;
  @Field(() => ProposalState, { description: 'Where it stands.' }) state: string;
  @Field({ description: 'Why these changes are improvements, plain text.' }) reason: string;
  @Field({ description: 'Licence under which the words are given, SPDX identifier.' }) licence: string;
  @Field({ description: 'What the owner says in thanks, plain text.' }) thanks: string;
  @Field(() => Int, { description: 'Hand it back as expectedRevision.' }) revision: number;
  @Field({ description: 'Title of the solution it is made to.' }) originTitle: string;
  @Field({ description: 'Number of its version that the own version was based on.' }) baseNumber: string;
  @Field(() => Int, { description: 'How many clauses are offered.' }) clauseCount: number;
  @Field(() => Int, { description: 'How many of them have been taken over.' }) acceptedCount: number;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt: string | Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' }) answeredAt: string | Date | null;
  /** The row behind it; no field of the schema. */
  row: ProposalRow;
}

@ObjectType({ description: 'Where in a version a municipality’s words have been taken over.' })
export class CreditedClause {
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId: string;
  @Field({ description: 'Its heading, plain text.' }) heading: string;
}

@ObjectType({ description: 'A municipality that has improved a version, and where.' })
export class Credit {
  @Field(() => [CreditedClause], { description: 'The clauses, in order.' }) clauses: CreditedClause[];
  /** Inner id of the municipality; no field of the schema. */
  municipalityId: string;
}
