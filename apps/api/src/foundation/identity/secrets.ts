import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.ts';

/** What a key derived from the operator's secret is for; one purpose never opens what another has sealed. */
export type Purpose = 'authenticator' | 'ticket' | 'recovery' | 'code' | 'provider' | 'kept' | 'admission';

/** Marks how something was sealed: 1 did not say with which secret, 2 does. */
const WAY_WITHOUT_ID = 1;
const WAY = 2;
const KEY_ID = 4;
const NONCE = 12;
const TAG = 16;

/** One secret of the operator, and the keys that come from it. */
class Ring {
  /** Tells secrets apart and gives none of them away. */
  readonly id: Buffer;
  private readonly keys = new Map<Purpose, Buffer>();

  constructor(private readonly secret: string) {
    this.id = this.derive('key id', KEY_ID);
  }

  key(purpose: Purpose): Buffer {
    const key = this.keys.get(purpose) ?? this.derive(purpose, 32);
    this.keys.set(purpose, key);
    return key;
  }

  private derive(what: string, length: number): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `allmende ${what}`, length));
  }
}

/**
 * Encryption and keyed hashes with a key that never is in the database (AES-256-GCM, HMAC-SHA-256, keys by HKDF). The
 * secret of before is there for opening only, while the operator changes it.
 */
@Injectable()
export class Secrets {
  /** How everything begins that is sealed with the secret of today. */
  readonly mark: Buffer;
  private readonly today: Ring;
  private readonly before: Ring | null;

  constructor({ settings }: Configuration) {
    const { ALLMENDE_SECRET: secret, ALLMENDE_SECRET_BEFORE: before } = settings;
    this.today = new Ring(secret);
    this.before = before === '' || before === secret ? null : new Ring(before);
    this.mark = Buffer.concat([Buffer.of(WAY), this.today.id]);
  }

  /** Encrypts; what it belongs to is bound in, so that a row copied to another person does not open. */
  seal(purpose: Purpose, plain: string, belongsTo: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.today.key(purpose), nonce).setAAD(bound(this.mark, belongsTo));
    const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([this.mark, nonce, cipher.getAuthTag(), hidden]);
  }

  /** @returns null where it was not sealed here for this, or was changed since */
  open(purpose: Purpose, sealed: Buffer, belongsTo: string): string | null {
    if (sealed[0] === WAY_WITHOUT_ID) {
      const tries = this.rings().map((ring) => opened(ring.key(purpose), sealed.subarray(1), Buffer.from(belongsTo)));
      return tries.find((plain) => plain !== null) ?? null;
    }
    const head = sealed.subarray(0, 1 + KEY_ID);
    const ring = sealed[0] === WAY ? this.rings().find(({ id }) => id.equals(head.subarray(1))) : undefined;
    return ring ? opened(ring.key(purpose), sealed.subarray(head.length), bound(head, belongsTo)) : null;
  }

  /** A hash that cannot be tried out without the operator's secret: for codes short enough to type. */
  hash(purpose: Purpose, ...parts: readonly string[]): Buffer {
    return hashWith(this.today.key(purpose), parts);
  }

  /** The key of the secret of before, and by what it is known; null where the secret is not being changed. */
  keyBefore(purpose: Purpose): { id: Buffer; key: Buffer } | null {
    return this.before && { id: this.before.id, key: this.before.key(purpose) };
  }

  private rings(): Ring[] {
    return this.before ? [this.today, this.before] : [this.today];
  }
}

export const hashWith = (key: Buffer, parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(parts.join('\n')).digest();

/** A sealed thing belongs to somebody, and says rightly with what it was sealed. */
const bound = (head: Buffer, belongsTo: string): Buffer => Buffer.concat([head, Buffer.from(belongsTo)]);

function opened(key: Buffer, sealed: Buffer, belongsTo: Buffer): string | null {
  if (sealed.length <= NONCE + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(belongsTo)
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
