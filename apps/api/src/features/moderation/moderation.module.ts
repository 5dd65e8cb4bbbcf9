import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { ClaimCase } from './claim-case.ts';
import { DecideCase } from './decide-case.ts';
import { FindCases } from './find-cases.ts';
import { FindDecisions } from './find-decisions.ts';
import { ModerationCaseFields, SolutionCaseFields, ViewerCasesFields } from './moderation-case.fields.ts';
import { ModerationResolver } from './moderation.resolver.ts';
import { SubmitVersion } from './submit-version.ts';
import { TakeBackVersion } from './take-back-version.ts';

/** What the Städtetag does: a queue, claims, reasoned decisions. */
@Module({
  imports: [AccountsModule, SolutionsModule],
  providers: [
    ModerationResolver,
    ModerationCaseFields,
    SolutionCaseFields,
    ViewerCasesFields,
    FindCases,
    FindDecisions,
    SubmitVersion,
    TakeBackVersion,
    ClaimCase,
    DecideCase,
  ],
  exports: [SubmitVersion, ClaimCase, DecideCase],
})
export class ModerationModule {}
