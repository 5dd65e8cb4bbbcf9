import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayManageMembers } from '@allmende/domain/members';
import { Database } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { domainsOf } from '../municipalities/municipality-domains.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { FindLeftBehind } from './find-left-behind.ts';
import { FindMembers } from './find-members.ts';
import { Invitation } from './invitation.type.ts';
import { EndedMembership, FormerMember, LeftBehind, Member } from './member.type.ts';

const forAdministrators = 'for its administrators; null for others';

/** Who acts for a municipality, as its administrators see it. */
@Resolver(() => Municipality)
export class MunicipalityAccessFields {
  constructor(
    private readonly finding: FindMembers,
    private readonly database: Database,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer lets people in and sees them off there.' })
  viewerMayManageMembers(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): boolean {
    return mayManageMembers(actor, inside('municipality', id)!);
  }

  @ResolveField(() => [Member], { nullable: true, description: `Who acts for it, by name; ${forAdministrators}.` })
  members(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<Member[]> | null {
    const inner = administered(id, actor);
    return inner ? this.finding.members(inner, actor.accountId) : null;
  }

  @ResolveField(() => [Invitation], {
    nullable: true,
    description: `Invitations that were not accepted yet, the newest first; ${forAdministrators}.`,
  })
  invitations(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<Invitation[]> | null {
    const inner = administered(id, actor);
    return inner ? this.finding.invitations(inner) : null;
  }

  @ResolveField(() => [FormerMember], {
    nullable: true,
    description: `Whose membership has ended lately, the last one first; ${forAdministrators}.`,
  })
  formerMembers(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<FormerMember[]> | null {
    const inner = administered(id, actor);
    return inner ? this.finding.former(inner) : null;
  }

  @ResolveField(() => [String], {
    nullable: true,
    description: `Domains whose mail is known to be theirs; ${forAdministrators}.`,
  })
  async domains(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): Promise<string[] | null> {
    const inner = administered(id, actor);
    return inner === null ? null : (await this.database.read(domainsOf, [inner])).map(({ domain }) => domain);
  }
}

const administered = (id: string, actor: RequestContext['actor']): string | null => {
  const inner = inside('municipality', id);
  return inner && mayManageMembers(actor, inner) ? inner : null;
};

/** What somebody worked on, before and after they have gone. */
@Resolver(() => Member)
export class MemberFields {
  constructor(private readonly leftBehind: FindLeftBehind) {}

  @ResolveField(() => [LeftBehind], {
    description: 'What they would leave to their colleagues, the most urgent first.',
  })
  leavesBehind(@Parent() { municipalityId, accountId }: Member, @Context() context: RequestContext) {
    return this.leftBehind.of(context, municipalityId, accountId);
  }
}

@Resolver(() => FormerMember)
export class FormerMemberFields {
  constructor(private readonly leftBehind: FindLeftBehind) {}

  @ResolveField(() => [LeftBehind], { description: 'What they left and nobody has finished yet.' })
  leavesBehind(@Parent() { municipalityId, accountId }: FormerMember, @Context() context: RequestContext) {
    return this.leftBehind.of(context, municipalityId, accountId);
  }
}

@Resolver(() => Viewer)
export class ViewerEndedFields {
  constructor(
    private readonly finding: FindMembers,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  @ResolveField(() => [EndedMembership], { description: 'Memberships of the viewer that have ended lately.' })
  async endedMemberships(
    @Parent() { signedIn }: Viewer,
    @Context() context: RequestContext,
  ): Promise<EndedMembership[]> {
    if (!signedIn) return [];
    const rows = await this.finding.ended(signedIn.accountId);
    return Promise.all(
      rows.map(async ({ municipalityId, ...row }) => ({
        ...row,
        municipality: await this.municipalities.get(context, municipalityId),
      })),
    );
  }
}
