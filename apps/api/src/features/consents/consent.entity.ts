import type { Tlp } from '@allmende/domain/audience';
import type { ConsentPurpose, ConsentState } from '@allmende/domain/consent';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'origin_solution_id' }) originSolutionId: string;
  @Column('uuid', { name: 'fork_solution_id' }) forkSolutionId: string;
  @Column('uuid', { name: 'base_version_id' }) baseVersionId: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy: string | null;
  @Column('text') state: ConsentState;
  @Column('text', { array: true }) purposes: ConsentPurpose[];
  /** On which terms the own version would be published; null where that is not asked. */
  @Column('text', { nullable: true }) tlp: Tlp | null;
  @Column('uuid', { array: true }) recipients: string[];
  @Column('text', { nullable: true }) licence: string | null;
  @Column('text') reason: string;
  /** What the owner said with its answer. */
  @Column('text') answer: string;
  /** Whom the origin was for when its owner agreed. */
  @Column('text', { name: 'origin_tlp', nullable: true }) originTlp: Tlp | null;
  @Column('uuid', { name: 'origin_recipients', array: true, nullable: true }) originRecipients: string[] | null;
  @Column('uuid', { name: 'recipient_groups', array: true }) recipientGroups: string[];
  @Column('uuid', { name: 'origin_recipient_groups', array: true }) originRecipientGroups: string[];
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('text', { name: 'end_reason' }) endReason: string;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('int') revision: number;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
