import { dayInGermany } from '@allmende/domain/validity';
import { LEAFLET_VERSION } from '@allmende/domain/leaflet';
import {
  actsFor,
  demoPeople,
  domainOf,
  knownMunicipality,
  PROVIDER,
  SAMPLE_PASSWORD,
  type SamplePerson,
} from '@allmende/sample-catalogue/people';
import { sampleDelegations, sampleProvider } from '@allmende/sample-catalogue/providers';
import { sampleProfiles } from '@allmende/sample-catalogue/profiles';
import { AccountEntity } from '../features/accounts/account.entity.ts';
import { MembershipEntity } from '../features/accounts/membership.entity.ts';
import { hashPassword } from '../features/accounts/passwords.ts';
import { DelegationEntity } from '../features/delegations/delegation.entity.ts';
import { CityProfileEntity } from '../features/municipalities/city-profile.entity.ts';
import { MunicipalityEntity } from '../features/municipalities/municipality.entity.ts';
import { newId } from '../foundation/database/ids.ts';
import type { Work } from '../foundation/database/database.ts';
import type { EntityManager } from 'typeorm';

/** Inner ids of what the story speaks of by AGS and address. */
export interface Inhabitants {
  municipality(ags: string): string;
  account(email: string): string;
  /** Who acts for a municipality, with the right to release. */
  actingFor(ags: string): string;
}

/** Writes the sample people, a stand-in for every other municipality that takes part, and the profiles of the demo cities. */
export async function sowPeople(work: Work, today: Date, takingPart: Iterable<string> = []): Promise<Inhabitants> {
  const { entities } = work;
  const people = new Map<string, SamplePerson>();
  for (const person of [...demoPeople, ...[...takingPart, ...sampleDelegations.map(({ ags }) => ags)].map(actsFor)])
    people.set(person.email, person);
  await entities.insert(MunicipalityEntity, { id: newId(), ...providerRow });
  const rows = await entities.find(MunicipalityEntity, { select: { id: true, ags: true } });
  const municipalityIds = new Map(rows.map(({ id, ags }) => [ags, id]));
  const municipality = (ags: string) => municipalityIds.get(ags) ?? missing(knownMunicipality(ags).name);

  // One hash for all: eighty of them would cost seconds, and the password is no secret.
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const from = today.getTime() - 400 * 24 * 60 * 60 * 1000;
  const accounts = [...people.values()].map((person, turn) => ({
    id: newId(from + turn),
    email: person.email,
    name: person.name,
    passwordHash: person.demoRole === null ? null : passwordHash,
    platformRole: person.platformRole,
    leafletVersion: person.acknowledgedLeaflet ? LEAFLET_VERSION : null,
    leafletAt: person.acknowledgedLeaflet ? today : null,
    demoRole: person.demoRole,
    contactEmail: null,
    contactConfirmedAt: null,
    createdAt: new Date(from),
    disabledAt: null,
  }));
  await entities.insert(AccountEntity, accounts);
  const accountIds = new Map(accounts.map(({ id, email }) => [email, id]));
  const account = (email: string) => accountIds.get(email) ?? missing(email);

  const memberships = [...people.values()].flatMap(({ email, memberships: held }) =>
    held.map(({ ags, role, function: duty }) => ({
      id: newId(),
      accountId: account(email),
      municipalityId: municipality(ags),
      role,
      function: duty,
    })),
  );
  await entities.insert(MembershipEntity, memberships);
  await entities.query(
    'UPDATE municipality m SET participates = true WHERE EXISTS (SELECT 1 FROM membership s WHERE s.municipality_id = m.id)',
  );
  await sowDomains(work, new Set(memberships.map(({ municipalityId }) => municipalityId)));
  await entities.insert(
    CityProfileEntity,
    [...sampleProfiles].map(([ags, values]) => ({
      municipalityId: municipality(ags),
      values: { ...values },
      revision: 1,
    })),
  );
  await sowDelegations(entities, today, { municipality, account });
  return { municipality, account, actingFor: (ags) => account(actsFor(ags).email) };
}

const { key, name: providerName, land } = sampleProvider;
const providerRow: Partial<MunicipalityEntity> = {
  ...({ ags: key, name: providerName, kind: 'provider', land, population: null, sizeClass: 'LAND' } as const),
  ...{ associationMembership: 'none' as const, latitude: null, longitude: null, mapX: null, mapY: null },
};

const DAY = 24 * 60 * 60 * 1000;

async function sowDelegations(
  entities: EntityManager,
  today: Date,
  { municipality, account }: Pick<Inhabitants, 'municipality' | 'account'>,
): Promise<void> {
  const at = new Date(today.getTime() - 30 * DAY);
  const answered = { answeredBy: account(providerPerson.email), answeredAt: at };
  await entities.insert(
    DelegationEntity,
    sampleDelegations.map(({ ags, grade, purpose, endsIn, isAccepted }) => ({
      ...{ id: newId(at.getTime()), municipalityId: municipality(ags), bodyId: municipality(PROVIDER), grade, purpose },
      endsOn: dayInGermany(new Date(today.getTime() + endsIn * DAY)),
      ...{ offeredBy: account(administratorOf(ags).email), offeredAt: at, updatedAt: at },
      ...(isAccepted ? { state: 'active', ...answered } : { state: 'offered' }),
    })) as Partial<DelegationEntity>[],
  );
}

/** Delegations are given by administrators, where the story has one. */
const administratorOf = (ags: string): SamplePerson =>
  demoPeople.find(({ memberships }) => memberships.some((one) => one.ags === ags && one.role === 'administrator')) ??
  actsFor(ags);

const providerPerson = actsFor(PROVIDER);

/** The mail of cities, and of all who take part; of other municipalities the list knows nothing, as in real life. */
async function sowDomains({ entities }: Work, takingPart: ReadonlySet<string>): Promise<void> {
  const rows = await entities.find(MunicipalityEntity, { select: { id: true, name: true, kind: true } });
  const known = rows.filter(({ id, kind }) => kind === 'city' || takingPart.has(id));
  await entities.query(
    `INSERT INTO municipality_domain (municipality_id, domain, source) SELECT *, 'sample' FROM unnest($1::uuid[], $2::text[])`,
    [known.map(({ id }) => id), known.map(({ name }) => domainOf(name))],
  );
}

function missing(what: string): never {
  throw new Error(`the sample world has no ${what}`);
}
