import type { Content } from '@allmende/domain/content';
import type { Decision } from '@allmende/domain/merge-outcome';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MergeState = 'open' | 'finished' | 'undone' | 'abandoned';

/** What was decided about a clause, a field or a variable; without a decision there is at least a note. */
export interface KeptDecision {
  readonly decision: Decision | null;
  /** What one wanted to remember. */
  readonly note: string;
  /** Digest of the two sides that were decided between: where they change, the decision is asked for again. */
  readonly about: string;
  /** Had been decided, and has to be decided again since one of the sides has changed. */
  readonly again: boolean;
}

@Entity('merge')
export class MergeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  @Column('uuid', { name: 'base_version_id' }) baseVersionId: string;
  @Column('uuid', { name: 'theirs_version_id' }) theirsVersionId: string;
  /** SHA-256 of the own content on which the decisions were made. */
  @Column('text', { name: 'own_digest' }) ownDigest: string;
  @Column('text') state: MergeState;
  @Column('jsonb') decisions: Record<string, KeptDecision>;
  /** What has been looked at, with the digest of its two sides. */
  @Column('jsonb') seen: Record<string, string>;
  @Column('int') revision: number;
  @Column('uuid', { name: 'written_version_id', nullable: true }) writtenVersionId: string | null;
  @Column('jsonb', { nullable: true }) before: Content | null;
  @Column('jsonb', { nullable: true }) written: Content | null;
  @Column('uuid', { name: 'started_by', nullable: true }) startedBy: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
