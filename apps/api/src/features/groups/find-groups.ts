import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { municipalityColumns } from '../municipalities/find-municipalities.ts';
import type { Municipality } from '../municipalities/municipality.type.ts';
import type { Group, ReachFound } from './group.type.ts';

type GroupRow = Group & { key: string };

const columns = `g.id AS key, 'grp_' || g.id AS id, g.name, g.purpose, g.lands, g.kinds, g.population_from AS "populationFrom",
  g.population_to AS "populationTo", g.revision, g.dissolved_at AS "dissolvedAt", counted.*
  FROM municipality_group g CROSS JOIN LATERAL (
    SELECT count(*)::int AS "municipalityCount", count(*) FILTER (WHERE m.participates)::int AS "participatingCount"
    FROM group_municipality b JOIN municipality m ON m.id = b.municipality_id WHERE b.group_id = g.id
  ) counted`;

const all = statement<GroupRow>(
  'groups',
  `SELECT ${columns} WHERE g.dissolved_at IS NULL ORDER BY g.name COLLATE "de-x-icu", g.id`,
);
const byIds = statement<GroupRow>('groups-by-ids', `SELECT ${columns} WHERE g.id = ANY($1::uuid[])`);

/** Named one by one: what somebody has written down, not what a rule makes of the register. */
const namedOf = statement<Municipality & { groupId: string }>(
  'group-members-named',
  `SELECT ${municipalityColumns}, n.group_id AS "groupId" FROM municipality_group_member n
   JOIN municipality m ON m.id = n.municipality_id
   WHERE n.group_id = ANY($1::uuid[]) ORDER BY m.name COLLATE "de-x-icu", m.id`,
);

const reached = `municipality m WHERE m.id = ANY(municipalities_named($1::uuid[], $2::uuid[]))`;
const reach = statement<ReachFound>(
  'audience-reach',
  `SELECT count(*)::int AS "municipalityCount", count(*) FILTER (WHERE m.participates)::int AS "participatingCount",
     (SELECT count(DISTINCT s.account_id)::int FROM membership s JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
      WHERE s.municipality_id = ANY(municipalities_named($1::uuid[], $2::uuid[]))) AS "peopleCount"
   FROM ${reached}`,
);
const participating = statement<Municipality>(
  'audience-participating',
  `SELECT ${municipalityColumns} FROM ${reached} AND m.participates ORDER BY m.name COLLATE "de-x-icu", m.id LIMIT 50`,
);

/** Groups are for those who publish or moderate: a visitor finds none. */
export const maySeeGroups = ({ memberships, platformRole }: Actor): boolean =>
  memberships.length > 0 || platformRole === 'moderator' || platformRole === 'operator';

@Injectable()
export class FindGroups {
  constructor(private readonly database: Database) {}

  all(): Promise<Group[]> {
    return this.database.read(all);
  }

  /** By inner ids, dissolved ones too; unknown ones are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, Group>> {
    return new Map((await this.database.read(byIds, [ids])).map(({ key, ...group }) => [key, group]));
  }

  /** Members named one by one, by group. */
  async named(groupIds: readonly string[]): Promise<Map<string, Municipality[]>> {
    return Map.groupBy(await this.database.read(namedOf, [groupIds]), ({ groupId }) => groupId);
  }

  async reach(recipientIds: readonly string[], groupIds: readonly string[]): Promise<ReachFound> {
    return (await this.database.read(reach, [recipientIds, groupIds]))[0]!;
  }

  participating(recipientIds: readonly string[], groupIds: readonly string[]): Promise<Municipality[]> {
    return this.database.read(participating, [recipientIds, groupIds]);
  }
}
