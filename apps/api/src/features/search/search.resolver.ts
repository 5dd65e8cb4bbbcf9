import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import type { SortOrder } from '@allmende/search-index/query';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindCatalogueFigures } from './find-catalogue-figures.ts';
import { SearchCatalogue } from './search-catalogue.ts';
import { CatalogueFigures, SearchConnection, SearchSort, SolutionFilter, Suggestion } from './search.type.ts';

@Resolver()
export class SearchResolver {
  constructor(
    private readonly catalogue: SearchCatalogue,
    private readonly figures: FindCatalogueFigures,
  ) {}

  @Query(() => SearchConnection, { description: 'Searches the published catalogue within what the viewer may see.' })
  searchSolutions(
    @Args('query', { defaultValue: '', description: 'As people type it.' }) query: string,
    @Args('filter', { type: () => SolutionFilter, nullable: true, description: 'Narrowing.' })
    filter: SolutionFilter | null,
    @Args('sort', { type: () => SearchSort, defaultValue: 'relevance', description: 'Order.' }) sort: SortOrder,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
    @Context() { actor }: RequestContext,
  ): Promise<SearchConnection> {
    return this.catalogue.search({ query, filter, sort, first, after }, actor);
  }

  @Query(() => [Suggestion], { description: 'What might be meant, while typing.' })
  suggest(
    @Args('query', { description: 'What has been typed so far.' }) query: string,
    @Context() { actor }: RequestContext,
  ): Promise<Suggestion[]> {
    return query.trim().length < 2 ? Promise.resolve([]) : this.catalogue.suggest(query.slice(0, 100), actor);
  }

  @Query(() => CatalogueFigures, { description: 'The catalogue in numbers.' })
  catalogueFigures(@Context() { actor }: RequestContext): Promise<CatalogueFigures> {
    return this.figures.within(actor);
  }
}
