import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Outcome = 'publish' | 'requestChanges' | 'reject';

@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') outcome: Outcome;
  @Column('text') reason: string;
  @Column('text') statement: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
