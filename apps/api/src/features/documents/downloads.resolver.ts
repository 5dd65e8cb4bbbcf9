import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { may } from '@allmende/domain/rights';
import { PageArguments } from '../../foundation/graphql/paging.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindSolution } from '../solutions/find-solution.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { DownloadConnection } from './download.type.ts';
import { FindDownloads } from './find-downloads.ts';

/** Who has taken along what. Asked for one solution at a time. */
@Resolver()
export class DownloadsResolver {
  constructor(
    private readonly finding: FindDownloads,
    private readonly solutions: FindSolution,
  ) {}

  @Query(() => DownloadConnection, {
    nullable: true,
    description:
      'Who has taken something of a solution along while it was above TLP:CLEAR, newest first; null for all but the administrators of its municipality.',
  })
  async downloads(
    @Args('slug', { description: 'Readable part of the address of the solution.' }) slug: string,
    @Args() wanted: PageArguments,
    @Context() { actor }: RequestContext,
  ): Promise<DownloadConnection | null> {
    const row = await this.solutions.bySlug(slug, null, actor);
    return row && may(actor, 'seeDownloads', thingOf(row)) ? this.finding.of(row.id, wanted) : null;
  }
}
