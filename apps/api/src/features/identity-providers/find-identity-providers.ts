import type { CityRole } from '@allmende/domain/rights';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import type { IdentityProvider } from './identity-provider.type.ts';

/** An identity provider with all that signing in through it takes. */
export interface ProviderRow {
  readonly id: string;
  readonly slug: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Buffer;
  readonly municipalityId: string | null;
  readonly roleLimit: CityRole;
  readonly roleClaim: string | null;
  readonly roleMap: Readonly<Record<string, CityRole>>;
  readonly secondFactor: readonly string[];
}

const columns = `id, slug, issuer, client_id AS "clientId", client_secret AS "clientSecret", municipality_id AS "municipalityId",
  role_limit AS "roleLimit", role_claim AS "roleClaim", role_map AS "roleMap", second_factor AS "secondFactor"`;
const bySlug = statement<ProviderRow>('provider-by-slug', `SELECT ${columns} FROM identity_provider WHERE slug = $1`);
const byId = statement<ProviderRow>('provider-by-id', `SELECT ${columns} FROM identity_provider WHERE id = $1`);
const offered = statement<IdentityProvider>(
  'providers-offered',
  `SELECT slug, label FROM identity_provider ORDER BY label COLLATE "de-x-icu", slug LIMIT 500`,
);

@Injectable()
export class FindIdentityProviders {
  constructor(private readonly database: Database) {}

  async bySlug(slug: string): Promise<ProviderRow | null> {
    return (await this.database.read(bySlug, [slug]))[0] ?? null;
  }

  async byId(id: string): Promise<ProviderRow | null> {
    return (await this.database.read(byId, [id]))[0] ?? null;
  }

  offered(): Promise<IdentityProvider[]> {
    return this.database.read(offered);
  }
}
