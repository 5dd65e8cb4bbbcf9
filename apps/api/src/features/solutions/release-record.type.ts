import { Field, ObjectType } from '@nestjs/graphql';
import type { ConsultedBody as Body } from '@allmende/domain/adoption';
import type { InvolvementState as State } from '@allmende/domain/involvement';
import { DateTime, Day } from '../../foundation/graphql/scalars.ts';
import { Colleague } from '../accounts/colleague.type.ts';
import type { StepRow } from './find-release-record.ts';
import { ConsultedBody, InvolvementState, ReleaseAction } from './solution-enums.ts';

@ObjectType({ description: 'A body on the way to the release, and what is on record about it.' })
export class Involvement {
  @Field(() => ConsultedBody, { description: 'Who is to be heard.' }) body: Body;
  @Field({ description: 'Whether nothing is released without its agreement.' }) required: boolean;
  @Field({ description: 'Whether the release waits for it now.' }) inTheWay: boolean;
  @Field(() => InvolvementState, { nullable: true, description: 'How it stands to it; null where nobody has asked.' })
  state: State | null;
  @Field(() => Day, { nullable: true, description: 'The day on which it was asked or answered.' }) day: string | null;
  @Field({ description: 'Who said so, and what.' }) note: string;
  @Field({ description: 'Whether the text has been changed since.' }) outdated: boolean;
}

@ObjectType({ description: 'Something that was done about the release of a version.' })
export class ReleaseStep {
  @Field(() => ReleaseAction, { description: 'What was done.' }) action: StepRow['action'];
  @Field({ description: 'What was said about it: a note to whoever releases, or a reason.' }) note: string;
  @Field(() => DateTime, { description: 'When.' }) at: string | Date;
  @Field(() => Colleague, { nullable: true, description: 'By whom; null where the account is gone.' })
  by: Colleague | null;
}
