import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds that a code is shown (RFC 6238, X). */
const STEP = 30;
const DIGITS = 6;
/** Steps that a clock may be off, either way. */
const WINDOW = 1;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits, as authenticator apps read it (base 32 of RFC 4648, without padding). */
export function newSecret(): string {
  return [...randomBytes(32)].map((byte) => alphabet[byte & 31]).join('');
}

export const stepAt = (time: Date): number => Math.floor(time.getTime() / 1000 / STEP);

/** The code of a time step (RFC 6238 on RFC 4226, SHA-1, which is what every app computes). */
export function codeAt(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/**
 * The time step whose code this is, or null. Every step is compared, in constant time, so that the answer's duration says
 * nothing about how near a guess was.
 */
export function stepOf(code: string, secret: string, now: Date): number | null {
  const given = Buffer.from(code.replace(/\s/g, ''));
  if (given.length !== DIGITS) return null;
  let found: number | null = null;
  for (let step = stepAt(now) - WINDOW; step <= stepAt(now) + WINDOW; step += 1) {
    if (timingSafeEqual(given, Buffer.from(codeAt(secret, step)))) found = step;
  }
  return found;
}

/** What an authenticator app reads from the square (Key Uri Format). */
export function keyUri(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP}`;
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
}
