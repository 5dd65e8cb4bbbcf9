import { Injectable } from '@nestjs/common';
import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { MunicipalityEntity } from './municipality.entity.ts';
import type { SetFourEyesInput } from './municipalities.input.ts';

/** Decides whether releases of a municipality take two people; what waits for its release is held to it at once. */
@Injectable()
export class SetFourEyes {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the municipality */
  async do(actor: Actor, { municipalityId: outer, fourEyes }: SetFourEyesInput): Promise<string> {
    const id = inside('municipality', outer);
    if (!id || !actor.memberships.some(({ municipalityId }) => municipalityId === id))
      throw notFound(['municipalityId']);
    if (!may(actor, 'manageProfile', municipalityThing(id), id)) throw new Refusal('NOT_ALLOWED', 'notAllowed');
    await this.database.change(async (work) => {
      await work.entities.update(MunicipalityEntity, { id }, { fourEyes });
      const about = { kind: 'municipality', id } as const;
      await work.record({ verb: 'municipality.setFourEyes', by: actor, actingFor: id, about, facts: { fourEyes } });
    });
    return id;
  }
}
