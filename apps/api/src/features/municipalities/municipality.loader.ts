import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { CityProfile } from './city-profile.type.ts';
import { FindCityProfile } from './find-city-profile.ts';
import { FindMunicipalities } from './find-municipalities.ts';
import type { Municipality } from './municipality.type.ts';

/** Many municipalities in one query, for this room and those above; keys are inner ids. */
@Injectable()
export class MunicipalityLoader {
  constructor(
    private readonly municipalities: FindMunicipalities,
    private readonly profiles: FindCityProfile,
  ) {}

  find(context: RequestContext, id: string): Promise<Municipality | null> {
    return loaderIn(context, 'municipalitiesById', (ids) => this.municipalities.byIds(ids)).load(id);
  }

  /** For a column that references a municipality: the database vouches that it is there. */
  async get(context: RequestContext, id: string): Promise<Municipality> {
    const found = await this.find(context, id);
    if (!found) throw new Error(`municipality ${id} is referenced but missing`);
    return found;
  }

  profile(context: RequestContext, municipalityId: string): Promise<CityProfile | null> {
    return loaderIn(context, 'profilesByMunicipality', (ids) => this.profiles.byMunicipalities(ids)).load(
      municipalityId,
    );
  }
}
