import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Halfway, SignedIn } from '../../foundation/identity/request-context.ts';
import { Payload } from '../../foundation/graphql/problem.type.ts';

export const SecondFactorState = { NOT_ASKED: 'notAsked', OWED: 'owed', MISSING: 'missing', SHOWN: 'shown' } as const;
export type SecondFactorState = (typeof SecondFactorState)[keyof typeof SecondFactorState];
registerEnumType(SecondFactorState, {
  name: 'SecondFactorState',
  description: 'How it stands with the second factor of the viewer.',
  valuesMap: {
    NOT_ASKED: { description: 'Nobody is signed in, or it is the demonstration, where none is asked for.' },
    OWED: { description: 'The first factor was shown; nobody is signed in until the second was.' },
    MISSING: { description: 'The account has none yet: nothing above TLP:CLEAR opens before one is set up.' },
    SHOWN: { description: 'Shown in this session.' },
  },
});

@ObjectType({ description: 'Who looks: signed in or not.' })
export class Viewer {
  /** Null for visitors. Fields of this and other rooms read it rather than the request, so that they hold right after signing in. */
  signedIn: SignedIn | null;
  /** Set between the two factors. */
  halfway: Halfway | null;
}

@ObjectType({ description: 'Somebody of the sample world whom a visitor of the demonstration can be with one click.' })
export class DemoAccount {
  @Field({ description: 'Address to name in signInAsDemo.' }) email: string;
  @Field({ description: 'Name of the invented person.' }) name: string;
  @Field({ description: 'What the person does, in German.' }) role: string;
}

@InputType({ description: 'Address and password.' })
export class SignInInput {
  @Field({ description: 'E-mail address, in any case.' }) email: string;
  @Field({ description: 'Password.' }) password: string;
}

@InputType({ description: 'Whom to be.' })
export class SignInAsDemoInput {
  @Field({ description: 'Address of a sample person.' }) email: string;
}

@ObjectType({ description: 'Answer to signing in; the session itself travels in a cookie.' })
export class SignInPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now.' }) viewer?: Viewer | null;
}

@ObjectType({ description: 'Answer to signing out.' })
export class SignOutPayload extends Payload {}

@ObjectType({ description: 'Answer to acknowledging the TLP leaflet.' })
export class AcknowledgeLeafletPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer, who now sees TLP:GREEN too.' })
  viewer?: Viewer | null;
}
