import { Injectable } from '@nestjs/common';
import { profileVariables } from '@allmende/vocabularies/profile-variables';
import { Database, statement } from '../../foundation/database/database.ts';
import type { CityProfile } from './city-profile.type.ts';

const profilesOf = statement<{ key: string; revision: number; values: Record<string, string> }>(
  'city-profiles',
  `SELECT municipality_id AS key, revision, "values" FROM city_profile WHERE municipality_id = ANY($1::uuid[])`,
);

/** Profiles by municipality. Whoever asks has made sure that the viewer is a member. */
@Injectable()
export class FindCityProfile {
  constructor(private readonly database: Database) {}

  async byMunicipalities(ids: readonly string[]): Promise<Map<string, CityProfile>> {
    const rows = await this.database.read(profilesOf, [ids]);
    return new Map(rows.map(({ key, revision, values }) => [key, { revision, values: inOrder(values) }]));
  }

  /** What fills `{{key}}` in this municipality's documents; empty while there is no profile. */
  async values(municipalityId: string): Promise<Record<string, string>> {
    return (await this.database.read(profilesOf, [[municipalityId]]))[0]?.values ?? {};
  }
}

const inOrder = (values: Record<string, string>) =>
  profileVariables.flatMap(({ key }) => (values[key] === undefined ? [] : [{ key, value: values[key] }]));
