import { licences } from '@allmende/vocabularies/licences';
import { termOf } from '@allmende/vocabularies/term';
import type { PublishedEntryFragment } from '../../gql/graphql.ts';

export interface DescribedVersion {
  readonly number?: string | null;
  readonly publishedAt?: string | null;
  readonly metadata: { readonly shortVersion: string; readonly licence: string; readonly keywords: readonly string[] };
}

/** What search engines read about a public version (schema.org). */
export function asLinkedData(
  solution: PublishedEntryFragment,
  version: DescribedVersion,
  url: string,
): Record<string, unknown> {
  const licence = termOf(licences, version.metadata.licence)?.url;
  return {
    '@context': 'https://schema.org',
    '@type': solution.kind === 'TOOL' ? 'SoftwareSourceCode' : 'DigitalDocument',
    '@id': url,
    url,
    name: solution.title,
    description: version.metadata.shortVersion,
    inLanguage: 'de',
    version: version.number ?? undefined,
    datePublished: version.publishedAt ?? undefined,
    keywords: version.metadata.keywords.join(', ') || undefined,
    license: licence ?? undefined,
    author: { '@type': 'GovernmentOrganization', name: solution.municipality.name },
    publisher: { '@type': 'Organization', name: 'Deutscher Städtetag' },
    isAccessibleForFree: true,
    isBasedOn: solution.origin
      ? `${solution.origin.title} (${solution.origin.municipalityName}), ${solution.origin.number}`
      : undefined,
  };
}
