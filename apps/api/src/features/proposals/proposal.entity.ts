import type { Clause, FileReference, Variable } from '@allmende/domain/content';
import type { ProposedKind, ProposedState } from '@allmende/domain/proposals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ProposalState = 'offered' | 'answered' | 'takenBack';

@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'origin_solution_id' }) originSolutionId: string;
  @Column('uuid', { name: 'fork_solution_id' }) forkSolutionId: string;
  @Column('uuid', { name: 'base_version_id' }) baseVersionId: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('text') state: ProposalState;
  @Column('text') reason: string;
  /** The licence of the origin, under which the city gives its words. */
  @Column('text') licence: string;
  /** Definitions of variables that the offered clauses bring along. */
  @Column('jsonb') variables: Variable[];
  /** Pictures that the offered clauses bring along. */
  @Column('jsonb') files: FileReference[];
  @Column('text') thanks: string;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('int') revision: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}

@Entity('proposal_clause')
export class ProposalClauseEntity {
  @PrimaryColumn('uuid', { name: 'proposal_id' }) proposalId: string;
  @PrimaryColumn('text', { name: 'clause_id' }) clauseId: string;
  @Column('int') position: number;
  @Column('text') kind: ProposedKind;
  /** Values put back to variables; null where the clause is to go. */
  @Column('jsonb', { nullable: true }) offered: Clause | null;
  /** As it stood in the base version; null where it is new. */
  @Column('jsonb', { name: 'based_on', nullable: true }) basedOn: Clause | null;
  /** For a new clause: the one behind which it stands. */
  @Column('text', { name: 'after_clause_id', nullable: true }) after: string | null;
  @Column('text') state: ProposedState;
  /** As the owner has taken it over; null where it went or was not taken. */
  @Column('jsonb', { nullable: true }) accepted: Clause | null;
  /** Why it was declined. */
  @Column('text') reason: string;
  @Column('uuid', { name: 'accepted_in_version', nullable: true }) acceptedInVersion: string | null;
}
