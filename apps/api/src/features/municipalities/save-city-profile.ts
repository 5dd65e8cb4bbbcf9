import { Injectable } from '@nestjs/common';
import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { SaveCityProfileInput } from './municipalities.input.ts';

/** Longest value: an address in several lines. */
const MAX_VALUE = 300;
const MAX_VALUES = 200;

const first = statement<{ revision: number }>(
  'first-city-profile',
  `INSERT INTO city_profile (municipality_id, "values") VALUES ($1, $2) ON CONFLICT (municipality_id) DO NOTHING RETURNING revision`,
);
const next = statement<{ revision: number }>(
  'next-city-profile',
  `WITH saved AS (
     UPDATE city_profile SET "values" = $2, revision = revision + 1, updated_at = now()
     WHERE municipality_id = $1 AND revision = $3 RETURNING revision
   ) SELECT revision FROM saved`,
);

/** Replaces a municipality's profile, unless somebody else has saved in the meantime. */
@Injectable()
export class SaveCityProfile {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the municipality */
  async do(actor: Actor, input: SaveCityProfileInput): Promise<string> {
    const municipalityId = inside('municipality', input.municipalityId);
    // A profile exists for its own members only.
    if (!municipalityId || !actor.memberships.some((one) => one.municipalityId === municipalityId))
      throw notFound(['municipalityId']);
    if (!may(actor, 'manageProfile', municipalityThing(municipalityId), municipalityId))
      throw new Refusal('NOT_ALLOWED', 'notAllowed');
    const values = JSON.stringify(valuesIn(input));
    await this.database.change(async (work) => {
      const saved =
        input.expectedRevision === 0
          ? await work.run(first, [municipalityId, values])
          : await work.run(next, [municipalityId, values, input.expectedRevision]);
      const [row] = saved;
      if (!row) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
      const about = { kind: 'municipality', id: municipalityId } as const;
      const facts = { revision: row.revision };
      await work.record({ verb: 'municipality.saveProfile', by: actor, actingFor: municipalityId, about, facts });
    });
    return municipalityId;
  }
}

/** Known keys only, each once, not too long; empty ones are left out. */
function valuesIn({ values }: SaveCityProfileInput): Record<string, string> {
  if (values.length > MAX_VALUES) throw new Refusal('TOO_LARGE', 'tooLarge', ['values'], { max: MAX_VALUES });
  const kept: Record<string, string> = {};
  values.forEach(({ key, value }, index) => {
    const path = ['values', String(index)];
    if (!profileVariable(key))
      throw new Refusal('INVALID_INPUT', 'unknownCode', [...path, 'key'], { value: key.slice(0, 80) });
    const text = value.replaceAll('\u0000', '').trim();
    if (text.length > MAX_VALUE) throw new Refusal('INVALID_INPUT', 'tooLong', [...path, 'value'], { max: MAX_VALUE });
    if (text !== '') kept[key] = text;
  });
  return kept;
}
