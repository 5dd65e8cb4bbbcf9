import type { DelegationGrade, DelegationState } from '@allmende/domain/delegation';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { DateTime, Day } from '../../foundation/graphql/scalars.ts';
import { DelegationGradeEnum, DelegationStateEnum } from './delegation-enums.ts';
import type { DelegationRow } from './find-delegations.ts';

@ObjectType({
  implements: () => [Node],
  description: 'A municipality lets a body act for it; seen by the people of these two only.',
})
export class Delegation implements Node {
  id: string;
  @Field(() => DelegationGradeEnum, { description: 'How far the body may go.' }) grade: DelegationGrade;
  @Field({ description: 'What it is for, plain text.' }) purpose: string;
  @Field(() => Day, { description: 'The last day on which it holds.' }) endsOn: string;
  @Field(() => DelegationStateEnum, { description: 'Where it stands.' }) state: DelegationState;
  @Field({ description: 'Whether the body acts by it today.' }) holds: boolean;
  @Field({ description: 'Whether its last day has passed without anybody ending it.' }) ranOut: boolean;
  @Field({ description: 'Whether it ends within the next sixty days, so that it is time to renew it.' })
  renewalDue: boolean;
  @Field(() => Int, { description: 'Hand it back as expectedRevision.' }) revision: number;
  @Field(() => DateTime, { description: 'When it was offered.' }) offeredAt: string | Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was accepted or refused.' }) answeredAt:
    string | Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended.' }) endedAt: string | Date | null;
  @Field(() => String, { nullable: true, description: 'Who offered it; for the people of its municipality.' })
  offeredBy: string | null;
  @Field(() => String, { nullable: true, description: 'Who answered; for the people of the body.' })
  answeredBy: string | null;
  /** The row behind it; no field of the schema. */
  row: DelegationRow;
}
