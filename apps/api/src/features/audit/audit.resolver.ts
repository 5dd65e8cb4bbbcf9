import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayOperate } from '@allmende/domain/audit';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { AuditEntryConnection, TrailArguments } from './audit.type.ts';
import { FindTrail } from './find-trail.ts';
import { trailOf } from './trail-mapping.ts';

@Resolver(() => Viewer)
export class AuditResolver {
  constructor(private readonly trail: FindTrail) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer looks after the platform.' })
  mayOperate(@Parent() { signedIn }: Viewer): boolean {
    return signedIn !== null && mayOperate(signedIn.actor);
  }

  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      'What nobody did for a municipality, newest first: signing in, deciding, commands, jobs; for the operator.',
  })
  async platformTrail(
    @Args() wanted: TrailArguments,
    @Context() { actor }: RequestContext,
  ): Promise<AuditEntryConnection | null> {
    return mayOperate(actor) ? trailOf(await this.trail.ofPlatform(wanted)) : null;
  }
}
