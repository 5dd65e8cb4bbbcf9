import type { Tlp } from '@allmende/domain/audience';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('solution')
export class SolutionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('text') tlp: Tlp;
  @Column('uuid', { array: true }) recipients: string[];
  @Column('uuid', { name: 'recipient_groups', array: true }) recipientGroups: string[];
  @Column('uuid', { name: 'origin_version_id', nullable: true }) originVersionId: string | null;
  @Column('text') title: string;
  @Column('text') type: string;
  @Column('text') kind: 'policy' | 'template' | 'tool';
  /** Doors of the published version; empty while nothing is published. */
  @Column('text', { array: true }) audience: string[];
  @Column('uuid', { name: 'published_version_id', nullable: true }) publishedVersionId: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('uuid', { name: 'working_version_id', nullable: true }) workingVersionId: string | null;
  /** The municipality's own answers to this document's variables. */
  @Column('jsonb') values: Record<string, string>;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
