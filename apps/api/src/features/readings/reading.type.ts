import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import type { ChangedText as Changed } from '@allmende/document-formats/office-import/recorded-changes';
import type { MergedCells as Merged } from '@allmende/document-formats/office-import/written-markdown';
import type { ReadingRow } from './find-readings.ts';
import { ChangedText, MergedCells, ReadingState } from './reading-enums.ts';

@ObjectType({
  implements: () => [Node],
  description: 'A document that was brought in and read: it waits for a person, and only whoever brought it finds it.',
})
export class Reading implements Node {
  id: string;
  @Field(() => ReadingState, { description: 'How it stands.' }) state: ReadingState;
  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedRevision.' }) revision: number;
  @Field({ description: 'Name of the file.' }) fileName: string;
  @Field(() => Int, { description: 'Bytes of the file.' }) fileSize: number;
  @Field(() => ChangedText, { description: 'With which of the recorded changes it was read.' }) changes: Changed;
  @Field(() => MergedCells, { description: 'With which of the ways to read merged cells it was read.' })
  mergedCells: Merged;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused or could not be read, and what to do, in the language of Accept-Language.',
  })
  problem: string | null;
  @Field(() => ID, { nullable: true, description: 'The conversion that reads it, or has read it last.' })
  conversionId: string | null;
  @Field(() => DateTime, { description: 'When it was brought in.' }) createdAt: Date | string;
  @Field(() => DateTime, { description: 'Until when it waits.' }) expiresAt: Date;
  /** The row behind it; no field of the schema. */
  row: ReadingRow;
}
