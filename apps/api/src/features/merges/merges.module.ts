import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { ProposalsModule } from '../proposals/proposals.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AbandonMerge } from './abandon-merge.ts';
import { FindMerges } from './find-merges.ts';
import { FindUpstream } from './find-upstream.ts';
import { FinishMerge } from './finish-merge.ts';
import { LayMergeGround } from './merge-ground.ts';
import { MergeLoader } from './merge.loader.ts';
import { MergesResolver } from './merges.resolver.ts';
import { SaveMergeDecisions } from './save-merge-decisions.ts';
import { MergeFields, SolutionMergeFields, UpstreamFields, VersionMergeFields } from './solution-merge.fields.ts';
import { StartMerge } from './start-merge.ts';
import { UndoMerge } from './undo-merge.ts';

/** Taking over what is new in the original of an own version, clause by clause. */
@Module({
  imports: [MunicipalitiesModule, ProposalsModule, SolutionsModule],
  providers: [
    ...[MergesResolver, SolutionMergeFields, UpstreamFields, MergeFields, VersionMergeFields],
    ...[FindUpstream, FindMerges, MergeLoader, LayMergeGround],
    ...[StartMerge, SaveMergeDecisions, FinishMerge, AbandonMerge, UndoMerge],
  ],
})
export class MergesModule {}
