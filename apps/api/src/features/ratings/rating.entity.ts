import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rating')
export class RatingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('smallint') understandable: number;
  @Column('smallint') adaptable: number;
  @Column('smallint') complete: number;
  @Column('smallint', { name: 'effort_as_stated' }) effortAsStated: number;
  @Column('text') note: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
