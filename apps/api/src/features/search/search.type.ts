import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SortOrder } from '@allmende/search-index/query';
import { FacetValue } from '../../foundation/graphql/facet-value.type.ts';
import { PageInfo } from '../../foundation/graphql/paging.ts';
import { DateTime, Day } from '../../foundation/graphql/scalars.ts';
import { SizeClass } from '../municipalities/municipality.type.ts';
import { Seal, SolutionKind, Tlp } from '../solutions/solution-enums.ts';

export const SearchSort = {
  RELEVANCE: 'relevance',
  NEWEST: 'newest',
  MOST_ADOPTED: 'mostAdopted',
  BEST_RATED: 'bestRated',
  TITLE: 'title',
} as const satisfies Record<string, SortOrder>;
export type SearchSort = (typeof SearchSort)[keyof typeof SearchSort];
registerEnumType(SearchSort, { name: 'SearchSort', description: 'Order of search results.' });

const chosen = (what: string) => ({ nullable: true, description: `${what}; one of them is enough.` });

@InputType({ description: 'What a search is narrowed to; all given together.' })
export class SolutionFilter {
  @Field(() => [SolutionKind], chosen('Kinds')) kind?: string[] | null;
  @Field(() => [String], chosen('Codes of solution types')) type?: string[] | null;
  @Field(() => [String], chosen('Codes of topics')) topic?: string[] | null;
  @Field(() => [String], chosen('Codes of departments')) department?: string[] | null;
  @Field(() => [String], chosen('Requirements, `<catalogue>:<id>`')) requirement?: string[] | null;
  @Field(() => [SizeClass], chosen('Sizes of municipality')) sizeClass?: string[] | null;
  @Field(() => [String], chosen('Länder of the owners')) land?: string[] | null;
  @Field(() => [Seal], chosen('Seals')) seal?: string[] | null;
  @Field(() => [String], chosen('Licences, SPDX')) licence?: string[] | null;
  @Field(() => [Int], chosen('Efforts, 0 to 5')) effort?: number[] | null;
  @Field(() => [Tlp], chosen('Labels')) tlp?: string[] | null;
  @Field(() => [String], chosen('Owners by AGS')) municipality?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Usable when the network is down.' }) offline?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Relevant for the staff council.' }) staffCouncil?:
    boolean | null;
}

@ObjectType({ description: 'A solution as a result card shows it, straight from the index.' })
export class SolutionHit {
  @Field(() => ID, { description: 'Id of the solution.' }) id: string;
  @Field({ description: 'Readable part of its address.' }) slug: string;
  @Field({ description: 'Title.' }) title: string;
  @Field(() => SolutionKind, { description: 'Kind.' }) kind: string;
  @Field({ description: 'Code of the solution type.' }) type: string;
  @Field({ description: 'For the leadership.' }) shortVersion: string;
  @Field({ description: 'What it is.' }) summary: string;
  @Field({ description: 'Name of the owner.' }) municipalityName: string;
  @Field({ description: 'AGS of the owner.' }) municipalityAgs: string;
  @Field({ description: 'Land of the owner.' }) land: string;
  @Field(() => Tlp, { description: 'Label.' }) tlp: string;
  @Field({ description: 'Licence, SPDX.' }) licence: string;
  @Field(() => Seal, { description: 'Seal of the version in force.' }) seal: string;
  @Field(() => [String], { description: 'Codes of topics.' }) topics: readonly string[];
  @Field(() => [String], { description: 'Requirements it serves.' }) requirements: readonly string[];
  @Field(() => [SizeClass], { description: 'Sizes it suits.' }) sizeClasses: readonly string[];
  @Field({ description: 'Number of the version in force.' }) versionNumber: string;
  @Field(() => DateTime, { description: 'When that version was published.' }) publishedAt: Date;
  @Field(() => Day, { nullable: true, description: 'When it should be looked at again.' }) reviewDate: string | null;
  @Field(() => Int, { description: 'How many variables are to be filled in.' }) variableCount: number;
  @Field(() => Int, { description: 'How many municipalities work with it.' }) adoptionCount: number;
  @Field(() => Int, { description: 'In how many it is in force.' }) inForceCount: number;
  @Field(() => Float, { nullable: true, description: 'Rating, 1 to 5; from three raters on.' }) ratingAverage:
    number | null;
  @Field(() => Int, { description: 'Number of raters.' }) ratingCount: number;
  @Field(() => Int, { description: 'Effort, 0 to 5.' }) effort: number;
  @Field({ description: 'Invented example.' }) sample: boolean;
}

@ObjectType({ description: 'What was found where, as escaped HTML with `<mark>`.' })
export class SearchHighlight {
  @Field({ description: 'Title with what was found.' }) title: string;
  @Field({ description: 'The passage that says it best.' }) excerpt: string;
}

@ObjectType({ description: 'One result.' })
export class SearchEdge {
  @Field({ description: 'Opaque cursor.' }) cursor: string;
  @Field(() => SolutionHit, { description: 'The solution.' }) node: SolutionHit;
  @Field(() => SearchHighlight, { description: 'What was found where.' }) highlight: SearchHighlight;
}

@ObjectType({ description: 'A facet, counted as if nothing were chosen in it.' })
export class Facet {
  @Field({ description: 'Name, as in SolutionFilter.' }) name: string;
  @Field(() => [FacetValue], { description: 'Its values, most frequent first.' }) values: FacetValue[];
}

@ObjectType({ description: 'A page of search results.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The page, in order.' }) edges: SearchEdge[];
  @Field(() => PageInfo, { description: 'Where the page lies.' }) pageInfo: PageInfo;
  @Field(() => Int, { description: 'How many there are in all.' }) totalCount: number;
  @Field(() => [Facet], { description: 'Facets; empty while degraded.' }) facets: Facet[];
  @Field({ description: 'Whether the simpler search of the database had to answer.' }) degraded: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What was searched for instead, where the words typed found nothing.',
  })
  suggestion: string | null;
}

@ObjectType({ description: 'What might be meant, while typing.' })
export class Suggestion {
  @Field({ description: 'Words or title.' }) text: string;
  @Field(() => String, { nullable: true, description: 'Where it leads, for a title.' }) slug: string | null;
}

@ObjectType({ description: 'The catalogue in numbers, within what the viewer may see.' })
export class CatalogueFigures {
  @Field(() => Int, { description: 'Published solutions.' }) solutions: number;
  @Field(() => Int, { description: 'Municipalities that take part.' }) municipalities: number;
  @Field(() => Int, { description: 'Adoptions in force.' }) adoptionsInForce: number;
}
