import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { AuditEntry } from './audit.type.ts';

@Resolver(() => AuditEntry)
export class AuditEntryFields {
  constructor(
    private readonly municipalities: MunicipalityLoader,
    private readonly solutions: SolutionLoader,
  ) {}

  @ResolveField(() => Municipality, { nullable: true, description: 'The municipality that the person acted for.' })
  actingFor(@Parent() { row }: AuditEntry, @Context() context: RequestContext): Promise<Municipality | null> | null {
    return row.municipalityId ? this.municipalities.find(context, row.municipalityId) : null;
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The body through which the person acted for it, by delegation; null for its own people.',
  })
  through(@Parent() { row }: AuditEntry, @Context() context: RequestContext): Promise<Municipality | null> | null {
    const { throughId } = row.facts;
    return typeof throughId === 'string' ? this.municipalities.find(context, throughId) : null;
  }

  @ResolveField(() => Solution, {
    nullable: true,
    description: 'The solution that it is about, as far as the viewer may see it today.',
  })
  async solution(@Parent() { row }: AuditEntry, @Context() context: RequestContext): Promise<Solution | null> {
    const found =
      row.subjectKind === 'solution' && row.subjectId ? await this.solutions.one(row.subjectId, context) : null;
    return found && solutionOf(found);
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'The municipality that it is about.' })
  municipality(@Parent() { row }: AuditEntry, @Context() context: RequestContext): Promise<Municipality | null> | null {
    return row.subjectKind === 'municipality' && row.subjectId
      ? this.municipalities.find(context, row.subjectId)
      : null;
  }
}
