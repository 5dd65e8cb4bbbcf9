import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Tlp } from '../solutions/solution-enums.ts';
import { Solution } from '../solutions/solution.type.ts';

export const SolutionSource = { BLANK: 'blank', MARKDOWN: 'markdown', PUBLICCODE: 'publiccode' } as const;
export type SolutionSource = (typeof SolutionSource)[keyof typeof SolutionSource];
registerEnumType(SolutionSource, {
  name: 'SolutionSource',
  description: 'From what a solution is begun.',
  valuesMap: {
    BLANK: { description: 'From nothing.' },
    MARKDOWN: { description: 'From a Markdown document, with or without front matter.' },
    PUBLICCODE: { description: 'From a publiccode.yml (0.4 or 0.5).' },
  },
});

@InputType({ description: 'From what a solution is begun, and for whom.' })
export class CreateSolutionInput {
  @Field(() => ID, { description: 'The municipality acted for.' }) municipalityId: string;
  @Field(() => String, { nullable: true, description: 'Title, at most 90 characters; without it the document’s own.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the solution type; without it as the document says.' })
  type?: string | null;
  @Field(() => Tlp, {
    nullable: true,
    defaultValue: 'CLEAR',
    description: 'Label; a stricter one in the document holds.',
  })
  tlp?: TlpLabel | null;
  @Field(() => SolutionSource, { nullable: true, defaultValue: 'blank', description: 'From what.' })
  from?: SolutionSource | null;
  @Field(() => String, { nullable: true, description: 'The document, at most 2,000,000 bytes.' }) text?: string | null;
}

@ObjectType({ description: 'What an import did, or could not do.' })
export class ImportNote {
  @Field({ description: 'Stable code.' }) code: string;
  @Field({ description: 'What a person reads, in the language of Accept-Language.' }) message: string;
  @Field(() => Int, { description: 'How often.' }) count: number;
}

@ObjectType({ description: 'Answer to createSolution.' })
export class CreateSolutionPayload extends Payload {
  @Field(() => Solution, { nullable: true, description: 'The solution with its first working copy.' })
  solution?: Solution | null;
  @Field(() => [ImportNote], { description: 'What the import did, in the order of reading; empty for a blank one.' })
  importReport: ImportNote[];
}

@InputType({ description: 'A document that may go into the working copy of a solution.' })
export class ReadDocumentInput {
  @Field(() => ID, { description: 'The solution, to be edited by its municipality.' }) solutionId: string;
  @Field(() => String, { description: 'The document as Markdown, at most 2,000,000 bytes.' }) text: string;
}

@ObjectType({ description: 'A document as it was read; nothing has been changed by reading it.' })
export class ReadDocumentPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'What it says, as the JSON of a content.' })
  contentJson?: string | null;
  @Field(() => [ImportNote], { description: 'What the import did, in the order of reading.' })
  importReport: ImportNote[];
}

@ObjectType({ description: 'A variable that is used but has no value: named before an export, marked in it.' })
export class VariableGap {
  @Field({ description: 'Key of the variable.' }) key: string;
  @Field({ description: 'What is asked for.' }) label: string;
  @Field(() => Int, { description: 'How often it stands in the text.' }) occurrences: number;
}
