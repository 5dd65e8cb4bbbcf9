import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Viewer } from '../accounts/viewer.type.ts';

export const Proof = { PASSWORD: 'password', TOTP: 'totp', RECOVERY: 'recovery', PASSKEY: 'passkey' } as const;
export type Proof = (typeof Proof)[keyof typeof Proof];
registerEnumType(Proof, {
  name: 'Proof',
  description: 'What somebody can show that they are the one they say.',
  valuesMap: {
    PASSWORD: { description: 'The password.' },
    TOTP: { description: 'A code of an authenticator app.' },
    RECOVERY: { description: 'A code from the printed list, for once.' },
    PASSKEY: { description: 'A passkey.' },
  },
});

@ObjectType({ description: 'The authenticator app of an account.' })
export class Authenticator {
  @Field(() => DateTime, { description: 'When it was set up.' }) createdAt: Date | string;
  @Field(() => DateTime, { nullable: true, description: 'When a code of it was last used.' }) lastUsedAt:
    Date | string | null;
}

@ObjectType({ description: 'A passkey of an account.' })
export class Passkey {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({ description: 'What its owner calls it.' }) name: string;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt: Date | string;
  @Field(() => DateTime, { nullable: true, description: 'When it was last used.' }) lastUsedAt: Date | string | null;
}

@ObjectType({ description: 'The second factors of the viewer.' })
export class SecondFactors {
  @Field(() => Authenticator, { nullable: true, description: 'The authenticator app, where one is set up.' })
  authenticator: Authenticator | null;
  @Field(() => [Passkey], { description: 'Passkeys, the oldest first.' }) passkeys: Passkey[];
  @Field(() => Int, { description: 'Recovery codes that are not used up.' }) recoveryCodesLeft: number;
}

@ObjectType({
  description: 'What is needed to set up an authenticator app; nothing is kept before a code has come back.',
})
export class AuthenticatorSetup {
  @Field({ description: 'The secret in base 32, to be typed where no picture can be read.' }) secret: string;
  @Field({ description: 'The same as an address for the app (otpauth).' }) uri: string;
  @Field({ description: 'To be sent back with the first code.' }) ticket: string;
}

@InputType({ description: 'The first code of a new authenticator app.' })
export class AddAuthenticatorInput {
  @Field({ description: 'The ticket of the set-up.' }) ticket: string;
  @Field({ description: 'The code that the app shows now.' }) code: string;
}

@InputType({ description: 'A new passkey.' })
export class AddPasskeyInput {
  @Field({ description: 'What the browser has made (RegistrationResponseJSON).' }) credentialJson: string;
  @Field({ description: 'What to call it, 1 to 60 characters.' }) name: string;
}

@InputType({ description: 'Another name for a passkey.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'Which one.' }) id: string;
  @Field({ description: 'What to call it, 1 to 60 characters.' }) name: string;
}

@InputType({ description: 'A passkey that is no longer to be used.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'Which one.' }) id: string;
}

@InputType({ description: 'The second factor after the password: one of the two.' })
export class CompleteSignInInput {
  @Field(() => String, { nullable: true, description: 'A code of the authenticator app, or from the printed list.' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'What the browser answers (AuthenticationResponseJSON).' })
  credentialJson?: string | null;
}

@InputType({ description: 'A passkey that stands for address, password and second factor.' })
export class SignInWithPasskeyInput {
  @Field({ description: 'What the browser answers (AuthenticationResponseJSON).' }) credentialJson: string;
}

@InputType({ description: 'What somebody shows once more before a dangerous act: one of the three.' })
export class ConfirmIdentityInput {
  @Field(() => String, { nullable: true, description: 'The password; enough only where there is no second factor.' })
  password?: string | null;
  @Field(() => String, { nullable: true, description: 'A code of the authenticator app, or from the printed list.' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'What the browser answers (AuthenticationResponseJSON).' })
  credentialJson?: string | null;
}

@ObjectType({ description: 'Answer to whatever changes how the viewer is signed in.' })
export class IdentityPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who looks now.' }) viewer?: Viewer | null;
}

@ObjectType({ description: 'Answer to a change of second factors.' })
export class SecondFactorPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who looks now.' }) viewer?: Viewer | null;
  @Field(() => [String], {
    nullable: true,
    description: 'New recovery codes where there are any: shown this once, they cannot be read again.',
  })
  recoveryCodes?: string[] | null;
}

@ObjectType({ description: 'Answer to beginning something with a passkey.' })
export class PasskeyOptionsPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'What the browser needs (PublicKeyCredential…OptionsJSON), and the `origin` it works at.',
  })
  optionsJson?: string | null;
}

@ObjectType({ description: 'Answer to beginning with an authenticator app.' })
export class AuthenticatorSetupPayload extends Payload {
  @Field(() => AuthenticatorSetup, { nullable: true, description: 'What to put into the app.' })
  setup?: AuthenticatorSetup | null;
}

@InputType({ description: 'How to begin with an authenticator app.' })
export class BeginAuthenticatorInput {
  @Field(() => String, { nullable: true, description: 'Goes on with an earlier set-up instead of a new secret.' })
  ticket?: string | null;
}
