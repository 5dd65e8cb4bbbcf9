import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { DecideProposal } from './decide-proposal.ts';
import { FindAgreed } from './find-agreed.ts';
import { FindCredits } from './find-credits.ts';
import { FindGivingBack } from './find-giving-back.ts';
import { FindProposals } from './find-proposals.ts';
import { ProposalFiles } from './proposal-files.ts';
import { CreditFields, ProposalFields } from './proposal.fields.ts';
import { ProposalLoader } from './proposal.loader.ts';
import { ProposalsResolver } from './proposals.resolver.ts';
import { ProposeClauses } from './propose-clauses.ts';
import {
  MunicipalityProposalFields,
  SolutionProposalFields,
  VersionCreditFields,
  VersionSummaryCreditFields,
} from './solution-proposals.fields.ts';
import { TakeBackProposal } from './take-back-proposal.ts';

/** Cities give their improvements back to the origin, and the origin answers. */
@Module({
  imports: [DocumentsModule, MunicipalitiesModule, SolutionsModule],
  providers: [
    ProposalsResolver,
    ProposalFields,
    CreditFields,
    SolutionProposalFields,
    MunicipalityProposalFields,
    VersionCreditFields,
    VersionSummaryCreditFields,
    FindProposals,
    FindCredits,
    FindGivingBack,
    FindAgreed,
    ProposalFiles,
    ProposalLoader,
    ProposeClauses,
    TakeBackProposal,
    DecideProposal,
  ],
  exports: [FindAgreed, ProposeClauses, DecideProposal],
})
export class ProposalsModule {}
