import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { Municipality } from '../municipalities/municipality.type.ts';
import { FindGroups, maySeeGroups } from './find-groups.ts';
import type { Group } from './group.type.ts';

/** Groups by their inner ids, many in one query; for those who may know of groups. */
@Injectable()
export class GroupLoader {
  constructor(private readonly groups: FindGroups) {}

  async find(context: RequestContext, id: string): Promise<Group | null> {
    return maySeeGroups(context.actor)
      ? loaderIn(context, 'groupsById', (ids) => this.groups.byIds(ids)).load(id)
      : null;
  }

  async members(context: RequestContext, id: string): Promise<Municipality[]> {
    return (await loaderIn(context, 'membersOfGroups', (ids) => this.groups.named(ids)).load(id)) ?? [];
  }
}
