import { Injectable } from '@nestjs/common';
import { LEAFLET_VERSION } from '@allmende/domain/leaflet';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';

const acknowledge = statement(
  'acknowledge-leaflet',
  `UPDATE account SET leaflet_version = $2, leaflet_at = now() WHERE id = $1`,
);

/** Notes that the person has read the rules of the Traffic Light Protocol; for a year TLP:GREEN opens. */
@Injectable()
export class AcknowledgeLeaflet {
  constructor(private readonly database: Database) {}

  async do({ signedIn }: Pick<RequestContext, 'signedIn'>): Promise<void> {
    if (!signedIn) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const { accountId } = signedIn;
    await this.database.change(async (work) => {
      await work.run(acknowledge, [accountId, LEAFLET_VERSION]);
      const about = { kind: 'account', id: accountId } as const;
      const facts = { leaflet: LEAFLET_VERSION };
      await work.record({ verb: 'account.acknowledgeLeaflet', by: signedIn, about, facts });
    });
  }
}
