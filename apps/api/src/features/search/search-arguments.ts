import type { SortOrder } from '@allmende/search-index/query';
import type { SolutionFilter } from './search.type.ts';

/** What a search asks for, whichever of the two answers. */
export interface SearchArguments {
  readonly query: string;
  readonly filter?: SolutionFilter | null;
  readonly sort: SortOrder;
  readonly first: number;
  readonly after?: string | null;
}
