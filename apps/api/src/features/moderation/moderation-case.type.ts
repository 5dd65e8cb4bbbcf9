import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Finding as Detected } from '@allmende/domain/findings';
import { Node } from '../../foundation/graphql/node.type.ts';
import { connectionOf } from '../../foundation/graphql/paging.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { CheckSeverity } from '../solutions/solution-enums.ts';
import type { CaseState as State } from './moderation-case.entity.ts';

export const CaseState = {
  OPEN: 'open',
  CLAIMED: 'claimed',
  WAITING: 'waiting',
  CLOSED: 'closed',
} as const satisfies Record<string, State>;
registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'Where a case stands: open, claimed by a moderator, waiting for the city, closed.',
});

export const CaseDecision = { PUBLISH: 'publish', REQUEST_CHANGES: 'requestChanges', REJECT: 'reject' } as const;
registerEnumType(CaseDecision, { name: 'CaseDecision', description: 'How a case is decided.' });

@ObjectType({ description: 'Something detected automatically, for a person to look at.' })
export class Finding {
  @Field({ description: 'Stable code.' }) code: string;
  @Field(() => CheckSeverity, { description: 'How serious it is.' }) severity: string;
  @Field({ description: 'What it is, in the language of Accept-Language.' }) message: string;
  @Field(() => String, { nullable: true, description: 'The clause; null for the metadata.' }) clauseId: string | null;
  @Field({ description: 'The first place; secrets are cut.' }) excerpt: string;
  @Field(() => Int, { description: 'How often.' }) count: number;
}

@ObjectType({ description: 'A reasoned decision.' })
export class Decision {
  @Field(() => CaseDecision, { description: 'How it was decided.' }) outcome: string;
  @Field({ description: 'Why.' }) reason: string;
  @Field({ description: 'Statement of reasons: what, facts, automated or not, basis, redress.' }) statement: string;
  @Field(() => DateTime, { description: 'When.' }) decidedAt: Date | string;
  @Field({ description: 'By whom.' }) decidedBy: string;
}

/** A case as the statements read it. */
export interface CaseRow {
  id: string;
  number: string;
  solutionId: string;
  versionId: string;
  ownerId: string;
  state: State;
  claimedBy: string | null;
  findings: Detected[];
  previousNumber: string | null;
  submittedAt: string | Date;
  dueAt: string | Date;
}

@ObjectType({ implements: () => [Node], description: 'A unit in the moderation queue.' })
export class ModerationCase implements Node {
  id: string;
  @Field({ description: 'Number people name it by, e.g. 2026-0147.' }) number: string;
  @Field(() => CaseState, { description: 'Where it stands.' }) state: State;
  @Field(() => DateTime, { description: 'When it was handed in.' }) submittedAt: Date | string;
  @Field(() => DateTime, { description: 'Until when it should be decided.' }) dueAt: Date | string;
  @Field({ description: 'Past its deadline and not closed.' }) overdue: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Version that was in the catalogue when this one was handed in.',
  })
  previousNumber: string | null;
  /** The row behind it; no field of the schema. */
  row: CaseRow;
}

@ObjectType({ description: 'A page of cases (Relay).' })
export class CaseConnection extends connectionOf(() => ModerationCase, 'Case') {}
