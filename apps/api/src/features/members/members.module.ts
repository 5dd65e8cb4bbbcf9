import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { ChangeInvitation } from './change-invitation.ts';
import { ChangeMember } from './change-member.ts';
import { EndMembership } from './end-membership.ts';
import { FindInvitation } from './find-invitation.ts';
import { FindLeftBehind } from './find-left-behind.ts';
import { FindMembers } from './find-members.ts';
import { InviteMember } from './invite-member.ts';
import { MembersResolver } from './members.resolver.ts';
import {
  FormerMemberFields,
  MemberFields,
  MunicipalityAccessFields,
  ViewerEndedFields,
} from './municipality-access.fields.ts';
import { SendInvitation } from './send-invitation.ts';

/** How people come to act for a municipality, and how that ends. */
@Module({
  imports: [MunicipalitiesModule, AccountsModule],
  providers: [
    FindMembers,
    FindLeftBehind,
    FindInvitation,
    SendInvitation,
    InviteMember,
    ChangeInvitation,
    AcceptInvitation,
    ChangeMember,
    EndMembership,
    MembersResolver,
    MunicipalityAccessFields,
    MemberFields,
    FormerMemberFields,
    ViewerEndedFields,
  ],
  exports: [SendInvitation],
})
export class MembersModule {}
