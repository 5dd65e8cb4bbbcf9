import { statement } from '../../foundation/database/database.ts';

/** Two changes to the factors of one account wait for each other. */
export const lockAccount = statement('lock-account', `SELECT 1 FROM account WHERE id = $1 FOR UPDATE`);
