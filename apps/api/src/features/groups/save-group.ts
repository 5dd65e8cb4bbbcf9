import { Injectable } from '@nestjs/common';
import { MAX_GROUP_MEMBERS, MAX_GROUP_NAME, objectionToGroup, type GroupRule } from '@allmende/domain/groups';
import type { Actor } from '@allmende/domain/rights';
import { laender } from '@allmende/vocabularies/laender';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { ChangeGroupInput, GroupInput } from './group.type.ts';
import { mayKeepGroups } from './may-keep-groups.ts';

const MAX_PURPOSE_CHARACTERS = 500;

const takeGroup = statement<{ revision: number }>(
  'take-group',
  `SELECT revision FROM municipality_group WHERE id = $1 AND dissolved_at IS NULL FOR UPDATE`,
);
const sameName = statement<{ id: string }>(
  'group-of-same-name',
  `SELECT id FROM municipality_group WHERE lower(btrim(name)) = lower(btrim($1)) AND dissolved_at IS NULL AND id <> $2`,
);
const lockNames = statement('lock-group-names', `SELECT pg_advisory_xact_lock(hashtext('group names'))`);
const write = statement(
  'write-group',
  `INSERT INTO municipality_group (id, name, purpose, lands, kinds, population_from, population_to, created_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (id) DO UPDATE SET name = excluded.name, purpose = excluded.purpose, lands = excluded.lands, kinds = excluded.kinds,
     population_from = excluded.population_from, population_to = excluded.population_to,
     revision = municipality_group.revision + 1, updated_at = now()`,
);
const dropMembers = statement('drop-group-members', `DELETE FROM municipality_group_member WHERE group_id = $1`);
const addMembers = statement<{ municipality_id: string }>(
  'add-group-members',
  `INSERT INTO municipality_group_member (group_id, municipality_id)
   SELECT $1, m.id FROM municipality m WHERE m.id = ANY($2::uuid[]) RETURNING municipality_id`,
);
const dissolve = statement(
  'dissolve-group',
  `UPDATE municipality_group SET dissolved_at = now(), updated_at = now(), revision = revision + 1 WHERE id = $1`,
);

/** Makes, changes and dissolves groups; who belongs to one changes with the next request of everybody, nothing is indexed anew. */
@Injectable()
export class SaveGroup {
  constructor(private readonly database: Database) {}

  /** @returns the inner id of the group */
  create(actor: Actor, input: GroupInput): Promise<string> {
    mayKeepGroups(actor);
    const id = newId();
    return this.database.change((work) => this.write(work, actor, id, input));
  }

  change(actor: Actor, { groupId, expectedRevision, ...input }: ChangeGroupInput): Promise<string> {
    mayKeepGroups(actor);
    const id = groupIn(groupId);
    return this.database.change(async (work) => {
      const [held] = await work.run(takeGroup, [id]);
      if (!held) throw notFound(['groupId']);
      if (held.revision !== expectedRevision) throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);
      return this.write(work, actor, id, input);
    });
  }

  dissolve(actor: Actor, groupId: string): Promise<string> {
    mayKeepGroups(actor);
    const id = groupIn(groupId);
    return this.database.change(async (work) => {
      if ((await work.run(takeGroup, [id])).length === 0) throw notFound(['groupId']);
      await work.run(dissolve, [id]);
      await work.record({
        verb: 'platform.dissolveGroup',
        by: actor,
        about: { kind: 'platform', id: null },
        facts: { group: id },
      });
      return id;
    });
  }

  private async write(work: Work, actor: Actor, id: string, input: GroupInput): Promise<string> {
    const name = clean(input.name);
    const purpose = clean(input.purpose);
    const rule = ruleIn(input);
    const memberIds = [...new Set(input.memberIds.map(municipalityIn))];
    refuseUnfit(name, purpose, rule, memberIds.length);
    await work.run(lockNames);
    if ((await work.run(sameName, [name, id])).length > 0) throw new Refusal('CONFLICT', 'groupNameTaken', ['name']);
    const { lands, kinds, populationFrom, populationTo } = rule;
    await work.run(write, [id, name, purpose, lands, kinds, populationFrom, populationTo, actor.accountId]);
    await work.run(dropMembers, [id]);
    const added = await work.run(addMembers, [id, memberIds]);
    if (added.length !== memberIds.length) throw notFound(['memberIds']);
    const facts = { group: id, members: added.length };
    await work.record({ verb: 'platform.saveGroup', by: actor, about: { kind: 'platform', id: null }, facts });
    return id;
  }
}

function ruleIn({ lands, kinds, populationFrom, populationTo }: GroupInput): GroupRule {
  const unknown = lands.find((code) => !laender.some((land) => land.code === code));
  if (unknown !== undefined)
    throw new Refusal('INVALID_INPUT', 'unknownCode', ['lands'], { value: unknown.slice(0, 80) });
  for (const [field, value] of Object.entries({ populationFrom, populationTo }))
    if (value != null && value < 0) throw new Refusal('INVALID_INPUT', 'invalid', [field], { detail: '≥ 0' });
  return {
    lands: [...new Set(lands)],
    kinds: [...new Set(kinds)],
    populationFrom: populationFrom ?? null,
    populationTo: populationTo ?? null,
  };
}

function refuseUnfit(name: string, purpose: string, rule: GroupRule, memberCount: number): void {
  if (purpose.length > MAX_PURPOSE_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', ['purpose'], { max: MAX_PURPOSE_CHARACTERS });
  if (memberCount > MAX_GROUP_MEMBERS)
    throw new Refusal('TOO_LARGE', 'invalid', ['memberIds'], { detail: `≤ ${MAX_GROUP_MEMBERS}` });
  switch (objectionToGroup(name, rule, memberCount)) {
    case 'name-missing':
      throw new Refusal('INVALID_INPUT', 'required', ['name']);
    case 'name-long':
      throw new Refusal('TOO_LARGE', 'tooLong', ['name'], { max: MAX_GROUP_NAME });
    case 'nobody':
      throw new Refusal('INVALID_INPUT', 'groupForNobody', [rule.kinds.length > 0 ? 'kinds' : 'memberIds']);
    case 'upside-down':
      throw new Refusal('INVALID_INPUT', 'groupUpsideDown', ['populationTo']);
    case null:
  }
}

const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '').trim();

function groupIn(id: string): string {
  const group = inside('group', id);
  if (!group) throw notFound(['groupId']);
  return group;
}

function municipalityIn(id: string): string {
  const municipality = inside('municipality', id);
  if (!municipality) throw notFound(['memberIds']);
  return municipality;
}
