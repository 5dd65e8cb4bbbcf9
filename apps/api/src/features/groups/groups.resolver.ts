import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayOnPlatform } from '@allmende/domain/rights';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { FindGroups, maySeeGroups } from './find-groups.ts';
import { GroupLoader } from './group.loader.ts';
import {
  ChangeGroupInput,
  ChangeGroupPayload,
  CreateGroupInput,
  CreateGroupPayload,
  DissolveGroupInput,
  DissolveGroupPayload,
  Group,
  Reach,
  ReachArguments,
} from './group.type.ts';
import { SaveGroup } from './save-group.ts';

/** Names that are counted at once. */
const MAX_NAMED = 2_000;

@Resolver(() => Group)
export class GroupsResolver {
  constructor(
    private readonly groups: FindGroups,
    private readonly loader: GroupLoader,
    private readonly saving: SaveGroup,
    nodes: Nodes,
  ) {
    nodes.enter('group', async (id, context) => {
      const inner = inside('group', id);
      return inner ? loader.find(context, inner) : null;
    });
  }

  @Query(() => [Group], {
    name: 'groups',
    description: 'The groups that can be named, by name; empty for those who are not signed in.',
  })
  listGroups(@Context() { actor }: RequestContext): Promise<Group[]> | Group[] {
    return maySeeGroups(actor) ? this.groups.all() : [];
  }

  @Query(() => Reach, { nullable: true, description: 'Whom these recipients are; null for those not signed in.' })
  async audienceReach(
    @Args() { recipientIds, recipientGroupIds }: ReachArguments,
    @Context() { actor }: RequestContext,
  ): Promise<Reach | null> {
    if (!maySeeGroups(actor)) return null;
    if (recipientIds.length + recipientGroupIds.length > MAX_NAMED)
      throw new Refusal('INVALID_INPUT', 'invalid', ['recipientIds'], { detail: `≤ ${MAX_NAMED}` });
    const named = recipientIds.map((id) => inside('municipality', id) ?? refuse('recipientIds'));
    const groups = recipientGroupIds.map((id) => inside('group', id) ?? refuse('recipientGroupIds'));
    const [found, participating] = await Promise.all([
      this.groups.reach(named, groups),
      this.groups.participating(named, groups),
    ]);
    return { ...found, participating };
  }

  @ResolveField(() => [Municipality], { description: 'Members named one by one, by name; those of a rule are not.' })
  members(@Parent() { id }: Group, @Context() context: RequestContext): Promise<Municipality[]> {
    return this.loader.members(context, inside('group', id)!);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerMayChange(@Parent() { dissolvedAt }: Group, @Context() { actor }: RequestContext): boolean {
    return dissolvedAt === null && mayOnPlatform(actor, 'keepGroups');
  }

  @Mutation(() => CreateGroupPayload, { description: 'Makes a group; moderation and operators.' })
  createGroup(
    @Args('input', { description: 'The group.' }) input: CreateGroupInput,
    @Context() context: RequestContext,
  ): Promise<Partial<CreateGroupPayload>> {
    return answer(context, async () => this.after(context, await this.saving.create(context.actor, input)));
  }

  @Mutation(() => ChangeGroupPayload, { description: 'Changes a group and who belongs to it, at once.' })
  changeGroup(
    @Args('input', { description: 'The group as it is to be.' }) input: ChangeGroupInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ChangeGroupPayload>> {
    return answer(context, async () => this.after(context, await this.saving.change(context.actor, input)));
  }

  @Mutation(() => DissolveGroupPayload, { description: 'Dissolves a group: it opens nothing any more.' })
  dissolveGroup(
    @Args('input', { description: 'Which one.' }) { groupId }: DissolveGroupInput,
    @Context() context: RequestContext,
  ): Promise<Partial<DissolveGroupPayload>> {
    return answer(context, async () => this.after(context, await this.saving.dissolve(context.actor, groupId)));
  }

  private async after(context: RequestContext, id: string): Promise<{ group: Group | null }> {
    return { group: await this.loader.find(context, id) };
  }
}

function refuse(field: string): never {
  throw notFound([field]);
}
