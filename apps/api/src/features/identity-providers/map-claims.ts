import { type CityRole, cityRoles } from '@allmende/domain/rights';
import type { SignInFactor } from '@allmende/domain/sign-in';
import type { ProviderRow } from './find-identity-providers.ts';

/** What a provider says about a person. */
export interface Claims {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
  readonly amr?: unknown;
  readonly acr?: unknown;
  readonly [claim: string]: unknown;
}

/** The same, as far as it counts here. */
export interface ProvidedPerson {
  readonly subject: string;
  /** Null where the provider does not vouch for it. */
  readonly email: string | null;
  readonly name: string;
  /** The role that the provider's claim means here; null where it means none, or nothing is mapped. */
  readonly mappedRole: CityRole | null;
  /** What the session opens at most. */
  readonly roleLimit: CityRole;
  readonly factors: SignInFactor[];
}

type Mapping = Pick<ProviderRow, 'roleLimit' | 'roleClaim' | 'roleMap' | 'secondFactor'>;

const lower = (one: CityRole, other: CityRole): CityRole =>
  cityRoles[Math.min(cityRoles.indexOf(one), cityRoles.indexOf(other))]!;
const textsOf = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string');

/** Reads claims by the operator's mapping. Nothing a provider says raises a role above what it may vouch for. */
export function mapClaims(claims: Claims, { roleLimit, roleClaim, roleMap, secondFactor }: Mapping): ProvidedPerson {
  const named = roleClaim === null ? [] : textsOf(claims[roleClaim]).flatMap((value) => roleMap[value] ?? []);
  const highest = cityRoles.findLast((role) => named.includes(role)) ?? null;
  const mappedRole = highest && lower(highest, roleLimit);
  const shown = [...textsOf(claims.amr), ...textsOf(claims.acr)];
  const isStrong = secondFactor.some((one) => shown.includes(one));
  const email = claims.email_verified === true && typeof claims.email === 'string' ? claims.email : null;
  return {
    subject: claims.sub,
    email,
    name: typeof claims.name === 'string' && claims.name.trim() ? claims.name.trim().slice(0, 120) : (email ?? ''),
    mappedRole,
    // Where roles are mapped, whoever has none there reads only.
    roleLimit: roleClaim === null ? roleLimit : (mappedRole ?? 'reader'),
    factors: isStrong ? ['provider', 'providerSecondFactor'] : ['provider'],
  };
}
