import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { FamilyResolver } from './family.resolver.ts';
import { FindDivergence } from './find-divergence.ts';
import { FindFamily } from './find-family.ts';
import { FindForks } from './find-forks.ts';
import { FindProfileUses } from './find-profile-uses.ts';
import { ForkLoader } from './fork.loader.ts';
import { ForkSolution } from './fork-solution.ts';
import { ForksResolver } from './forks.resolver.ts';
import { MunicipalityProfileFields, ProfileUseFields } from './municipality-profile.fields.ts';
import { SolutionPublishingFields } from './publishing.fields.ts';
import { OriginFields, SolutionForkFields } from './solution-fork.fields.ts';

/** Own versions: made from a published one, knowing where they come from, published themselves, and what became of a text elsewhere. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [
    ForksResolver,
    FamilyResolver,
    SolutionForkFields,
    SolutionPublishingFields,
    OriginFields,
    MunicipalityProfileFields,
    ProfileUseFields,
    FindForks,
    FindProfileUses,
    FindFamily,
    FindDivergence,
    ForkLoader,
    ForkSolution,
  ],
  exports: [ForkSolution],
})
export class ForksModule {}
