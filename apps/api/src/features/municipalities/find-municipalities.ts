import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { MAX_PAGE } from '../../foundation/graphql/limits.ts';
import { cursorOf, keyIn, pageOf, pageSize, type Page } from '../../foundation/graphql/paging.ts';
import { inside } from '../../foundation/database/ids.ts';
import type { MunicipalitiesArguments } from './municipalities.input.ts';
import type { Municipality } from './municipality.type.ts';

/** The columns of a Municipality of the table or alias `m`, as rooms above join them. */
export const municipalityColumns = `'mun_' || m.id AS id, m.ags, m.name, m.kind, m.land, m.population, m.size_class AS "sizeClass",
  m.association_membership AS "associationMembership", m.latitude, m.longitude, m.map_x AS "mapX", m.map_y AS "mapY", m.participates`;

const byAgs = statement<Municipality>(
  'municipality-by-ags',
  `SELECT ${municipalityColumns} FROM municipality m WHERE m.ags = $1`,
);

const byIds = statement<Municipality & { key: string }>(
  'municipalities-by-ids',
  `SELECT ${municipalityColumns}, m.id AS key FROM municipality m WHERE m.id = ANY($1::uuid[])`,
);

const fourEyes = statement<{ fourEyes: boolean }>(
  'municipality-four-eyes',
  `SELECT four_eyes AS "fourEyes" FROM municipality WHERE id = $1`,
);

const matches = `($1::text IS NULL OR m.name ILIKE '%' || $1 || '%' OR m.ags LIKE $1 || '%')
  AND ($2::text IS NULL OR m.land = $2) AND ($3::boolean IS NULL OR m.participates = $3) AND (m.kind = 'provider') = $4::boolean`;

const list = statement<Municipality>(
  'municipalities',
  `SELECT ${municipalityColumns} FROM municipality m
   WHERE ${matches} AND ($5::text IS NULL OR (m.name COLLATE "de-x-icu", m.id) > ($5 COLLATE "de-x-icu", $6::uuid))
   ORDER BY m.name COLLATE "de-x-icu", m.id LIMIT $7`,
);

const count = statement<{ total: number }>(
  'municipalities-count',
  `SELECT count(*)::int AS total FROM municipality m WHERE ${matches}`,
);

/** Reads of municipalities: they are public, nobody's rights are asked. */
@Injectable()
export class FindMunicipalities {
  constructor(private readonly database: Database) {}

  async byAgs(ags: string): Promise<Municipality | null> {
    const [row] = await this.database.read(byAgs, [ags]);
    return row ?? null;
  }

  /** By inner ids; unknown ones are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, Municipality>> {
    const rows = await this.database.read(byIds, [ids]);
    return new Map(rows.map(({ key, ...row }) => [key, row]));
  }

  /** Whether asking for a release and releasing take two people there. */
  async fourEyes(id: string): Promise<boolean> {
    return (await this.database.read(fourEyes, [id]))[0]?.fourEyes ?? false;
  }

  /** By name as a German reader sorts; page by page without counting past rows. */
  async list({
    query,
    land,
    participating,
    providers,
    first,
    after,
  }: MunicipalitiesArguments): Promise<Page<Municipality>> {
    const size = pageSize(first ?? MAX_PAGE);
    const key = keyIn(after, 'text', 'uuid');
    const wanted = [query?.trim() ? escapeLike(query.trim()) : null, land ?? null, participating ?? null, providers];
    const [rows, [counted]] = await Promise.all([
      this.database.read(list, [...wanted, key?.[0] ?? null, key?.[1] ?? null, size + 1]),
      this.database.read(count, wanted),
    ]);
    return pageOf(rows, size, counted?.total ?? 0, key !== null, ({ name, id }) =>
      cursorOf(name, inside('municipality', id) ?? ''),
    );
  }
}

const escapeLike = (text: string): string => text.slice(0, 100).replace(/[\\%_]/g, '\\$&');
