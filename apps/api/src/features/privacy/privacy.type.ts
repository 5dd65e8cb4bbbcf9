import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';

@ObjectType({ description: 'What is kept for how long, why, and when it was last removed.' })
export class RetentionPeriod {
  @Field({ description: 'Stable name of the rule.' }) key: string;
  @Field({ description: 'What is kept, in the language of Accept-Language.' }) what: string;
  @Field(() => Int, { nullable: true, description: 'Seconds after which it is removed; null where by no period.' })
  seconds: number | null;
  @Field({ description: 'From when the period counts, or until when it is kept, in the language of Accept-Language.' })
  from: string;
  @Field({ description: 'Why for so long, in the language of Accept-Language.' }) why: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was last looked after; null where never.' })
  lastRunAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'How many were removed then; null where that failed.' })
  lastRemoved: number | null;
  @Field({ description: 'Whether the last run failed; the log says why.' }) lastFailed: boolean;
  @Field(() => Int, { description: 'How many were removed in all runs that are still on record.' })
  removedInAll: number;
}

@ObjectType({ description: 'What there is to say before an account is erased.' })
export class Erasure {
  @Field(() => [String], {
    description: 'Municipalities that nobody else administers: while there is one, the account cannot be erased.',
  })
  administeredAlone: string[];
}

@InputType({ description: 'Confirms that the own account is to be erased.' })
export class EraseAccountInput {
  @Field({ description: 'The e-mail address of the account, typed once more.' })
  confirmation: string;
}

@ObjectType({ description: 'Answer to erasing the own account; the session has ended.' })
export class EraseAccountPayload extends Payload {}
