import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '@allmende/domain/rights';
import { sentence } from '@allmende/domain/texts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { AccountLoader } from '../accounts/account.loader.ts';
import { Account } from '../accounts/account.type.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { solutionOf, versionOf } from '../solutions/solution-mapping.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { Version } from '../solutions/version.type.ts';
import { caseOf, FindCases } from './find-cases.ts';
import { FindDecisions } from './find-decisions.ts';
import { Decision, Finding, ModerationCase, type CaseRow } from './moderation-case.type.ts';

@Resolver(() => ModerationCase)
export class ModerationCaseFields {
  constructor(
    private readonly solutions: SolutionLoader,
    private readonly versions: VersionLoader,
    private readonly accounts: AccountLoader,
    private readonly decisionsOf: FindDecisions,
  ) {}

  @ResolveField(() => Solution, { description: 'What it is about.' })
  async solution(@Parent() { row }: ModerationCase, @Context() context: RequestContext): Promise<Solution> {
    return solutionOf(await this.solutionRow(row, context));
  }

  @ResolveField(() => Version, { nullable: true, description: 'The version handed in; null once it was taken back.' })
  async version(@Parent() { row }: ModerationCase, @Context() context: RequestContext): Promise<Version | null> {
    const version = await this.versions.one(row.versionId, context);
    return version && versionOf(version);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who is at it.' })
  claimedBy(@Parent() { row }: ModerationCase, @Context() context: RequestContext): Promise<Account | null> | null {
    return row.claimedBy ? this.accounts.find(context, row.claimedBy) : null;
  }

  @ResolveField(() => [Finding], { description: 'What was detected automatically.' })
  findings(@Parent() { row }: ModerationCase, @Context() { language }: RequestContext): Finding[] {
    return row.findings.map((finding) => {
      const { code, count, excerpt } = finding;
      return { ...finding, message: sentence(code, language, { count, excerpt }) };
    });
  }

  @ResolveField(() => [Decision], { description: 'Decisions, oldest first.' })
  async decisions(@Parent() { row }: ModerationCase, @Context() context: RequestContext): Promise<Decision[]> {
    return (await this.decisionsOf.loader(context).load(row.id)) ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may decide it; nobody decides for their own municipality.',
  })
  async viewerMayDecide(@Parent() { row }: ModerationCase, @Context() context: RequestContext): Promise<boolean> {
    const isMine = row.claimedBy === null || row.claimedBy === context.actor.accountId;
    if (!isMine || row.state === 'closed' || row.state === 'waiting') return false;
    return may(context.actor, 'moderate', thingOf(await this.solutionRow(row, context)));
  }

  private async solutionRow(row: CaseRow, context: RequestContext) {
    const found = await this.solutions.one(row.solutionId, context);
    if (!found) throw new Error(`case ${row.number} is visible without its solution`);
    return found;
  }
}

/** What this room adds to a solution. */
@Resolver(() => Solution)
export class SolutionCaseFields {
  constructor(private readonly cases: FindCases) {}

  @ResolveField(() => ModerationCase, {
    nullable: true,
    description: 'Its newest case; for its municipality and the moderation.',
  })
  async case(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<ModerationCase | null> {
    const found = await loaderIn(context, 'newestCases', (ids) => this.cases.newestOf(ids, context.actor)).load(row.id);
    return found && caseOf(found);
  }
}

/** What this room adds to the viewer. */
@Resolver(() => Viewer)
export class ViewerCasesFields {
  constructor(private readonly cases: FindCases) {}

  @ResolveField(() => Int, { description: 'Cases waiting for a decision; 0 for all but the moderation.' })
  openCases(@Context() { actor }: RequestContext): Promise<number> | number {
    return actor.platformRole === 'moderator' ? this.cases.countOpen() : 0;
  }
}
