import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import { keyIn, pageSize, type Page, type PageArguments } from '../../foundation/graphql/paging.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { byId } from '../solutions/version.loader.ts';
import type { AdoptionRow, FigureRow, Standing } from './adoption-row.ts';
import { FindAdoptions, type AdoptionOwner } from './find-adoptions.ts';

/** Adoptions of many solutions or municipalities in one query; keys are inner ids. */
@Injectable()
export class AdoptionLoader {
  constructor(private readonly adoptions: FindAdoptions) {}

  one(context: RequestContext, id: string): Promise<AdoptionRow | null> {
    return loaderIn(context, 'adoptionsById', async (ids) => byId(await this.adoptions.byIds(ids, context.actor))).load(
      id,
    );
  }

  async page(
    context: RequestContext,
    owner: AdoptionOwner,
    id: string,
    { first, after }: PageArguments,
  ): Promise<Page<AdoptionRow>> {
    const size = pageSize(first);
    const key = keyIn(after, 'time', 'uuid');
    const name = `adoptions of ${owner} ${size} ${after ?? ''}`;
    const page = await loaderIn(context, name, (ids) =>
      this.adoptions.pages(owner, ids, size, key, context.actor),
    ).load(id);
    if (!page) throw new Error(`no page of adoptions for ${owner} ${id}`);
    return page;
  }

  /** What the viewer's municipalities have declared about a solution, newest first. */
  async own(context: RequestContext, solutionId: string): Promise<AdoptionRow[]> {
    if (context.actor.memberships.length === 0) return [];
    const rows = loaderIn(context, 'ownAdoptions', async (ids) =>
      Map.groupBy(await this.adoptions.own(ids, context.actor), (row) => row.solutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }

  /** How the viewer's municipalities stand to a solution; for the rules, which ask whether they have lived with it. */
  async standings(context: RequestContext, solutionId: string): Promise<Standing[]> {
    if (context.actor.memberships.length === 0) return [];
    const rows = loaderIn(context, 'adoptionStandings', async (ids) =>
      Map.groupBy(await this.adoptions.standings(ids, context.actor), (row) => row.solutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }

  async figures(context: RequestContext, solutionId: string): Promise<FigureRow[]> {
    const rows = loaderIn(context, 'adoptionFigures', async (ids) =>
      Map.groupBy(await this.adoptions.figures(ids), (row) => row.solutionId),
    );
    return (await rows.load(solutionId)) ?? [];
  }
}
