import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayReadTrail } from '@allmende/domain/audit';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { AuditEntryConnection, TrailArguments } from './audit.type.ts';
import { FindTrail } from './find-trail.ts';
import { trailOf } from './trail-mapping.ts';

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityTrailFields {
  constructor(private readonly trail: FindTrail) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer may read its audit trail.' })
  viewerMayReadTrail(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): boolean {
    return mayReadTrail(actor, inside('municipality', id) ?? '');
  }

  @ResolveField(() => AuditEntryConnection, {
    nullable: true,
    description: 'What was done for it and to what is its own, newest first; null for all but those who may read it.',
  })
  async auditTrail(
    @Parent() { id }: Municipality,
    @Args() wanted: TrailArguments,
    @Context() { actor }: RequestContext,
  ): Promise<AuditEntryConnection | null> {
    const municipalityId = inside('municipality', id) ?? '';
    if (!mayReadTrail(actor, municipalityId)) return null;
    return trailOf(await this.trail.ofMunicipality(municipalityId, wanted));
  }
}
