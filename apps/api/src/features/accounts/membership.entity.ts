import type { CityRole } from '@allmende/domain/rights';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('membership')
@Unique(['accountId', 'municipalityId'])
export class MembershipEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('text') role: CityRole;
  /** ISB, DSB, IT-Leitung, Presse … as people say it. */
  @Column('text', { default: '' }) function: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
