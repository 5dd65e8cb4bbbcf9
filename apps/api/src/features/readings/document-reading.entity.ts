import type { FileReference } from '@allmende/domain/content';
import type { ReadingChoices } from '@allmende/domain/readings';
import type { Params } from '@allmende/domain/texts';
import type { DocumentReading } from '@allmende/document-formats/office-import/document-reading';
import type { ReadingOptions } from '@allmende/document-formats/office-import/reading-options';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture of a document, cleaned and kept; what is known of it as of every file. */
export type KeptPicture = Pick<FileReference, 'sha256' | 'name' | 'mediaType' | 'size' | 'width' | 'height'>;

/** A document as it was read, with its pictures as files. */
export interface KeptReading extends Omit<DocumentReading, 'pictures'> {
  readonly pictures: readonly KeptPicture[];
  /** How it was read: whoever asks for another reading may not get one. */
  readonly options: ReadingOptions;
}

/** Why a document is refused, in the words of whoever read it. */
export interface ReadingRefusal {
  readonly code: string;
  readonly params: Params;
}

@Entity('document_reading')
export class DocumentReadingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('uuid', { name: 'solution_id', nullable: true }) solutionId: string | null;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('bigint', { name: 'file_size' }) fileSize: string;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('uuid', { name: 'conversion_id', nullable: true }) conversionId: string | null;
  /** How it is to be read next, or was to be read last. */
  @Column('jsonb') options: ReadingOptions;
  @Column('jsonb', { nullable: true }) result: KeptReading | null;
  @Column('jsonb', { nullable: true }) refusal: ReadingRefusal | null;
  @Column('jsonb') choices: ReadingChoices;
  @Column('int') revision: number;
  /** When it was taken over; from then on it only leads to the solution. */
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
