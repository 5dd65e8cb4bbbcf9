import { Injectable } from '@nestjs/common';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { ProviderRow } from './find-identity-providers.ts';
import type { ProvidedPerson } from './map-claims.ts';

const linked = statement<{ id: string }>(
  'account-of-identity',
  `SELECT a.id FROM provider_identity i JOIN account a ON a.id = i.account_id
   WHERE i.provider_id = $1 AND i.subject = $2 AND a.disabled_at IS NULL`,
);
// A provider of one municipality vouches for that municipality's people and for nobody else's, nor for the platform's.
const byAddress = statement<{ id: string; isOurs: boolean }>(
  'account-for-identity',
  `SELECT a.id, a.disabled_at IS NULL AND a.platform_role IS NULL AND ($2::uuid IS NULL OR EXISTS (
     SELECT FROM membership m WHERE m.account_id = a.id AND m.municipality_id = $2::uuid)) AS "isOurs"
   FROM account a WHERE a.email = $1::citext`,
);
const create = statement('create-provided-account', `INSERT INTO account (id, email, name) VALUES ($1, $2, $3)`);
const join = statement(
  'join-provided-account',
  `INSERT INTO membership (id, account_id, municipality_id, role) VALUES ($1, $2, $3, $4)`,
);
const link = statement(
  'link-identity',
  `INSERT INTO provider_identity (provider_id, subject, account_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
);

/** Whose account a provided person is: the one linked to them, or the one with their verified address, or a new one. */
@Injectable()
export class LinkAccount {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the account @throws Refusal where there is none for them */
  do(provider: ProviderRow, person: ProvidedPerson): Promise<string> {
    return this.database.change(async (work) => {
      const [known] = await work.run(linked, [provider.id, person.subject]);
      if (known) {
        work.unrecorded('linked before; the session that follows is recorded');
        return known.id;
      }
      const accountId = await this.found(provider, person, work);
      await work.run(link, [provider.id, person.subject, accountId]);
      await work.record({ verb: 'account.link', by: { accountId }, about: { kind: 'account', id: accountId } });
      return accountId;
    });
  }

  private async found(provider: ProviderRow, person: ProvidedPerson, work: Work): Promise<string> {
    if (person.email === null) throw unknown();
    const [account] = await work.run(byAddress, [person.email, provider.municipalityId]);
    if (account) {
      if (!account.isOurs) throw unknown();
      return account.id;
    }
    if (!provider.municipalityId || !person.mappedRole) throw unknown();
    const id = newId();
    await work.run(create, [id, person.email, person.name]);
    await work.run(join, [newId(), id, provider.municipalityId, person.mappedRole]);
    return id;
  }
}

const unknown = () => new Refusal('NOT_FOUND', 'providerUnknownPerson');
