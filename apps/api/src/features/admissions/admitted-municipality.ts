import { statement } from '../../foundation/database/database.ts';

/** What decides whether somebody may ask for a municipality. */
export interface AskedMunicipality {
  readonly key: string;
  readonly name: string;
  readonly ags: string;
  readonly participates: boolean;
  readonly administrators: number;
}

const columns = `m.id AS key, m.name, m.ags, m.participates,
  (SELECT count(*)::int FROM membership s JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
   WHERE s.municipality_id = m.id AND s.role = 'administrator') AS administrators`;

export const askedMunicipalities = statement<AskedMunicipality>(
  'asked-municipalities',
  `SELECT ${columns} FROM municipality m WHERE m.id = ANY($1::uuid[])`,
);
/** Held, so that no two become first administrator at the same moment. */
export const holdAsked = statement<AskedMunicipality>(
  'hold-asked-municipality',
  `SELECT ${columns} FROM municipality m WHERE m.id = $1 FOR NO KEY UPDATE OF m`,
);
