import { departments } from '@allmende/vocabularies/departments';
import { resolve } from '@allmende/vocabularies/requirement-catalogues';
import { type SolutionKind, solutionTypes } from '@allmende/vocabularies/solution-types';
import { labelOf, type Term, termOf } from '@allmende/vocabularies/term';
import { type TlpCode, writtenTlp } from '@allmende/vocabularies/tlp';
import { topics } from '@allmende/vocabularies/topics';
import { searchText } from './search-words.ts';

/** How far a version has been checked. */
export type Seal = 'unchecked' | 'formallyChecked' | 'professionallyChecked' | 'proven' | 'recommended';

/** All that a result card shows, so that a hit needs no look into the database. */
export interface SolutionCard {
  /** Outside id of the solution (`sol_…`): letters, digits, `-` and `_` only. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly shortVersion: string;
  readonly summary: string;
  readonly kind: SolutionKind;
  readonly type: string;
  readonly topics: readonly string[];
  /** Who uses it and who is to be involved. */
  readonly departments: readonly string[];
  /** References such as `gs2023:ORP.4`. */
  readonly requirements: readonly string[];
  readonly sizeClasses: readonly string[];
  /** Land of the owner. */
  readonly land: string;
  readonly municipality: { readonly id: string; readonly ags: string; readonly name: string };
  readonly tlp: TlpCode;
  /** SPDX identifier. */
  readonly licence: string;
  readonly keywords: readonly string[];
  readonly seal: Seal;
  /** BSI effort 0 to 5. */
  readonly effort: number;
  readonly offline: boolean;
  readonly staffCouncil: boolean;
  /** Invented example, shown as "Beispielinhalt". */
  readonly sample: boolean;
  readonly versionNumber: string;
  /** Seconds since 1970. */
  readonly publishedAt: number;
  /** Seconds since 1970; null where no review is due. */
  readonly reviewDate: number | null;
  readonly variableCount: number;
  readonly adoptionCount: number;
  readonly inForceCount: number;
  /** Average from 1 to 5; null below three raters. */
  readonly rating: { readonly average: number | null; readonly count: number };
}

/** What the index is told about a solution. */
export interface SolutionSource extends SolutionCard {
  /** Doors behind which the solution is kept; opaque here. */
  readonly audience: readonly string[];
  /** Headings and plain text of the clauses, in order. */
  readonly bodies: readonly { readonly heading: string; readonly text: string }[];
}

/** A solution as it lies in the index. */
export interface SolutionDocument extends SolutionCard {
  readonly audience: readonly string[];
  /** Clauses as plain text, for the excerpt of a hit. */
  readonly text: string;
  /** What is searched: normalised, most telling first. Never shown. */
  readonly search: {
    readonly title: string;
    readonly keywords: string;
    /** Numbers of requirements, each one word. */
    readonly references: string;
    readonly summary: string;
    /** Labels of topics, type and departments and the words people say for them. */
    readonly words: string;
    readonly headings: string;
    readonly body: string;
  };
}

/** Fields that a hit brings along. */
export const cardFields = [
  'id',
  'slug',
  'title',
  'shortVersion',
  'summary',
  'kind',
  'type',
  'topics',
  'departments',
  'requirements',
  'sizeClasses',
  'land',
  'municipality',
  'tlp',
  'licence',
  'keywords',
  'seal',
  'effort',
  'offline',
  'staffCouncil',
  'sample',
  'versionNumber',
  'publishedAt',
  'reviewDate',
  'variableCount',
  'adoptionCount',
  'inForceCount',
  'rating',
] as const satisfies readonly (keyof SolutionCard)[];

/**
 * The document of a solution.
 * @throws RangeError where the id has characters that the index does not take
 */
export function toDocument({ bodies, ...source }: SolutionSource): SolutionDocument {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(source.id)) throw new RangeError(`not an id for the index: ${source.id}`);
  return {
    ...source,
    text: bodies.map(({ heading, text }) => `${heading}: ${text}`).join('\n'),
    search: {
      title: searchText(source.title),
      keywords: joined(source.keywords),
      references: joined(source.requirements.map(numberOf)),
      summary: joined([source.shortVersion, source.summary]),
      words: joined([
        ...named(solutionTypes, [source.type]),
        ...named(topics, source.topics),
        ...named(departments, source.departments),
        source.municipality.name,
        writtenTlp(source.tlp),
      ]),
      headings: joined(bodies.map(({ heading }) => heading)),
      body: joined(bodies.map(({ text }) => text)),
    },
  };
}

// A line between them keeps the end of one from reading on into the next.
const joined = (texts: readonly string[]) => texts.map(searchText).filter(Boolean).join('\n');

const named = (vocabulary: readonly Term[], codes: readonly string[]) =>
  codes.flatMap((code) => [labelOf(vocabulary, code, 'de'), ...(termOf(vocabulary, code)?.alternatives ?? [])]);

const numberOf = (ref: string) => resolve(ref)?.number ?? ref.slice(ref.indexOf(':') + 1);
