import type { Content } from '@allmende/domain/content';
import type { Stands } from '@allmende/domain/divergence';
import type { Publication, Release } from '@allmende/domain/lifecycle';
import type { ChangeClass } from '@allmende/domain/numbering';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RenderedClause } from './rendered-clause.ts';

export type Seal = 'unchecked' | 'formallyChecked' | 'professionallyChecked' | 'proven' | 'recommended';

@Entity('version')
export class VersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') release: Release;
  @Column('text') publication: Publication;
  @Column('text') seal: Seal;
  @Column('text', { name: 'change_class', nullable: true }) changeClass: ChangeClass | null;
  @Column('text', { name: 'change_note' }) changeNote: string;
  @Column('jsonb') content: Content;
  @Column('jsonb') rendered: RenderedClause[];
  @Column('int') revision: number;
  @Column('text', { array: true }) audience: string[];
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy: string | null;
  @Column('uuid', { name: 'released_by', nullable: true }) releasedBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  /** The day from which it holds in its city. */
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'review_date', nullable: true }) reviewDate: string | null;
  /** Of a released own version: the origin's version it was made from, and what it has made of its clauses. */
  @Column('uuid', { name: 'base_version_id', nullable: true }) baseVersionId: string | null;
  @Column('jsonb', { nullable: true }) divergence: Stands | null;
}
