import type { RegisterRow } from '@allmende/vocabularies/gv100ad';
import type { MunicipalityKind as RegisterKind } from '@allmende/vocabularies/municipality-kinds';
import { sizeClassOf } from '@allmende/vocabularies/size-classes';
import type { Database } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import type { AssociationMembership, MunicipalityKind } from './municipality.type.ts';

/** The register's kinds as the catalogue groups them. */
export const kindOf: Readonly<Record<RegisterKind, MunicipalityKind>> = {
  'independent-city': 'city',
  stadtkreis: 'city',
  'grosse-kreisstadt': 'town',
  town: 'town',
  market: 'municipality',
  municipality: 'municipality',
  district: 'district',
};

/** A municipality as a list brings it; places and membership only where the list knows them. */
export type ListedMunicipality = Pick<RegisterRow, 'ags' | 'name' | 'kind' | 'land' | 'population'> & {
  readonly latitude?: number;
  readonly longitude?: number;
  readonly mapX?: number;
  readonly mapY?: number;
  readonly membership?: AssociationMembership;
};

export interface ImportReport {
  readonly added: number;
  readonly changed: number;
}

// What a list does not know keeps the value it has; nothing is ever deleted, since solutions and adoptions hang on it.
const upsert = `
  INSERT INTO municipality AS m (id, ags, name, kind, land, population, size_class, association_membership, latitude, longitude, map_x, map_y)
  SELECT row.id, row.ags, row.name, row.kind, row.land, row.population, row."sizeClass", coalesce(row.membership, 'none'),
    row.latitude, row.longitude, row."mapX", row."mapY"
  FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, ags text, name text, kind text, land text, population integer, "sizeClass" text,
    membership text, latitude double precision, longitude double precision, "mapX" double precision, "mapY" double precision)
  ON CONFLICT (ags) DO UPDATE SET name = excluded.name, kind = excluded.kind, land = excluded.land,
    population = excluded.population, size_class = excluded.size_class,
    latitude = coalesce(excluded.latitude, m.latitude), longitude = coalesce(excluded.longitude, m.longitude),
    map_x = coalesce(excluded.map_x, m.map_x), map_y = coalesce(excluded.map_y, m.map_y)
  WHERE (m.name, m.kind, m.land, m.population, m.size_class)
    IS DISTINCT FROM (excluded.name, excluded.kind, excluded.land, excluded.population, excluded.size_class)
  RETURNING (xmax = 0) AS added`;

/** Rows sent in one statement. */
const BATCH = 2_000;

/** Brings a list of municipalities in, all or nothing: new ones by their AGS are added, known ones brought up to date. */
export async function importMunicipalities(
  database: Database,
  list: readonly ListedMunicipality[],
): Promise<ImportReport> {
  return database.change(async (work) => {
    let added = 0;
    let changed = 0;
    for (let from = 0; from < list.length; from += BATCH) {
      const rows = list.slice(from, from + BATCH).map((row) => ({
        ...row,
        id: newId(),
        kind: kindOf[row.kind],
        sizeClass: sizeClassOf(row.population).filter,
      }));
      const written: { added: boolean }[] = await work.entities.query(upsert, [JSON.stringify(rows)]);
      added += written.filter((row) => row.added).length;
      changed += written.filter((row) => !row.added).length;
    }
    const about = { kind: 'platform', id: null } as const;
    const facts = { added, changed };
    await work.record({ verb: 'platform.importMunicipalities', by: 'command', about, facts });
    return { added, changed };
  });
}
