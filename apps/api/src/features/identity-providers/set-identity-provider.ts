import type { DataSource } from 'typeorm';
import { cityRoles } from '@allmende/domain/rights';
import * as z from 'zod';
import { newId } from '../../foundation/database/ids.ts';
import type { Secrets } from '../../foundation/identity/secrets.ts';

/** An identity provider as the operator names it. Its address comes from here only: nobody else decides whom this server asks. */
export const identityProviderSchema = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  label: z.string().trim().min(1).max(80),
  issuer: z.url().refine(isTrustworthy, 'has to be https, or http on loopback'),
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(1_000),
  ags: z
    .string()
    .regex(/^(\d{5}(\d{3})?|it-[a-z0-9-]{1,40})$/)
    .nullable(),
  roleLimit: z.enum(cityRoles),
  roleClaim: z.string().min(1).max(100).nullable(),
  roleMap: z.record(z.string(), z.enum(cityRoles)),
  secondFactor: z.array(z.string().min(1)),
});

const upsert = `
  INSERT INTO identity_provider (id, slug, label, issuer, client_id, client_secret, municipality_id, role_limit, role_claim, role_map, second_factor)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (slug) DO UPDATE SET label = excluded.label, issuer = excluded.issuer, client_id = excluded.client_id,
    client_secret = excluded.client_secret, municipality_id = excluded.municipality_id, role_limit = excluded.role_limit,
    role_claim = excluded.role_claim, role_map = excluded.role_map, second_factor = excluded.second_factor`;

/**
 * Enters an identity provider, or changes one. Sessions through it end, since what it may vouch for may have changed.
 * @returns false where there is no municipality with this AGS
 */
export async function setIdentityProvider(
  source: DataSource,
  secrets: Secrets,
  provider: z.input<typeof identityProviderSchema>,
): Promise<boolean> {
  const { slug, label, issuer, clientId, clientSecret, ags, ...mapping } = identityProviderSchema.parse(provider);
  return source.transaction(async (entities) => {
    const [city]: { id: string }[] = ags
      ? await entities.query('SELECT id FROM municipality WHERE ags = $1', [ags])
      : [];
    if (ags && !city) return false;
    const sealed = secrets.seal('provider', clientSecret, slug);
    const roles = [mapping.roleLimit, mapping.roleClaim, JSON.stringify(mapping.roleMap), mapping.secondFactor];
    await entities.query(upsert, [newId(), slug, label, issuer, clientId, sealed, city?.id ?? null, ...roles]);
    await entities.query(`DELETE FROM session WHERE provider_id = (SELECT id FROM identity_provider WHERE slug = $1)`, [
      slug,
    ]);
    return true;
  });
}

/** @returns whether there was one; sessions through it end with it */
export async function removeIdentityProvider(source: DataSource, slug: string): Promise<boolean> {
  const [removed]: [unknown[], number] = await source.query(
    'DELETE FROM identity_provider WHERE slug = $1 RETURNING id',
    [slug],
  );
  return removed.length > 0;
}

function isTrustworthy(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}
