import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import { Log } from '../../foundation/log/log.ts';
import { type RelyingParty, relyingPartyOf } from './relying-party.ts';

/** Minutes that a browser has to answer a challenge. */
const CHALLENGE_MINUTES = 5;
export const MAX_PASSKEYS = 10;
export const MAX_PASSKEY_NAME = 60;

interface PasskeyRow {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: string;
  readonly transports: AuthenticatorTransport[];
}

const ofAccount = statement<PasskeyRow>(
  'passkeys-of-account',
  `SELECT credential_id AS "credentialId", transports FROM passkey WHERE account_id = $1`,
);
const byCredential = statement<PasskeyRow>(
  'passkey-by-credential',
  `SELECT p.id, p.account_id AS "accountId", p.credential_id AS "credentialId", p.public_key AS "publicKey", p.counter, p.transports
   FROM passkey p JOIN account a ON a.id = p.account_id WHERE p.credential_id = $1 AND a.disabled_at IS NULL`,
);
const keep = statement(
  'keep-passkey',
  `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, name)
   SELECT $1, $2::uuid, $3, $4, $5, $6, $7
   WHERE (SELECT count(*) FROM passkey WHERE account_id = $2::uuid) < ${MAX_PASSKEYS}
   ON CONFLICT (credential_id) DO NOTHING RETURNING 1`,
);
// A counter that does not grow is the sign of a copied key; passkeys that are shared between devices always count 0.
const noteUse = statement(
  'note-passkey-use',
  `UPDATE passkey SET counter = $2, last_used_at = now()
   WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING 1`,
);

/** Passkeys (WebAuthn): made, and shown. The library verifies; which challenge was ours the one-time tokens know. */
@Injectable()
export class Passkeys {
  private readonly party: RelyingParty;

  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly log: Log,
    { settings }: Configuration,
  ) {
    this.party = relyingPartyOf(settings.ALLMENDE_PUBLIC_URL);
  }

  /** What the browser needs to make one, as JSON. */
  async beginMaking(accountId: string, email: string, name: string): Promise<string> {
    const held = await this.database.read(ofAccount, [accountId]);
    const challenge = await this.tokens.issue('passkey-registration', CHALLENGE_MINUTES, { accountId });
    const { generateRegistrationOptions } = await webAuthn();
    const options = await generateRegistrationOptions({
      rpName: 'Allmende',
      rpID: this.party.id,
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(accountId),
      challenge: bytesOf(challenge),
      excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      timeout: CHALLENGE_MINUTES * 60_000,
    });
    return JSON.stringify({ ...options, origin: this.party.origin });
  }

  /** Keeps what the browser has made. @returns whether the person was verified while making it */
  async keep(accountId: string, credentialJson: string, name: string, work: Work): Promise<void> {
    const response = read<RegistrationResponseJSON>(credentialJson);
    const made = await this.verified(({ verifyRegistrationResponse }) =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: async (challenge) =>
          (await this.tokens.take('passkey-registration', challenge))?.accountId === accountId,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: false,
      }),
    );
    if (!made.registrationInfo) throw wrongPasskey();
    const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
    const kept = await work.run(keep, [newId(), accountId, id, Buffer.from(publicKey), counter, transports, name]);
    if (kept.length === 0) throw new Refusal('CONFLICT', 'tooManyPasskeys', ['name'], { max: MAX_PASSKEYS });
  }

  /**
   * What the browser needs to show one, as JSON.
   * @param accountId whose; without it the browser offers every passkey that it has for this place
   */
  async beginUse(accountId: string | null): Promise<string> {
    const held = accountId ? await this.database.read(ofAccount, [accountId]) : [];
    const challenge = await this.tokens.issue('passkey-use', CHALLENGE_MINUTES, { accountId });
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: this.party.id,
      challenge: bytesOf(challenge),
      allowCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      // Alone it has to stand for two factors; after a password it is enough to have it.
      userVerification: accountId ? 'preferred' : 'required',
      timeout: CHALLENGE_MINUTES * 60_000,
    });
    return JSON.stringify({ ...options, origin: this.party.origin });
  }

  /**
   * Whose passkey was shown.
   * @param accountId where it has to be this person's
   * @throws Refusal where it is not right
   */
  async use(credentialJson: string, accountId: string | null): Promise<{ accountId: string; isVerified: boolean }> {
    const response = read<AuthenticationResponseJSON>(credentialJson);
    const [row] = await this.database.read(byCredential, [String(response.id)]);
    if (!row || (accountId !== null && row.accountId !== accountId)) throw wrongPasskey();
    const shown = await this.verified(({ verifyAuthenticationResponse }) =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: async (challenge) => {
          const taken = await this.tokens.take('passkey-use', challenge);
          return taken !== null && taken.accountId === accountId;
        },
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        credential: {
          id: row.credentialId,
          publicKey: new Uint8Array(row.publicKey),
          counter: Number(row.counter),
          transports: row.transports,
        },
        requireUserVerification: accountId === null,
      }),
    );
    if (!shown.verified) throw wrongPasskey();
    const { newCounter, userVerified } = shown.authenticationInfo;
    if ((await this.database.read(noteUse, [row.id, newCounter])).length === 0) throw wrongPasskey();
    return { accountId: row.accountId, isVerified: userVerified };
  }

  /** The library throws for everything that does not fit; the person needs one sentence, the log the reason. */
  private async verified<Result>(verify: (library: WebAuthn) => Promise<Result>): Promise<Result> {
    try {
      return await verify(await webAuthn());
    } catch (error) {
      this.log.pino.info({ why: String(error) }, 'a passkey was refused');
      throw wrongPasskey();
    }
  }
}

type WebAuthn = Awaited<ReturnType<typeof webAuthn>>;
/** Large, and asked for by few: read with the first passkey, not at the start. */
const webAuthn = () => import('@simplewebauthn/server');

const wrongPasskey = () => new Refusal('WRONG_CREDENTIALS', 'wrongPasskey', ['credential']);
const bytesOf = (token: string) => new Uint8Array(Buffer.from(token, 'base64url'));

function read<Credential>(json: string): Credential {
  try {
    return JSON.parse(json) as Credential;
  } catch {
    throw wrongPasskey();
  }
}
