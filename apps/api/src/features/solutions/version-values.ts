import { Injectable } from '@nestjs/common';
import { releasedValues, valuesAtRelease, type ReleasedValues } from '@allmende/domain/released-values';
import { valuesFor, type Value, type Values } from '@allmende/domain/variables';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { SolutionRow, VersionRow } from './solution-row.ts';
import type { VersionEntity } from './version.entity.ts';

const heldValues = statement<{ id: string; values: ReleasedValues }>(
  'released-values',
  `SELECT version_id AS id, "values" FROM released_values WHERE version_id = ANY($1::uuid[])`,
);

const profileToday = statement<{ values: Record<string, string> }>(
  'profile-at-release',
  `SELECT "values" FROM city_profile WHERE municipality_id = $1`,
);

const holdValues = statement(
  'hold-released-values',
  `INSERT INTO released_values (version_id, "values") VALUES ($1, $2)`,
);

/** The city profile as it is at this moment of a change. */
export async function profileNow(work: Work, municipalityId: string): Promise<Record<string, string>> {
  return (await work.run(profileToday, [municipalityId]))[0]?.values ?? {};
}

/** Holds fast what stands in place of the variables on the day of the release. */
export async function holdReleasedValues(
  work: Work,
  { id, content }: Pick<VersionEntity, 'id' | 'content'>,
  profile: Values,
  own: Values,
): Promise<void> {
  const held = valuesAtRelease(content, valuesFor(content, profile, own));
  await work.run(holdValues, [id, JSON.stringify(held)]);
}

/** What stands in place of a version's variables. Whoever asks has made sure that the viewer acts for its municipality. */
@Injectable()
export class VersionValues {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  /** In a released version what stood there on the day of its release; in a working copy what the city says now. */
  async of(row: VersionRow, owner: SolutionRow, context: RequestContext): Promise<Map<string, Value>> {
    const held = row.number === null ? null : await this.held(row.id, context);
    if (held) return releasedValues(row.content, held);
    return valuesFor(row.content, await this.profile(owner.municipalityId, context), owner.values);
  }

  /** What was held fast at the release of a version; null while it is not released. */
  held(versionId: string, context: RequestContext): Promise<ReleasedValues | null> {
    return loaderIn(context, 'releasedValues', async (ids) => {
      const rows = await this.database.read(heldValues, [ids]);
      return new Map(rows.map(({ id, values }) => [id, values]));
    }).load(versionId);
  }

  /** The city profile as it is now. */
  async profile(municipalityId: string, context: RequestContext): Promise<Record<string, string>> {
    const profile = await this.municipalities.profile(context, municipalityId);
    return Object.fromEntries((profile?.values ?? []).map(({ key, value }) => [key, value]));
  }
}
