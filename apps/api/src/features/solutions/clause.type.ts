import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import { Tlp, VariableType } from './solution-enums.ts';

@ObjectType({ description: 'For whom a clause stands: where a yes/no or choice has one of these answers.' })
export class ClauseCondition {
  @Field({ description: 'Key of the variable that decides.' }) key: string;
  @Field({ description: 'What it asks for.' }) label: string;
  @Field(() => [String], { description: 'Answers with which the clause stands; `yes` and `no` for a yes/no.' })
  is: string[];
}

@ObjectType({ description: 'A clause: heading, text, guidance. Its id survives every edit, own version and merge.' })
export class Clause {
  @Field(() => ID, { description: 'Unique within a version, the same in the whole family.' }) id: string;
  @Field({ description: 'Heading, Markdown in one line.' }) heading: string;
  @Field({ description: 'Heading as sanitised HTML.' }) headingHtml: string;
  @Field(() => Int, { description: 'Level, 1 to 4.' }) level: number;
  @Field({ description: 'Text as Markdown, variables as `{{key}}`.' }) body: string;
  @Field({ description: 'Text as sanitised HTML.' }) html: string;
  @Field({ description: 'Guidance for adopters as Markdown; never exported.' }) guidance: string;
  @Field({ description: 'Guidance as sanitised HTML.' }) guidanceHtml: string;
  @Field(() => [String], { description: 'Requirements this clause serves.' }) requirements: string[];
  @Field(() => ClauseCondition, { nullable: true, description: 'For whom it stands; null for everybody.' })
  when?: ClauseCondition | null;
}

@ObjectType({ description: 'A place that each municipality fills in for itself.' })
export class Variable {
  @Field({ description: 'Key as it stands between double braces.' }) key: string;
  @Field({ description: 'What is asked for.' }) label: string;
  @Field({ description: 'Help for filling it in.' }) help: string;
  @Field(() => VariableType, { description: 'Kind of answer.' }) type: string;
  @Field({ description: 'An example.' }) example: string;
  @Field({ description: 'Value where none is given.' }) default: string;
  @Field(() => [String], { description: 'Answers to choose from.' }) options: string[];
  @Field({ description: 'Answered once in the city profile.' }) fromProfile: boolean;
  @Field(() => Int, { description: 'How often it stands in the text.' }) occurrences: number;
}

@ObjectType({ description: 'A link that belongs to a version.' })
export class Link {
  @Field({ description: 'What it leads to.' }) label: string;
  @Field({ description: 'Address.' }) url: string;
}

@ObjectType({ description: 'A file that belongs to a version.' })
export class File {
  @Field({ description: 'SHA-256 of its bytes.' }) sha256: string;
  @Field({ description: 'Name.' }) name: string;
  @Field({ description: 'Media type.' }) mediaType: string;
  @Field(() => Int, { description: 'Size in bytes.' }) size: number;
  @Field({ description: 'Licence, SPDX identifier, where it differs.' }) licence: string;
  @Field(() => Tlp, { nullable: true, description: "Label where it is stricter than the solution's." })
  tlp?: TlpLabel | null;
  @Field({ description: 'Address under which it is served, after a check.' }) url: string;
}
