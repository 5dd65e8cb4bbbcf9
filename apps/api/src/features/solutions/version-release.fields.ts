import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { involvementSteps } from '@allmende/domain/involvement';
import { inside } from '../../foundation/database/ids.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Colleague } from '../accounts/colleague.type.ts';
import { FindReleaseRecord } from './find-release-record.ts';
import { Involvement, ReleaseStep } from './release-record.type.ts';
import { SolutionLoader } from './solution.loader.ts';
import type { VersionRow } from './solution-row.ts';
import { Version, VersionSummary } from './version.type.ts';

/** How a version came to its release: for those who act for its city, and for nobody else. */
@Resolver(() => Version)
export class VersionReleaseFields {
  constructor(
    private readonly record: FindReleaseRecord,
    private readonly solutions: SolutionLoader,
  ) {}

  @ResolveField(() => [Involvement], {
    description: 'The bodies on the way to the release, each with what is on record; for its municipality.',
  })
  async involvements(@Parent() { row }: Version, @Context() context: RequestContext): Promise<Involvement[]> {
    if (!(await this.isOwn(row, context))) return [];
    const held = (await loaderIn(context, 'involvements', (ids) => this.record.involvements(ids)).load(row.id)) ?? [];
    return involvementSteps(row.content.metadata, held).map(({ body, isRequired, isInTheWay }) => {
      const found = held.find((one) => one.body === body);
      return {
        body,
        required: isRequired,
        inTheWay: isInTheWay,
        state: found?.state ?? null,
        day: found?.day ?? null,
        note: found?.note ?? '',
        outdated: found !== undefined && found.revision < row.revision,
      };
    });
  }

  @ResolveField(() => [ReleaseStep], {
    description: 'What was asked for, answered and done about its release, newest first; for its municipality.',
  })
  async releaseSteps(@Parent() { row }: Version, @Context() context: RequestContext): Promise<ReleaseStep[]> {
    if (!(await this.isOwn(row, context))) return [];
    return (await loaderIn(context, 'releaseSteps', (ids) => this.record.steps(ids)).load(row.id)) ?? [];
  }

  @ResolveField(() => Colleague, { nullable: true, description: 'Who released it; for its municipality.' })
  releasedBy(@Parent() { id }: Version, @Context() context: RequestContext): Promise<Colleague | null> {
    return whoReleased(id, this.record, context);
  }

  private async isOwn({ solutionId }: VersionRow, context: RequestContext): Promise<boolean> {
    if (context.actor.memberships.length === 0) return false;
    const owner = await this.solutions.one(solutionId, context);
    return context.actor.memberships.some(({ municipalityId }) => municipalityId === owner?.municipalityId);
  }
}

/** The same where the content of a version is not asked for. */
@Resolver(() => VersionSummary)
export class VersionSummaryReleaseFields {
  constructor(private readonly record: FindReleaseRecord) {}

  @ResolveField(() => Colleague, { nullable: true, description: 'Who released it; for its municipality.' })
  releasedBy(@Parent() { id }: VersionSummary, @Context() context: RequestContext): Promise<Colleague | null> {
    return whoReleased(id, this.record, context);
  }
}

async function whoReleased(id: string, record: FindReleaseRecord, context: RequestContext): Promise<Colleague | null> {
  const versionId = inside('version', id);
  if (!versionId || context.actor.memberships.length === 0) return null;
  return loaderIn(context, 'releasers', (ids) => record.releasers(ids, context.actor)).load(versionId);
}
