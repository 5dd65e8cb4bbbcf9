import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import type { Page } from '../../foundation/graphql/paging.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf, versionSummaryOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionSummary } from '../solutions/version.type.ts';
import { adoptionOf, adoptionPageOf } from './adoption-mapping.ts';
import { AdoptionLoader } from './adoption.loader.ts';
import { Adoption, AdoptionConnection, AdoptionFigures } from './adoption.type.ts';

const first = { type: () => Int, defaultValue: 20, description: 'How many, at most 100.' };
const after = { type: () => String, nullable: true, description: 'Cursor after which the page begins.' };

@Resolver(() => Adoption)
export class AdoptionFields {
  constructor(
    private readonly municipalities: MunicipalityLoader,
    private readonly solutions: SolutionLoader,
  ) {}

  @ResolveField(() => Municipality, { description: 'Who declares it.' })
  municipality(@Parent() { row }: Adoption, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.municipalityId);
  }

  @ResolveField(() => Solution, { description: 'What is used.' })
  async solution(@Parent() { row }: Adoption, @Context() context: RequestContext): Promise<Solution> {
    const found = await this.solutions.one(row.solutionId, context);
    if (!found) throw new Error(`adoption ${row.id} is visible without its solution`);
    return solutionOf(found);
  }

  @ResolveField(() => VersionSummary, { description: 'The version used.' })
  version(@Parent() { row }: Adoption): VersionSummary {
    return versionSummaryOf(row.version);
  }
}

/** What this room adds to a solution. */
@Resolver(() => Solution)
export class SolutionAdoptionFields {
  constructor(private readonly loader: AdoptionLoader) {}

  @ResolveField(() => AdoptionConnection, {
    description: 'Declared adoptions, as far as their municipalities show them to the viewer; newest first.',
  })
  async adoptions(
    @Parent() { row }: Solution,
    @Args('first', first) size: number,
    @Args('after', after) cursor: string | null,
    @Context() context: RequestContext,
  ): Promise<Page<Adoption>> {
    return adoptionPageOf(await this.loader.page(context, 'solution', row.id, { first: size, after: cursor }));
  }

  @ResolveField(() => AdoptionFigures, {
    description: 'How many municipalities use it, own versions in force included.',
  })
  async adoptionFigures(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<AdoptionFigures> {
    const figures = await this.loader.figures(context, row.id);
    return {
      total: figures.reduce((sum, { total }) => sum + total, 0),
      inForce: figures.reduce((sum, { inForce }) => sum + inForce, 0),
      bySizeClass: figures.map(({ sizeClass, total }) => ({ value: sizeClass, count: total })),
      solutionId: row.id,
    };
  }
}

@Resolver(() => AdoptionFigures)
export class AdoptionFiguresFields {
  constructor(private readonly loader: AdoptionLoader) {}

  @ResolveField(() => Adoption, { nullable: true, description: 'What an own municipality has declared.' })
  async own(
    @Parent() { solutionId }: AdoptionFigures,
    @Args('municipalityId', {
      type: () => ID,
      nullable: true,
      description: 'Which of the own municipalities; any where not said.',
    })
    municipalityId: string | null,
    @Context() context: RequestContext,
  ): Promise<Adoption | null> {
    const own = await this.loader.own(context, solutionId);
    const wanted = municipalityId
      ? own.find((row) => row.municipalityId === inside('municipality', municipalityId))
      : own[0];
    return wanted ? adoptionOf(wanted) : null;
  }
}

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityAdoptionFields {
  constructor(private readonly loader: AdoptionLoader) {}

  @ResolveField(() => AdoptionConnection, {
    description: 'What it uses, as far as it shows that to the viewer; newest first.',
  })
  async adoptions(
    @Parent() { id }: Municipality,
    @Args('first', { ...first, defaultValue: 50 }) size: number,
    @Args('after', after) cursor: string | null,
    @Context() context: RequestContext,
  ): Promise<Page<Adoption>> {
    return adoptionPageOf(
      await this.loader.page(context, 'municipality', inside('municipality', id) ?? '', { first: size, after: cursor }),
    );
  }
}
