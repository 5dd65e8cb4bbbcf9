import { sizeClassOf } from '@allmende/vocabularies/size-classes';
import * as z from 'zod';
import type { Database } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';

/** An IT provider as the operator names it. It has no AGS; its key looks like none, so that neither is taken for the other. */
export const providerSchema = z.object({
  key: z
    .string()
    .regex(/^it-[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(43),
  name: z.string().trim().min(1).max(120),
  land: z.string().regex(/^[A-Z]{2}$/),
});

const upsert = `
  INSERT INTO municipality (id, ags, name, kind, land, size_class, association_membership) VALUES ($1, $2, $3, 'provider', $4, $5, 'none')
  ON CONFLICT (ags) DO UPDATE SET name = excluded.name, land = excluded.land
  RETURNING id, (xmax = 0) AS added`;

/**
 * Enters an IT provider, or changes its name. It takes part once somebody is entered as one of its people (create-member),
 * and acts for nobody before a municipality has delegated to it.
 * @throws z.ZodError where key, name or Land will not do
 */
export async function addProvider(database: Database, provider: z.input<typeof providerSchema>): Promise<boolean> {
  const { key, name, land } = providerSchema.parse(provider);
  return database.change(async (work) => {
    // A provider has no inhabitants; the column wants a size, which nobody is shown.
    const values = [newId(), key, name, land, sizeClassOf(0).filter];
    const [row]: { id: string; added: boolean }[] = await work.entities.query(upsert, values);
    const about = { kind: 'municipality', id: row!.id } as const;
    await work.record({ verb: 'platform.addProvider', by: 'command', about, facts: { key, added: row!.added } });
    return row!.added;
  });
}
