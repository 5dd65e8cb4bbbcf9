import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { checkForPublication } from '@allmende/domain/publication-checks';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { OriginTermsLoader } from '../solutions/origin-terms.loader.ts';
import { checksIn, versionSummaryOf } from '../solutions/solution-mapping.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { Publishing } from './publishing.type.ts';

/** What this room adds to an own version, for the members of its municipality. */
@Resolver(() => Solution)
export class SolutionPublishingFields {
  constructor(
    private readonly versions: VersionLoader,
    private readonly municipalities: MunicipalityLoader,
    private readonly terms: OriginTermsLoader,
  ) {}

  @ResolveField(() => Publishing, {
    nullable: true,
    description: 'What publishing it takes; null for what is no own version, and for others.',
  })
  async publishing(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Publishing | null> {
    const isOwn = context.actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
    const version =
      row.versions.find(({ id }) => id === row.workingVersionId) ??
      row.versions.find(({ release }) => release === 'released');
    if (!row.originVersionId || !isOwn || !version) return null;
    const [source, origin, profile] = await Promise.all([
      this.versions.one(version.id, context),
      this.terms.ofFork(context, row.id),
      this.municipalities.profile(context, row.municipalityId),
    ]);
    if (!source || !origin) return null;
    const values = {
      'municipality.name-short': row.municipality.name,
      ...Object.fromEntries((profile?.values ?? []).map(({ key, value }) => [key, value])),
      ...row.values,
    };
    const own = { ...row, cityId: row.municipalityId, values };
    const checks = checkForPublication(source.content, own, origin);
    return { version: versionSummaryOf(version), checks: checksIn(context.language, checks) };
  }
}
