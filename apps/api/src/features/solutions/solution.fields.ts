import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { solutionRights, type Actor } from '@allmende/domain/rights';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { GroupLoader } from '../groups/group.loader.ts';
import { Group } from '../groups/group.type.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { FormerOwners } from './former-owners.ts';
import { versionOf } from './solution-mapping.ts';
import { thingOf, type SolutionRow } from './solution-row.ts';
import { FormerOwner, Solution, SolutionRights } from './solution.type.ts';
import { VersionLoader } from './version.loader.ts';
import { Version } from './version.type.ts';

@Resolver(() => Solution)
export class SolutionFields {
  constructor(
    private readonly versionLoader: VersionLoader,
    private readonly municipalities: MunicipalityLoader,
    private readonly groups: GroupLoader,
    private readonly formerly: FormerOwners,
  ) {}

  @ResolveField(() => [Municipality], {
    description: 'Municipalities named by the owner of an AMBER solution; for the owner and for them only.',
  })
  async recipients(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Municipality[]> {
    if (!isInside(context.actor, row)) return [];
    return Promise.all(row.recipientIds.map((id) => this.municipalities.get(context, id)));
  }

  @ResolveField(() => [Group], {
    description: 'Groups named by the owner of an AMBER solution; for the owner and for those named only.',
  })
  async recipientGroups(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Group[]> {
    if (!isInside(context.actor, row)) return [];
    const found = await Promise.all(row.recipientGroupIds.map((id) => this.groups.find(context, id)));
    return found.filter((group) => group !== null);
  }

  @ResolveField(() => Version, {
    nullable: true,
    description: 'The version of this number; without one the version in force, else the newest visible.',
  })
  async version(
    @Parent() { row }: Solution,
    @Args('number', { type: () => String, nullable: true, description: 'Number, e.g. 2.1.' }) number: string | null,
    @Context() context: RequestContext,
  ): Promise<Version | null> {
    if (row.selected && (!number || row.selected.number === number)) return versionOf(row.selected);
    if (row.selected === null) return null;
    const wanted = number
      ? row.versions.find((version) => version.number === number)
      : (publishedIn(row) ?? row.versions[0]);
    return wanted ? this.load(row, wanted.id, context) : null;
  }

  @ResolveField(() => Version, {
    nullable: true,
    description: 'The version in force in the catalogue, where the viewer may see it.',
  })
  async publishedVersion(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Version | null> {
    const published = publishedIn(row);
    return published ? this.load(row, published.id, context) : null;
  }

  @ResolveField(() => Version, { nullable: true, description: 'The open version, for those who work on it.' })
  async workingCopy(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Version | null> {
    const working = row.versions.find(({ id }) => id === row.workingVersionId);
    return working ? this.load(row, working.id, context) : null;
  }

  @ResolveField(() => [FormerOwner], {
    description: 'Municipalities to which it belonged before, the first one first; mostly none.',
  })
  formerOwners(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<FormerOwner[]> {
    return this.formerly.of(row.id, context);
  }

  @ResolveField(() => SolutionRights, { description: 'What the viewer may do.' })
  viewerCan(@Parent() { row }: Solution, @Context() { actor, actingId }: RequestContext): SolutionRights {
    return { ...solutionRights(actor, thingOf(row), actingId), row };
  }

  private async load(row: SolutionRow, versionId: string, context: RequestContext): Promise<Version | null> {
    if (row.selected?.id === versionId) return versionOf(row.selected);
    const found = await this.versionLoader.one(versionId, context);
    return found && versionOf(found);
  }
}

/** The owner, and whoever is named: by name or by a group. */
const isInside = ({ memberships }: Actor, row: SolutionRow): boolean =>
  memberships.some(
    ({ municipalityId, groupIds = [] }) =>
      municipalityId === row.municipalityId ||
      row.recipientIds.includes(municipalityId) ||
      groupIds.some((id) => row.recipientGroupIds.includes(id)),
  );

const publishedIn = (row: SolutionRow) => row.versions.find(({ id }) => id === row.publishedVersionId);
