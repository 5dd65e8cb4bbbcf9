import { type FacetName, facetFields, facetNames } from './facet-names.ts';

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}

/** Counts per facet, most frequent first. */
export type FacetCounts = { readonly [Name in FacetName]: readonly FacetCount[] };

interface Counted {
  readonly facetDistribution?: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;
}

/**
 * Brings the answers of one multi-search together: the list counts the facets nobody uses, each further answer the one
 * that its query left out. Chosen codes stay in the counts with zero, so that they can be unchosen.
 */
export function mergeFacets(
  answers: readonly Counted[],
  active: readonly FacetName[],
  chosen: { readonly [Name in FacetName]?: readonly string[] },
): FacetCounts {
  const counts = (name: FacetName): FacetCount[] => {
    const place = active.indexOf(name);
    const distribution = answers[place + 1]?.facetDistribution?.[facetFields[name]] ?? {};
    const found = Object.entries(distribution).map(([code, count]) => ({ code, count }));
    const missing = (chosen[name] ?? []).filter((code) => !Object.hasOwn(distribution, code));
    return [...found, ...missing.map((code) => ({ code, count: 0 }))].sort(byCount);
  };
  return Object.fromEntries(facetNames.map((name) => [name, counts(name)])) as unknown as FacetCounts;
}

const byCount = (one: FacetCount, other: FacetCount) =>
  other.count - one.count || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0);
