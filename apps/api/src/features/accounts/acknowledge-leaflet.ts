import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { LEAFLET_VERSION } from '../../foundation/identity/sessions.ts';

const acknowledge = statement('acknowledge-leaflet', `UPDATE account SET leaflet_version = $2 WHERE id = $1`);

/** Notes that the person has read the rules of the Traffic Light Protocol; from then on TLP:GREEN opens. */
@Injectable()
export class AcknowledgeLeaflet {
  constructor(private readonly database: Database) {}

  async do({ signedIn }: Pick<RequestContext, 'signedIn'>): Promise<void> {
    if (!signedIn) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    await this.database.change((work) => work.run(acknowledge, [signedIn.accountId, LEAFLET_VERSION]));
  }
}
