import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { consentNeeded, type ConsentPurpose } from '@allmende/domain/consent';
import { inside } from '../../foundation/database/ids.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { OriginTermsLoader } from '../solutions/origin-terms.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { ConsentPurposeEnum } from './consent-enums.ts';
import { consentOf } from './consent-mapping.ts';
import { ConsentLoader } from './consent.loader.ts';
import { Consent } from './consent.type.ts';
import { FindConsents } from './find-consents.ts';

/** What this room adds to an own version, for the members of its municipality. */
@Resolver(() => Solution)
export class SolutionConsentFields {
  constructor(
    private readonly loader: ConsentLoader,
    private readonly terms: OriginTermsLoader,
    private readonly versions: VersionLoader,
  ) {}

  @ResolveField(() => [Consent], {
    description: 'What its municipality has asked the owner of its original for, newest first; its members only.',
  })
  async consents(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<Consent[]> {
    if (!row.originVersionId || !isMember(row.municipalityId, context)) return [];
    return (await this.loader.ofFork(context, row.id)).map(consentOf);
  }

  @ResolveField(() => [ConsentPurposeEnum], {
    description: 'What it needs the consent of its original’s owner for and does not have; its members only.',
  })
  async consentNeeded(@Parent() { row }: Solution, @Context() context: RequestContext): Promise<ConsentPurpose[]> {
    const newest =
      row.versions.find(({ id }) => id === row.workingVersionId) ??
      row.versions.find(({ release }) => release === 'released');
    if (!row.originVersionId || !newest || !isMember(row.municipalityId, context)) return [];
    const [origin, version] = await Promise.all([
      this.terms.ofFork(context, row.id),
      this.versions.one(newest.id, context),
    ]);
    if (!origin || !version) return [];
    const own = { ...row, cityId: row.municipalityId, licence: version.content.metadata.licence };
    return consentNeeded(own, origin);
  }
}

/** What this room adds to a municipality: its members' lists. */
@Resolver(() => Municipality)
export class MunicipalityConsentFields {
  constructor(private readonly consents: FindConsents) {}

  @ResolveField(() => [Consent], {
    description: 'Consents that it is asked for, open questions first, at most 50; its members only.',
  })
  async consentsReceived(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<Consent[]> {
    const inner = inside('municipality', id) ?? '';
    if (!isMember(inner, context)) return [];
    return (await this.consents.receivedBy(inner, context.actor)).map(consentOf);
  }

  @ResolveField(() => [Consent], {
    description: 'Consents that it has asked others for, open questions first, at most 50; its members only.',
  })
  async consentsAsked(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<Consent[]> {
    const inner = inside('municipality', id) ?? '';
    if (!isMember(inner, context)) return [];
    return (await this.consents.askedBy(inner, context.actor)).map(consentOf);
  }
}

const isMember = (municipality: string, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === municipality);
