import type { HandOverState } from '@allmende/domain/hand-over';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hand_over')
export class HandOverEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  @Column('uuid', { name: 'from_id' }) fromId: string;
  @Column('uuid', { name: 'to_id' }) toId: string;
  @Column('text', { default: 'offered' }) state: HandOverState;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { name: 'offered_by' }) offeredBy: string;
  @Column('timestamptz', { name: 'offered_at', default: () => 'now()' }) offeredAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  /** When it was withdrawn, refused or accepted. */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
