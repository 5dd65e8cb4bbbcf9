import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is shown (RFC 6238, X). */
const STEP = 30;
const DIGITS = 6;
/** Steps that a clock may be off, either way. */
const WINDOW = 1;

/** What every authenticator app computes, whatever else it could. */
const common = { algorithm: 'SHA1', digits: DIGITS, period: STEP } as const;
const generator = (secret: string) => new TOTP({ ...common, secret: Secret.fromBase32(secret) });

/** A new secret of 160 bits, as authenticator apps read it (base 32 of RFC 4648, without padding). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

export const stepAt = (time: Date): number => TOTP.counter({ period: STEP, timestamp: time.getTime() });

/** The code of a time step (RFC 6238). */
export const codeAt = (secret: string, step: number, digits = DIGITS): string =>
  TOTP.generate({ ...common, digits, secret: Secret.fromBase32(secret), timestamp: step * STEP * 1_000 });

/** The time step whose code this is, or null: what was used once is known by its step. */
export function stepOf(code: string, secret: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const off = generator(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  return off === null ? null : stepAt(now) + off;
}

/** What an authenticator app reads from the square (Key Uri Format). */
export const keyUri = (secret: string, label: string, issuer: string): string =>
  new TOTP({ ...common, secret: Secret.fromBase32(secret), label, issuer }).toString();
