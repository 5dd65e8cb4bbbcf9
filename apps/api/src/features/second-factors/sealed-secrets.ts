import type { SealedColumn } from '../../foundation/identity/reseal-secrets.ts';

/** What this room keeps sealed. */
export const secretsOfFactors: readonly SealedColumn[] = [
  {
    table: 'authenticator_app',
    column: 'secret',
    key: 'account_id::text',
    belongsTo: 'account_id::text',
    purpose: 'authenticator',
  },
];
