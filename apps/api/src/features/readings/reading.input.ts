import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ChangedText as Changed } from '@allmende/document-formats/office-import/recorded-changes';
import type { MergedCells as Merged } from '@allmende/document-formats/office-import/written-markdown';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { Solution } from '../solutions/solution.type.ts';
import { ChangedText, MergedCells, TraceFate } from './reading-enums.ts';
import { Reading } from './reading.type.ts';

@InputType({ isAbstract: true })
abstract class ReadingInput {
  @Field(() => ID, { description: 'The document that was read.' }) readingId: string;
  @Field(() => Int, { description: 'Revision on which the change builds.' }) expectedRevision: number;
}

@InputType({ description: 'What becomes of a trace, or of one of its places, which comes first.' })
export class TraceChoiceInput {
  @Field(() => ID, { description: 'Id of the trace, or of one of its places.' }) of: string;
  @Field(() => TraceFate, {
    nullable: true,
    description: 'What becomes of it; null for nothing decided, which for a place means: as its trace.',
  })
  to?: TraceFate | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the variable asks for, at most 120 characters; without it as suggested.',
  })
  label?: string | null;
}

@InputType({ description: 'What is said about a picture to those who do not see it.' })
export class PictureWordsInput {
  @Field({ description: 'Name of the picture.' }) name: string;
  @Field({ defaultValue: '', description: 'Words, at most 500 characters.' }) words: string;
  @Field({ defaultValue: false, description: 'Whether it only decorates and needs no words.' }) isDecorative: boolean;
}

@InputType({ description: 'What is decided about a document that was read; what is left out stays.' })
export class ChooseReadingInput extends ReadingInput {
  @Field(() => [TraceChoiceInput], { defaultValue: [], description: 'About traces.' }) traces: TraceChoiceInput[];
  @Field(() => [PictureWordsInput], { defaultValue: [], description: 'About pictures.' }) pictures: PictureWordsInput[];
  @Field(() => String, { nullable: true, description: 'Title of the solution that it becomes.' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of its type.' }) type?: string | null;
}

@InputType({ description: 'How a document is to be read instead.' })
export class ReadAgainInput extends ReadingInput {
  @Field(() => ChangedText, {
    nullable: true,
    description: 'With which of the recorded changes; without it as before.',
  })
  changes?: Changed | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Offers of lines that look like headings and are to become some; without it as before.',
  })
  headings?: string[] | null;
  @Field(() => MergedCells, {
    nullable: true,
    description: 'What becomes of merged cells in tables; without it as before.',
  })
  mergedCells?: Merged | null;
}

@InputType({ description: 'A clause of the document that is one of the working copy.' })
export class ClauseMatchInput {
  @Field(() => ID, { description: 'Id of the clause in the working copy.' }) known: string;
  @Field(() => ID, { description: 'Id of the clause in the document.' }) found: string;
}

@InputType({ description: 'How a document that was read is taken over.' })
export class TakeReadingInput extends ReadingInput {
  @Field(() => String, { nullable: true, description: 'Title of the new solution; without it the document’s own.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the type; without it as the document says.' })
  type?: string | null;
  @Field(() => [ClauseMatchInput], {
    nullable: true,
    description: 'Which clause is which, where it goes back into a working copy; without it as proposed.',
  })
  matches?: ClauseMatchInput[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Revision of the working copy with which it was compared, where it goes back into one.',
  })
  draftRevision?: number | null;
}

@InputType({ description: 'Which document that was read is thrown away.' })
export class DiscardReadingInput {
  @Field(() => ID, { description: 'The document that was read.' }) readingId: string;
}

@ObjectType({ description: 'Answer to deciding about a document that was read.' })
export class ChooseReadingPayload extends Payload {
  @Field(() => Reading, { nullable: true, description: 'The document as it is then.' }) reading?: Reading | null;
}

@ObjectType({ description: 'Answer to having a document read again.' })
export class ReadAgainPayload extends Payload {
  @Field(() => Reading, { nullable: true, description: 'The document, which is being read.' }) reading?: Reading | null;
}

@ObjectType({ description: 'Answer to taking a document over.' })
export class TakeReadingPayload extends Payload {
  @Field(() => Solution, { nullable: true, description: 'The solution with the working copy that it became.' })
  solution?: Solution | null;
}

@ObjectType({ description: 'Answer to throwing a document away.' })
export class DiscardReadingPayload extends Payload {}
