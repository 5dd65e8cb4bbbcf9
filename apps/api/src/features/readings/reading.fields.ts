import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '@allmende/domain/rights';
import { settledReading } from '@allmende/domain/readings';
import { conversionOf } from '../../foundation/conversions/conversion-mapping.ts';
import { Conversion } from '../../foundation/conversions/conversion.type.ts';
import { FindConversions } from '../../foundation/conversions/find-conversions.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { VersionValues } from '../solutions/version-values.ts';
import { ClauseMatchInput } from './reading.input.ts';
import { reportIn } from './reading-mapping.ts';
import { ReadingComparison, ReadingReport } from './reading-report.type.ts';
import { Reading } from './reading.type.ts';
import { returnedContent } from './returned-content.ts';

@Resolver(() => Reading)
export class ReadingFields {
  constructor(
    private readonly municipalities: MunicipalityLoader,
    private readonly solutions: SolutionLoader,
    private readonly versions: VersionLoader,
    private readonly values: VersionValues,
    private readonly conversions: FindConversions,
  ) {}

  @ResolveField(() => Municipality, { description: 'The municipality for which it was brought in.' })
  municipality(@Parent() { row }: Reading, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, row.municipalityId);
  }

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'Into whose working copy it goes back, or what it became; null while it is to become a new one.',
  })
  async solution(@Parent() { row }: Reading, @Context() context: RequestContext): Promise<Solution | null> {
    const found = row.solutionId ? await this.solutions.one(row.solutionId, context) : null;
    return found && solutionOf(found);
  }

  @ResolveField(() => Conversion, {
    nullable: true,
    description: 'How far the reading is, or why it came to no end; null some time after it has ended.',
  })
  async conversion(@Parent() { row }: Reading, @Context() context: RequestContext): Promise<Conversion | null> {
    const found = row.conversionId ? await this.conversions.byId(row.conversionId, context) : null;
    return found && conversionOf(found);
  }

  @ResolveField(() => ReadingReport, {
    nullable: true,
    description: 'What was read; null while it is being read, and where nothing was.',
  })
  report(@Parent() { row, state }: Reading, @Context() { language }: RequestContext): ReadingReport | null {
    return state === 'reading' ? null : reportIn(row, language);
  }

  @ResolveField(() => ReadingComparison, {
    nullable: true,
    description:
      'What it makes of the working copy; null where it goes into none, or that is not to be edited any more.',
  })
  async comparison(
    @Parent() { row }: Reading,
    @Args('matches', {
      type: () => [ClauseMatchInput],
      nullable: true,
      description: 'Which clause is which, where a person has looked at it; proposed where not given.',
    })
    matches: ClauseMatchInput[] | null,
    @Context() context: RequestContext,
  ): Promise<ReadingComparison | null> {
    const { solutionId, result, choices } = row;
    const solution = result && solutionId ? await this.solutions.one(solutionId, context) : null;
    if (!result || !solution?.workingVersionId || !may(context.actor, 'edit', thingOf(solution))) return null;
    const draft = await this.versions.one(solution.workingVersionId, context);
    if (!draft) return null;
    const { content } = settledReading(result.content, result, choices);
    const values = await this.values.of(draft, solution, context);
    const now = returnedContent(draft.content, { ...result, content }, values, matches);
    return {
      draftRevision: draft.revision,
      knownJson: JSON.stringify(draft.content),
      contentJson: JSON.stringify(now.content),
      matches: now.matches.map(({ known, found, score }) => ({
        known,
        found,
        ...(score === undefined ? {} : { score }),
      })),
      changes: [...now.changes].flatMap(([inClause, changes]) => changes.map((change) => ({ ...change, inClause }))),
    };
  }
}
