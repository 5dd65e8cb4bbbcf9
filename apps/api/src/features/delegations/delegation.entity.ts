import type { DelegationGrade, DelegationState } from '@allmende/domain/delegation';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('delegation')
export class DelegationEntity {
  @PrimaryColumn('uuid') id: string;
  /** Gives it. */
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  /** Acts by it. */
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('text') grade: DelegationGrade;
  @Column('text') purpose: string;
  /** The last day on which it holds, ISO. */
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('text', { default: 'offered' }) state: DelegationState;
  @Column('int', { default: 1 }) revision: number;
  @Column('uuid', { name: 'offered_by' }) offeredBy: string;
  @Column('timestamptz', { name: 'offered_at', default: () => 'now()' }) offeredAt: Date;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
