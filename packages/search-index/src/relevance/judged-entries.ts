import { readFileSync } from 'node:fs';
import { municipalityByAgs } from '@allmende/vocabularies/municipalities';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import type { TlpCode } from '@allmende/vocabularies/tlp';
import type { SolutionSource } from '../solution-document.ts';
import type { JudgedQuery } from './measure.ts';

interface JudgedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly topics: readonly string[];
  readonly departments: readonly string[];
  readonly bausteine: readonly string[];
  readonly wiba: readonly number[];
  readonly ags: string;
  readonly tlp: TlpCode;
  readonly license: string;
  readonly effort: number;
  readonly size: readonly string[];
  readonly mitbestimmung: boolean;
  readonly keywords: readonly string[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Queries of a file beside this one, with their judgements. */
export const judgedQueries = (name: string): readonly JudgedQuery[] => read(name) as JudgedQuery[];

/** The forty invented entries that the judgements speak of, without clauses: harder to find than the real catalogue. */
export function judgedEntries(): SolutionSource[] {
  return (read('judged-entries.json') as JudgedEntry[]).map((entry) => {
    const municipality = municipalityByAgs(entry.ags);
    const kind = kindOfType(entry.type);
    if (!municipality || !kind) throw new RangeError(`${entry.id} names a municipality or type that does not exist`);
    return {
      id: entry.id,
      slug: entry.id.toLowerCase(),
      title: entry.title,
      shortVersion: '',
      summary: entry.summary,
      kind,
      type: entry.type,
      topics: entry.topics,
      departments: entry.departments,
      requirements: [...entry.bausteine.map((id) => `gs2023:${id}`), ...entry.wiba.map((id) => `wiba:${id}`)],
      sizeClasses: entry.size,
      land: municipality.land,
      municipality: { id: `mun_${entry.ags}`, ags: entry.ags, name: municipality.name },
      tlp: entry.tlp,
      licence: entry.license,
      keywords: entry.keywords,
      seal: 'unchecked',
      effort: entry.effort,
      offline: false,
      staffCouncil: entry.mitbestimmung,
      sample: true,
      versionNumber: '1.0',
      publishedAt: 1_790_000_000,
      reviewDate: null,
      variableCount: 0,
      adoptionCount: 0,
      inForceCount: 0,
      rating: { average: null, count: 0 },
      audience: entry.tlp === 'CLEAR' ? ['everyone'] : entry.tlp === 'GREEN' ? ['members'] : [`mun_${entry.ags}`],
      bodies: [],
    };
  });
}
