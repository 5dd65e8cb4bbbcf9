import type { SealedColumn } from '../../foundation/identity/reseal-secrets.ts';

/** What this room keeps sealed: how we prove at a provider who we are, and what its people brought along. */
export const secretsOfProviders: readonly SealedColumn[] = [
  { table: 'identity_provider', column: 'client_secret', key: 'id::text', belongsTo: 'slug', purpose: 'provider' },
  { table: 'session', column: 'id_token', key: 'id::text', belongsTo: 'provider_subject', purpose: 'provider' },
];
