import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { ChangeAudience } from './change-audience.ts';
import { CreateSolution } from './create-solution.ts';
import { EditingResolver } from './editing.resolver.ts';
import { FindReleaseRecord } from './find-release-record.ts';
import { FindSolution } from './find-solution.ts';
import { FormerOwners } from './former-owners.ts';
import { InvolveBody } from './involve-body.ts';
import { ListSolutions } from './list-solutions.ts';
import { MunicipalitySolutionsFields } from './municipality-solutions.fields.ts';
import { NoteEditing } from './note-editing.ts';
import { OriginTermsLoader } from './origin-terms.loader.ts';
import { ReleaseVersion } from './release-version.ts';
import { SaveDraft } from './save-draft.ts';
import { SolutionChangesResolver } from './solution-changes.resolver.ts';
import { SolutionFields } from './solution.fields.ts';
import { SolutionLoader } from './solution.loader.ts';
import { SolutionConnectionResolver, SolutionsResolver } from './solutions.resolver.ts';
import { StartNextVersion } from './start-next-version.ts';
import { VersionFields } from './version.fields.ts';
import { VersionLoader } from './version.loader.ts';
import { VersionValues } from './version-values.ts';
import { WrittenList } from './written-list.ts';
import { WrittenSolution } from './written-solution.ts';
import { VersionReleaseFields, VersionSummaryReleaseFields } from './version-release.fields.ts';

/** Solutions and their versions: reading, working, releasing. */
@Module({
  imports: [MunicipalitiesModule, GroupsModule],
  providers: [
    SolutionsResolver,
    SolutionConnectionResolver,
    SolutionFields,
    VersionFields,
    VersionReleaseFields,
    VersionSummaryReleaseFields,
    MunicipalitySolutionsFields,
    SolutionChangesResolver,
    EditingResolver,
    FindSolution,
    FormerOwners,
    FindReleaseRecord,
    ListSolutions,
    WrittenSolution,
    WrittenList,
    SolutionLoader,
    VersionLoader,
    OriginTermsLoader,
    VersionValues,
    CreateSolution,
    SaveDraft,
    ChangeAudience,
    NoteEditing,
    StartNextVersion,
    ReleaseVersion,
    InvolveBody,
  ],
  exports: [
    ...[FormerOwners, FindReleaseRecord],
    ...[FindSolution, ListSolutions, SolutionLoader, VersionLoader, OriginTermsLoader, VersionValues],
    ...[CreateSolution, ReleaseVersion],
  ],
})
export class SolutionsModule {}
