import { cityRoles, mayOnPlatform, type Membership as DomainMembership } from '@allmende/domain/rights';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { hasSecondFactor } from '@allmende/domain/sign-in';
import { Configuration } from '../../foundation/config/configuration.ts';
import { outside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { Account, Membership } from './account.type.ts';
import { FindAccounts } from './find-accounts.ts';
import { DemoAccount, SecondFactorState, Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerFields {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly configuration: Configuration,
  ) {}

  @ResolveField(() => Account, { nullable: true, description: 'Null when not signed in.' })
  account(@Parent() { signedIn }: Viewer): Account | null {
    if (!signedIn) return null;
    const { accountId, name, email, actor } = signedIn;
    return { id: outside('account', accountId), name, email, platformRole: actor.platformRole };
  }

  @ResolveField(() => [Membership], {
    description:
      'The municipalities the viewer acts for, by name, as one of their own people or by delegation; none before the second factor.',
  })
  async memberships(@Parent() { signedIn }: Viewer): Promise<Membership[]> {
    const open = signedIn?.actor.memberships ?? [];
    if (!signedIn || open.length === 0) return [];
    // A session may open less than the account holds, never more; of two ways to one municipality the wider one is shown.
    const ways = open.toSorted((one, other) => Number(one.isDelegated ?? false) - Number(other.isDelegated ?? false));
    const widest = new Map<string, DomainMembership>();
    for (const way of ways) {
      const known = widest.get(way.municipalityId);
      if (!known || cityRoles.indexOf(way.role) > cityRoles.indexOf(known.role)) widest.set(way.municipalityId, way);
    }
    return (await this.accounts.memberships(signedIn.accountId)).flatMap((held) => {
      const way = widest.get(held.municipalityId);
      return way && (way.throughId ?? null) === held.throughId ? [{ ...held, role: way.role }] : [];
    });
  }

  @ResolveField(() => [Membership], {
    description: 'The IT providers whose people the viewer is one of: they act for their clients, by delegation.',
  })
  async employments(@Parent() { signedIn }: Viewer): Promise<Membership[]> {
    const open = signedIn?.actor.employments ?? [];
    if (!signedIn || open.length === 0) return [];
    return (await this.accounts.memberships(signedIn.accountId)).flatMap((held) => {
      const role = open.find(({ municipalityId }) => municipalityId === held.municipalityId)?.role;
      return role && held.throughId === null ? [{ ...held, role }] : [];
    });
  }

  @ResolveField(() => SecondFactorState, { description: 'How it stands with the second factor.' })
  secondFactor(@Parent() { signedIn, halfway }: Viewer): SecondFactorState {
    if (halfway) return 'owed';
    if (!signedIn) return 'notAsked';
    if (hasSecondFactor(signedIn.factors)) return 'shown';
    return signedIn.isStrong ? 'notAsked' : 'missing';
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer has shown who they are within the last minutes: dangerous acts ask for it.',
  })
  isFresh(@Parent() { signedIn }: Viewer): boolean {
    return signedIn?.isFresh ?? false;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer works in the moderation.' })
  mayModerate(@Parent() { signedIn }: Viewer): boolean {
    return signedIn?.actor.platformRole === 'moderator';
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer keeps the groups that can be named as recipients.' })
  mayKeepGroups(@Parent() { signedIn }: Viewer): boolean {
    return signedIn !== null && mayOnPlatform(signedIn.actor, 'keepGroups');
  }

  @ResolveField(() => Boolean, { description: 'Whether the TLP leaflet in force has been acknowledged.' })
  acknowledgedLeaflet(@Parent() { signedIn }: Viewer): boolean {
    return signedIn?.actor.acknowledgedLeaflet ?? false;
  }

  @ResolveField(() => [DemoAccount], { description: 'Whom a visitor of the demonstration can be; empty elsewhere.' })
  demoAccounts(): Promise<DemoAccount[]> | DemoAccount[] {
    return this.configuration.settings.ALLMENDE_DEMO ? this.accounts.demo() : [];
  }
}

@Resolver(() => Membership)
export class MembershipFields {
  constructor(private readonly municipalities: MunicipalityLoader) {}

  @ResolveField(() => Municipality, { description: 'The municipality acted for.' })
  municipality(@Parent() { municipalityId }: Membership, @Context() context: RequestContext): Promise<Municipality> {
    return this.municipalities.get(context, municipalityId);
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The body through which it is held, by delegation; null for the municipality’s own people.',
  })
  through(@Parent() { throughId }: Membership, @Context() context: RequestContext): Promise<Municipality> | null {
    return throughId ? this.municipalities.get(context, throughId) : null;
  }
}
