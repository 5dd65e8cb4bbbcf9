import { Module } from '@nestjs/common';
import { FindGroups } from './find-groups.ts';
import { GroupLoader } from './group.loader.ts';
import { GroupsResolver } from './groups.resolver.ts';
import { SaveGroup } from './save-group.ts';

/** Groups of municipalities: who belongs to them, and whom they reach. */
@Module({ providers: [FindGroups, GroupLoader, SaveGroup, GroupsResolver], exports: [FindGroups, GroupLoader] })
export class GroupsModule {}
