import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archivedProfileSchema } from '@allmende/domain/archive';
import { LAID_PROFILE } from '@allmende/document-formats/archive/archive-task';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
import { statement, type Work } from '../../foundation/database/database.ts';
import type { ArchiveNote } from './archive-files.ts';

/** Longest value of the city profile. */
const MAX_VALUE = 300;

const holdProfile = statement<{ values: Record<string, string> }>(
  'hold-city-profile',
  `SELECT "values" FROM city_profile WHERE municipality_id = $1 FOR UPDATE`,
);
const addToProfile = statement(
  'add-to-city-profile',
  `INSERT INTO city_profile (municipality_id, "values") VALUES ($1, $2)
   ON CONFLICT (municipality_id) DO UPDATE SET "values" = excluded."values" || city_profile."values", revision = city_profile.revision + 1, updated_at = now()`,
);

/** Fills in what the city profile does not say yet; what it says stays. */
export async function takeProfile(work: Work, municipalityId: string, folder: string): Promise<ArchiveNote[]> {
  const text = await readFile(join(folder, LAID_PROFILE), 'utf8').catch(() => null);
  if (text === null) return [];
  const { values } = archivedProfileSchema.parse(JSON.parse(text));
  const told = Object.entries(values)
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([key, value]) => profileVariable(key) && value !== '' && value.length <= MAX_VALUE);
  const [held] = await work.run(holdProfile, [municipalityId]);
  const fresh = told.filter(([key]) => !(held?.values[key] ?? ''));
  const differing = told.filter(([key, value]) => held?.values[key] && held.values[key] !== value);
  if (fresh.length > 0) await work.run(addToProfile, [municipalityId, JSON.stringify(Object.fromEntries(fresh))]);
  return differing.length > 0 ? [{ code: 'profile-differs', params: { count: differing.length } }] : [];
}
