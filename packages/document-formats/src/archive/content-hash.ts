import { createHash } from 'node:crypto';
import { canonicalJson } from '@allmende/domain/canonical';

/** The same content has the same hash, whoever wrote its JSON. */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
