import type { Content } from '@allmende/domain/content';
import { standsOf, type Stands } from '@allmende/domain/divergence';
import { statement, type Work } from '../../foundation/database/database.ts';

const baseAndCity = statement<{ base: Content; name: string; profile: Record<string, string> | null }>(
  'base-and-city',
  `SELECT base.content AS base, m.name, p."values" AS profile
   FROM version base JOIN municipality m ON m.id = $2 LEFT JOIN city_profile p ON p.municipality_id = m.id WHERE base.id = $1`,
);

export interface OwnText {
  readonly originVersionId: string | null;
  readonly municipalityId: string;
  /** The city's own answers to the document's variables. */
  readonly values: Readonly<Record<string, string>>;
  readonly content: Content;
}

/**
 * What an own version was made from and what it has made of it. Found out once, at its release: then the text is frozen,
 * the base is the one it goes with, and the values of the city are those that it speaks of.
 */
export async function standToOrigin(
  work: Work,
  { originVersionId, municipalityId, values, content }: OwnText,
): Promise<{ baseVersionId: string | null; divergence: Stands | null }> {
  const [found] = originVersionId ? await work.run(baseAndCity, [originVersionId, municipalityId]) : [];
  if (!found) return { baseVersionId: null, divergence: null };
  const known = { 'municipality.name-short': found.name, ...found.profile, ...values };
  return { baseVersionId: originVersionId, divergence: standsOf(found.base, content, known) };
}
