import { Injectable } from '@nestjs/common';
import { authorOf } from '@allmende/domain/hand-over';
import type { Provenance } from '@allmende/document-formats/document-frame';
import { Configuration } from '../../foundation/config/configuration.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import type { Municipality } from '../municipalities/municipality.type.ts';
import { FormerOwners } from '../solutions/former-owners.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import type { SolutionRow, VersionRow } from '../solutions/solution-row.ts';
import { OriginOfDocumentLoader } from './origin-of-document.loader.ts';

/** What stands around the text of a version when it goes out, as far as whoever takes it along may know it. */
@Injectable()
export class DocumentFacts {
  constructor(
    private readonly solutions: SolutionLoader,
    private readonly municipalities: MunicipalityLoader,
    private readonly formerly: FormerOwners,
    private readonly origins: OriginOfDocumentLoader,
    private readonly configuration: Configuration,
  ) {}

  async ownerOf(row: VersionRow, context: RequestContext): Promise<SolutionRow> {
    const found = await this.solutions.one(row.solutionId, context);
    if (!found) throw new Error(`version ${row.id} is visible without its solution`);
    return found;
  }

  /** Whose the text is: that of the municipality to which it belonged when it was released. */
  async authorOf({ releasedAt }: VersionRow, owner: SolutionRow, context: RequestContext): Promise<Municipality> {
    const released = releasedAt ? new Date(releasedAt) : null;
    const author = authorOf(released, owner.municipalityId, await this.formerly.of(owner.id, context));
    return this.municipalities.get(context, author);
  }

  /** The own city keeps the attribution of what it works on; to others an origin that they may not see is not named. */
  async provenance(owner: SolutionRow, context: RequestContext): Promise<Provenance | null> {
    const origin = owner.originVersionId ? await this.origins.one(context, owner.originVersionId) : null;
    if (!origin || !(origin.visible || isOwn(owner, context))) return null;
    const { title, municipalityName, number, licence } = origin;
    const address = origin.visible ? { url: `${this.addressOf(origin)}/${number}` } : {};
    return { title, municipalityName, number, licence, ...address };
  }

  addressOf({ slug }: { readonly slug: string }): string {
    return `${this.configuration.publicUrl}/v/${slug}`;
  }
}

/** Does whoever asks act for the municipality to which it belongs? */
export const isOwn = (row: SolutionRow, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
