import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { MembersModule } from '../members/members.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { AdmissionKey } from './admission-key.ts';
import { AdmissionsResolver, ApplicantsResolver } from './admissions.resolver.ts';
import { ApproveAdmission } from './approve-admission.ts';
import { FindAdmissions } from './find-admissions.ts';
import { FollowAdmission } from './follow-admission.ts';
import { RefuseAdmission } from './refuse-admission.ts';
import { RequestAdmission } from './request-admission.ts';
import { ResendAdmissionInvitation } from './resend-admission-invitation.ts';
import { TellAdministrators } from './tell-administrators.ts';

/** How municipalities come in: they apply, the Städtetag decides. */
@Module({
  imports: [MunicipalitiesModule, AccountsModule, MembersModule],
  providers: [
    AdmissionKey,
    FindAdmissions,
    RequestAdmission,
    FollowAdmission,
    TellAdministrators,
    ApproveAdmission,
    RefuseAdmission,
    ResendAdmissionInvitation,
    ApplicantsResolver,
    AdmissionsResolver,
  ],
})
export class AdmissionsModule {}
