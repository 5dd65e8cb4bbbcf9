import { done, type City } from './city.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

/** A day this many days from today, as town halls count. */
export const dayIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date(Date.now() + days * 86_400_000));

let providers = 0;

/** An IT provider with nobody in it yet. */
export async function newProvider(world: World): Promise<string> {
  providers += 1;
  const key = `it-rechenzentrum-${providers}`;
  await world.rows(
    `INSERT INTO municipality (id, ags, name, kind, land, size_class, association_membership, participates)
     VALUES (gen_random_uuid(), $1, $2, 'provider', 'HE', 'LAND', 'none', true)`,
    [key, `Rechenzentrum ${providers}`],
  );
  return key;
}

export interface Delegated {
  readonly id: string;
  readonly revision: number;
}

export async function offer(
  administrator: City,
  bodyId: string,
  grade: 'EDIT' | 'RELEASE' = 'EDIT',
  endsOn = dayIn(300),
): Promise<Delegated> {
  const { delegation } = await done<{ delegation: Delegated }>(
    administrator.client,
    'offerDelegation',
    { municipalityId: administrator.id, bodyId, grade, endsOn, purpose: 'Gemeinsame Informationssicherheit' },
    'delegation { id revision }',
  );
  return delegation;
}

/** Offered and accepted. */
export async function delegate(
  administrator: City,
  body: { readonly id: string; readonly client: Client },
  grade: 'EDIT' | 'RELEASE' = 'EDIT',
): Promise<Delegated> {
  const { id, revision } = await offer(administrator, body.id, grade);
  const { delegation } = await done<{ delegation: Delegated }>(
    body.client,
    'answerDelegation',
    { delegationId: id, expectedRevision: revision, answer: 'ACCEPT' },
    'delegation { id revision }',
  );
  return delegation;
}

export const end = (who: City, delegationId: string): Promise<unknown> =>
  done(who.client, 'endDelegation', { delegationId, municipalityId: who.id });
