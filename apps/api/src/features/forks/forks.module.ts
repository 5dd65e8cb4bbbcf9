import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { FindForks } from './find-forks.ts';
import { FindProfileUses } from './find-profile-uses.ts';
import { ForkLoader } from './fork.loader.ts';
import { ForkSolution } from './fork-solution.ts';
import { ForksResolver } from './forks.resolver.ts';
import { MunicipalityProfileFields, ProfileUseFields } from './municipality-profile.fields.ts';
import { OriginFields, SolutionForkFields } from './solution-fork.fields.ts';

/** Own versions: made from a published one, and knowing where they come from. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [
    ForksResolver,
    SolutionForkFields,
    OriginFields,
    MunicipalityProfileFields,
    ProfileUseFields,
    FindForks,
    FindProfileUses,
    ForkLoader,
    ForkSolution,
  ],
  exports: [ForkSolution],
})
export class ForksModule {}
