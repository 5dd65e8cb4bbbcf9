import type { AdoptionStatus, AdoptionVisibility, ConsultedBody } from '@allmende/domain/adoption';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('adoption')
export class AdoptionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  /** The municipality's own version of the solution, where there is one. */
  @Column('uuid', { name: 'own_solution_id', nullable: true }) ownSolutionId: string | null;
  @Column('text') status: AdoptionStatus;
  @Column('date', { nullable: true }) since: string | null;
  @Column('date', { name: 'review_date', nullable: true }) reviewDate: string | null;
  @Column('text') visibility: AdoptionVisibility;
  @Column('text', { array: true }) consulted: ConsultedBody[];
  @Column('int', { name: 'effort_hours', nullable: true }) effortHours: number | null;
  /** Euros. */
  @Column('int', { name: 'external_cost', nullable: true }) externalCost: number | null;
  @Column('text') changed: string;
  @Column('boolean', { name: 'contact_welcome' }) contactWelcome: boolean;
  @Column('int') revision: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
