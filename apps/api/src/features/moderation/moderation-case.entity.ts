import type { Finding } from '@allmende/domain/findings';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type CaseState = 'open' | 'claimed' | 'waiting' | 'closed';

@Entity('moderation_case')
export class ModerationCaseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('text') state: CaseState;
  @Column('uuid', { name: 'claimed_by', nullable: true }) claimedBy: string | null;
  @Column('jsonb') findings: Finding[];
  /** Number of the version that was in the catalogue when this one was handed in. */
  @Column('text', { name: 'previous_number', nullable: true }) previousNumber: string | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
