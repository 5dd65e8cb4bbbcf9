import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AuditEntryFields } from './audit-entry.fields.ts';
import { AuditResolver } from './audit.resolver.ts';
import { FindTrail } from './find-trail.ts';
import { MunicipalityTrailFields } from './municipality-trail.fields.ts';

/** Reading the audit trail. It is written by every change itself, in the foundation. */
@Module({
  imports: [MunicipalitiesModule, AccountsModule, SolutionsModule],
  providers: [FindTrail, AuditResolver, AuditEntryFields, MunicipalityTrailFields],
})
export class AuditModule {}
