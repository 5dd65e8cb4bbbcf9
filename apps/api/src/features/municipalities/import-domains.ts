import type { Database } from '../../foundation/database/database.ts';
import type { ListedDomain } from './read-domains.ts';

export interface DomainReport {
  readonly added: number;
  /** AGS of the list that the register does not know. */
  readonly unknown: readonly string[];
}

const add = `
  INSERT INTO municipality_domain (municipality_id, domain, source)
  SELECT m.id, row.domain, 'register' FROM jsonb_to_recordset($1::jsonb) AS row(ags text, domain text)
  JOIN municipality m ON m.ags = row.ags ON CONFLICT DO NOTHING RETURNING 1`;
const missing = `
  SELECT DISTINCT ags FROM unnest($1::text[]) AS ags WHERE NOT EXISTS (SELECT FROM municipality m WHERE m.ags = ags.ags) ORDER BY ags`;

/** Brings a list of domains in; nothing is ever deleted, since the moderation adds to the list too. */
export function importDomains(database: Database, list: readonly ListedDomain[]): Promise<DomainReport> {
  return database.change(async (work) => {
    const added: unknown[] = await work.entities.query(add, [JSON.stringify(list)]);
    const unknown: { ags: string }[] = await work.entities.query(missing, [list.map(({ ags }) => ags)]);
    const facts = { added: added.length };
    await work.record({ verb: 'platform.importDomains', by: 'command', about: { kind: 'platform', id: null }, facts });
    return { added: added.length, unknown: unknown.map(({ ags }) => ags) };
  });
}
