import { Injectable } from '@nestjs/common';
import { Database, statement, type Work } from '../database/database.ts';
import { type Purpose, Secrets } from './secrets.ts';

interface KeptKey {
  keyId: Buffer;
  sealed: Buffer;
}

const ofPurpose = statement<KeptKey>(
  'kept-keys',
  `SELECT key_id AS "keyId", sealed FROM kept_key WHERE purpose = $1 ORDER BY key_id`,
);
const keep = statement(
  'keep-key',
  `INSERT INTO kept_key (purpose, key_id, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
);

/**
 * Keys of earlier secrets under which keyed hashes still stand. A hash cannot be made anew without what it was made of, so
 * its key is kept instead, sealed with the secret of today.
 */
@Injectable()
export class KeptKeys {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  /** The keys besides today's. */
  async of(purpose: Purpose): Promise<Buffer[]> {
    const before = this.secrets.keyBefore(purpose);
    const kept = (await this.database.read(ofPurpose, [purpose])).flatMap(({ keyId, sealed }) => {
      const key = this.secrets.open('kept', sealed, belongingTo(purpose, keyId));
      return key === null ? [] : [Buffer.from(key, 'base64')];
    });
    return before ? [before.key, ...kept] : kept;
  }

  /** Keeps the key of the secret of before, where there is one. */
  async keep(work: Work, purpose: Purpose): Promise<void> {
    const before = this.secrets.keyBefore(purpose);
    if (!before) return;
    const { id, key } = before;
    await work.run(keep, [purpose, id, this.secrets.seal('kept', key.toString('base64'), belongingTo(purpose, id))]);
  }
}

const belongingTo = (purpose: string, keyId: Buffer): string => `${purpose} ${keyId.toString('hex')}`;

/** How what belongs to a kept key is written in SQL: the same letters. */
export const KEPT_KEY_BELONGS_TO = `purpose || ' ' || encode(key_id, 'hex')`;
