import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.ts';

/** What a key derived from the operator's secret is for; one purpose never opens what another has sealed. */
export type Purpose = 'authenticator' | 'ticket' | 'recovery' | 'code' | 'provider';

/** Marks how something was sealed, so that a later way can tell. */
const WAY = 1;
const NONCE = 12;
const TAG = 16;

/** Encryption and keyed hashes with a key that never is in the database (AES-256-GCM, HMAC-SHA-256, keys by HKDF). */
@Injectable()
export class Secrets {
  private readonly keys = new Map<Purpose, Buffer>();

  constructor(private readonly configuration: Configuration) {}

  /** Encrypts; what it belongs to is bound in, so that a row copied to another person does not open. */
  seal(purpose: Purpose, plain: string, belongsTo: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(belongsTo));
    const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(WAY), nonce, cipher.getAuthTag(), hidden]);
  }

  /** @returns null where it was not sealed here for this, or was changed since */
  open(purpose: Purpose, sealed: Buffer, belongsTo: string): string | null {
    if (sealed.length <= 1 + NONCE + TAG || sealed[0] !== WAY) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), sealed.subarray(1, 1 + NONCE))
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** A hash that cannot be tried out without the operator's secret: for codes short enough to type. */
  hash(purpose: Purpose, ...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.key(purpose)).update(parts.join('\n')).digest();
  }

  private key(purpose: Purpose): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(
      hkdfSync('sha256', this.configuration.settings.ALLMENDE_SECRET, '', `allmende ${purpose}`, 32),
    );
    this.keys.set(purpose, key);
    return key;
  }
}
