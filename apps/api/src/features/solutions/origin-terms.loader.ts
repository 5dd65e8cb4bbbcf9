import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { originTerms, type OriginTerms } from './origin-terms.ts';
import { byId } from './version.loader.ts';

/** Terms of the origins of many own versions in one query; for the members of their municipalities. */
@Injectable()
export class OriginTermsLoader {
  constructor(private readonly database: Database) {}

  /** @param ownId inner id of the own version */
  ofFork(context: RequestContext, ownId: string): Promise<OriginTerms | null> {
    return loaderIn(context, 'originTerms', async (ids) =>
      byId(await this.database.read(originTerms, [ids, null])),
    ).load(ownId);
  }
}
