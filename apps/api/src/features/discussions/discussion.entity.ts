import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('discussion')
export class DiscussionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'solution_id' }) solutionId: string;
  /** The clause it is about; null where it is about the whole. */
  @Column('text', { name: 'clause_id', nullable: true }) clauseId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('comment')
export class CommentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'discussion_id' }) discussionId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'municipality_id', nullable: true }) municipalityId: string | null;
  /** The body through which it was said for the municipality; null for its own people. */
  @Column('uuid', { name: 'through_id', nullable: true }) throughId: string | null;
  /** Markdown as it was written; empty once removed. */
  @Column('text') body: string;
  @Column('text', { name: 'body_html', nullable: true }) bodyHtml: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
