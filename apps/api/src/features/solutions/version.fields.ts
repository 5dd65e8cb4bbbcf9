import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canonicalJson } from '@allmende/domain/canonical';
import { checkForRelease } from '@allmende/domain/checks';
import { agreedLicences } from '@allmende/domain/consent';
import { labelOf } from '@allmende/domain/variables';
import { outside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Clause, File } from './clause.type.ts';
import { picturesOf } from './file-address.ts';
import { OriginTermsLoader } from './origin-terms.loader.ts';
import { renderClauses, type RenderedClause } from './rendered-clause.ts';
import { checksIn, filesFor, filesOf, solutionOf } from './solution-mapping.ts';
import { SolutionLoader } from './solution.loader.ts';
import type { SolutionRow, VersionRow } from './solution-row.ts';
import { Solution } from './solution.type.ts';
import { VersionValues } from './version-values.ts';
import { ContentCheck, Version } from './version.type.ts';

@Resolver(() => Version)
export class VersionFields {
  constructor(
    private readonly solutions: SolutionLoader,
    private readonly values: VersionValues,
    private readonly terms: OriginTermsLoader,
  ) {}

  @ResolveField(() => Solution, { description: 'The solution it is a version of.' })
  async solution(@Parent() { row }: Version, @Context() context: RequestContext): Promise<Solution> {
    return solutionOf(await this.ownerOf(row, context));
  }

  @ResolveField(() => [Clause], { description: 'Its clauses, in order.' })
  async clauses(
    @Parent() { row }: Version,
    @Args('filled', {
      defaultValue: false,
      description:
        "Whether the owner's values stand in place of variables and only the clauses that hold for it; its members only.",
    })
    filled: boolean,
    @Context() context: RequestContext,
  ): Promise<Clause[]> {
    const rendered = filled ? await this.filled(row, context) : row.rendered;
    const { clauses, variables } = row.content;
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    return rendered.map((shown) => {
      const clause = byId.get(shown.id)!;
      const { when } = clause;
      return { ...clause, ...shown, when: when ? { ...when, label: labelOf(variables, when.key) } : null };
    });
  }

  @ResolveField(() => [File], { description: 'Its files, as far as the viewer may have them.' })
  async files(@Parent() { row }: Version, @Context() context: RequestContext): Promise<File[]> {
    const { files } = row.content;
    if (files.every(({ tlp }) => tlp === undefined)) return filesOf(row, files);
    return filesOf(row, filesFor(context.actor, row, await this.ownerOf(row, context)));
  }

  @ResolveField(() => String, {
    description: 'The whole content as canonical JSON, for editing; empty for all but its municipality.',
  })
  async contentJson(@Parent() { row }: Version, @Context() context: RequestContext): Promise<string> {
    return isOwn(await this.ownerOf(row, context), context) ? canonicalJson(row.content) : '';
  }

  @ResolveField(() => [ContentCheck], { description: 'What is missing before the release; for its municipality.' })
  async checks(@Parent() { row }: Version, @Context() context: RequestContext): Promise<ContentCheck[]> {
    const owner = await this.ownerOf(row, context);
    if (!isOwn(owner, context)) return [];
    const origin = owner.originVersionId ? await this.terms.ofFork(context, owner.id) : null;
    const licences = origin ? { originLicence: origin.licence, agreedLicences: agreedLicences(origin) } : {};
    return checksIn(context.language, checkForRelease(row.content, owner.tlp, licences));
  }

  private async filled(row: VersionRow, context: RequestContext): Promise<RenderedClause[]> {
    const owner = await this.ownerOf(row, context);
    if (!isOwn(owner, context)) return row.rendered;
    const values = await this.values.of(row, owner, context);
    return renderClauses(row.content, { values, pictures: picturesOf(outside('version', row.id), row.content.files) });
  }

  private async ownerOf(row: VersionRow, context: RequestContext): Promise<SolutionRow> {
    const found = await this.solutions.one(row.solutionId, context);
    if (!found) throw new Error(`version ${row.id} is visible without its solution`);
    return found;
  }
}

const isOwn = (row: SolutionRow, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
