import { licences } from '@allmende/vocabularies/licences';
import { termOf } from '@allmende/vocabularies/term';
import type { PublishedEntryFragment, Tlp } from '../../gql/graphql.ts';

export interface DescribedVersion {
  readonly number?: string | null;
  readonly publishedAt?: string | null;
  readonly metadata: { readonly shortVersion: string; readonly licence: string; readonly keywords: readonly string[] };
  readonly files: readonly DescribedFile[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

interface DescribedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly licence: string;
  readonly tlp?: Tlp | null;
  readonly url: string;
}

/** What search engines read about a public version (schema.org). */
export function asLinkedData(
  solution: PublishedEntryFragment,
  version: DescribedVersion,
  url: string,
): Record<string, unknown> {
  const licence = termOf(licences, version.metadata.licence)?.url;
  // A file with a label of its own is stricter than its entry: it is not for search engines, whoever looks at the page.
  const files = version.files.filter(({ tlp }) => !tlp).map((file) => asMedia(file, url));
  const links = version.links.map(({ label, url: address }) => ({
    '@type': 'CreativeWork',
    name: label,
    url: address,
  }));
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
    associatedMedia: files.length > 0 ? files : undefined,
    citation: links.length > 0 ? links : undefined,
  };
}

const asMedia = ({ name, mediaType, size, sha256, licence, url }: DescribedFile, page: string) => ({
  '@type': 'MediaObject',
  name,
  encodingFormat: mediaType,
  contentSize: `${size} B`,
  contentUrl: new URL(url, page).href,
  sha256,
  license: (licence && termOf(licences, licence)?.url) || undefined,
});
