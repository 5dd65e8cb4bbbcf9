import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Viewer } from './viewer.type.ts';

@ObjectType({ description: 'A browser in which the viewer is signed in.' })
export class Session {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({ description: 'Browser and system, for example “Firefox, Windows”; empty where they are not known.' })
  device: string;
  @Field(() => DateTime, { description: 'When they signed in.' }) createdAt: Date | string;
  @Field(() => DateTime, { description: 'When it was last used, to within five minutes.' }) lastUsedAt: Date | string;
  @Field({ description: 'Whether it is the one that asks.' }) isThisOne: boolean;
}

@InputType({ description: 'A session to be ended.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'Which one.' }) id: string;
}

@InputType({ description: 'A new password.' })
export class ChangePasswordInput {
  @Field({ description: 'At least twelve characters.' }) password: string;
}

@ObjectType({ description: 'Answer to a change of sessions or of the password.' })
export class SecurityPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who looks now.' }) viewer?: Viewer | null;
}

@InputType({ description: 'Somebody who has forgotten their password.' })
export class RequestPasswordResetInput {
  @Field({ description: 'Their address, or their second one.' }) email: string;
}

@InputType({ description: 'A new password by the link of a mail.' })
export class ResetPasswordInput {
  @Field({ description: 'From the link; counts once, for 30 minutes.' }) token: string;
  @Field({ description: 'At least twelve characters.' }) password: string;
}

@InputType({ description: 'A second address.' })
export class SetContactAddressInput {
  @Field({ description: 'Outside the domain of the first one.' }) email: string;
}

@InputType({ description: 'The code that was sent to a second address.' })
export class ConfirmContactAddressInput {
  @Field({ description: 'Eight digits.' }) code: string;
}

@ObjectType({ description: 'The second address of the viewer.' })
export class ContactState {
  @Field(() => String, { nullable: true, description: 'The confirmed one.' }) email: string | null;
  @Field(() => String, { nullable: true, description: 'One that a code was sent to, which has not come back yet.' })
  pending: string | null;
}
