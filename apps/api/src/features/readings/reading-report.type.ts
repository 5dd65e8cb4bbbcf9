import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import type { ChangeKind } from '@allmende/document-formats/office-import/import-report';
import { ImportNote } from '../documents/document.type.ts';
import { Tlp } from '../solutions/solution-enums.ts';
import { RecordedChangeKind, TraceFate } from './reading-enums.ts';

@ObjectType({ isAbstract: true })
abstract class Placed {
  @Field(() => ID, { nullable: true, description: 'The clause it stands in; null for what stands in none.' })
  clauseId: string | null;
  @Field({ description: 'Heading above it; empty where there is none.' }) heading: string;
  @Field({ description: 'Words at the place.' }) excerpt: string;
}

@ObjectType({ description: 'What a person should know about a document before it is taken over.' })
export class ReadingRemark extends Placed {
  @Field({ description: 'Stable code.' }) code: string;
  @Field({ description: 'What a person reads, in the language of Accept-Language.' }) message: string;
  @Field(() => Int, { description: 'How often.' }) count: number;
  @Field(() => String, {
    nullable: true,
    description: 'What to hand back to have this line made a heading; null where nothing is offered.',
  })
  offer: string | null;
}

@ObjectType({ description: 'A change that a word processor has recorded.' })
export class RecordedChange extends Placed {
  @Field(() => RecordedChangeKind, { description: 'What was done.' }) kind: ChangeKind;
  @Field({ description: 'Whom the document names; empty where it names nobody.' }) author: string;
  @Field({ description: 'When, as the document says it; empty where it does not.' }) date: string;
}

@ObjectType({ description: 'A comment at the margin of a document; it is never taken over.' })
export class DocumentComment extends Placed {
  @Field({ description: 'Whom the document names; empty where it names nobody.' }) author: string;
  @Field({ description: 'When, as the document says it; empty where it does not.' }) date: string;
  @Field({ description: 'What it says.' }) text: string;
}

@ObjectType({ description: 'A place at which a document betrays from whom it comes.' })
export class DocumentTracePlace {
  @Field(() => ID, { description: 'What a choice for this place alone names.' }) id: string;
  @Field({ description: 'Heading of the clause; empty where it stands in title or summary.' }) heading: string;
  @Field({ description: 'Words around it.' }) excerpt: string;
  @Field({ description: 'Whether a variable may stand here.' }) mayBeVariable: boolean;
  @Field(() => TraceFate, { nullable: true, description: 'What was decided for this place alone.' })
  fate: TraceFate | null;
}

@ObjectType({ description: 'A wording that betrays from whom a document comes. Nothing is decided by itself.' })
export class DocumentTrace {
  @Field(() => ID, { description: 'What a choice for all its places names.' }) id: string;
  @Field({ description: 'Stable code of what it is: `person-name`, `phone` …' }) code: string;
  @Field({ description: 'The wording.' }) found: string;
  @Field({ description: 'What a variable in its place would ask for: as decided, or as suggested.' }) label: string;
  @Field(() => TraceFate, { nullable: true, description: 'What was decided for all its places.' })
  fate: TraceFate | null;
  @Field(() => [DocumentTracePlace], { description: 'Every place, in the order of the text.' })
  places: DocumentTracePlace[];
}

@ObjectType({ description: 'A picture of a document, already a file of its own.' })
export class ReadingPicture {
  @Field({ description: 'Name.' }) name: string;
  @Field({ description: 'Address under which it is served to whoever brought the document.' }) url: string;
  @Field(() => Int, { nullable: true, description: 'Pixels from left to right.' }) width: number | null;
  @Field(() => Int, { nullable: true, description: 'Pixels from top to bottom.' }) height: number | null;
  @Field({ description: 'Whether the document has no words for it somewhere.' }) needsWords: boolean;
  @Field({ description: 'Words that were given for it.' }) words: string;
  @Field({ description: 'Whether it was said to be decorative.' }) isDecorative: boolean;
}

@ObjectType({ description: 'What was read in a document, and what a person should know and decide before it is kept.' })
export class ReadingReport {
  @Field({ description: 'Its content with what was decided so far, as canonical JSON.' }) contentJson: string;
  @Field(() => Tlp, { nullable: true, description: 'The label that the document carries.' }) tlp: TlpLabel | null;
  @Field({ description: 'Whether Allmende wrote it, and its clauses are known again.' }) isKnown: boolean;
  @Field(() => Int, { description: 'How many changes are recorded in it.' }) changeCount: number;
  @Field(() => [String], { description: 'Who made them, as the document names people.' }) changeAuthors: string[];
  @Field(() => [RecordedChange], { description: 'The recorded changes, 2,000 at most, in the order of the text.' })
  changes: RecordedChange[];
  @Field(() => Int, { description: 'How many comments it has.' }) commentCount: number;
  @Field(() => [DocumentComment], { description: 'Comments at the margin, 500 at most; they are never taken over.' })
  comments: DocumentComment[];
  @Field(() => [ReadingRemark], { description: 'What is different from the document.' }) remarks: ReadingRemark[];
  @Field(() => [ImportNote], { description: 'What became of it, counted.' }) notes: ImportNote[];
  @Field(() => [ReadingPicture], { description: 'Its pictures.' }) pictures: ReadingPicture[];
  @Field(() => [DocumentTrace], { description: 'What betrays from whom it comes.' }) traces: DocumentTrace[];
  @Field(() => Int, { description: 'How many wordings more there are, that are not shown.' }) tracesLeft: number;
}

@ObjectType({ description: 'A clause of the document that is taken for one of the working copy.' })
export class ClauseMatch {
  @Field(() => ID, { description: 'Id of the clause in the working copy.' }) known: string;
  @Field(() => ID, { description: 'Id of the clause in the document.' }) found: string;
  @Field({ nullable: true, description: 'Likeness from 0 to 1 of what is proposed; null for what a person chose.' })
  score?: number;
}

@ObjectType({ description: 'A recorded change in a clause of the new content.' })
export class ReturnedChange extends RecordedChange {
  @Field(() => ID, { description: 'The clause in the new content; empty for what stands in none.' }) inClause: string;
}

@ObjectType({
  description: 'What a document makes of the working copy that it goes back into. Nothing is kept by asking.',
})
export class ReadingComparison {
  @Field(() => Int, { description: 'Revision of the working copy it is compared with.' }) draftRevision: number;
  @Field({ description: 'The working copy as it stands, as canonical JSON.' }) knownJson: string;
  @Field({ description: 'The working copy as it would be, as canonical JSON.' }) contentJson: string;
  @Field(() => [ClauseMatch], { description: 'Which clause is which.' }) matches: ClauseMatch[];
  @Field(() => [ReturnedChange], { description: 'Who changed what, as far as the document has recorded it.' })
  changes: ReturnedChange[];
}
