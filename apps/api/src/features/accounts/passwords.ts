import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP names first: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Longer input is refused before it costs anything. */
export const MAX_PASSWORD = 1_000;
export const MIN_PASSWORD = 12;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password is right. Where there is no hash, one of nobody's passwords is verified all the same: the time
 * that an answer takes must not tell which addresses have an account.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(24).toString('base64url'));
  const fits = await verify(passwordHash ?? (await nobodysHash), password.slice(0, MAX_PASSWORD).normalize('NFC'));
  return fits && passwordHash !== null;
}
