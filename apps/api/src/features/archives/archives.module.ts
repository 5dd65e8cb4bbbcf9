import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { ArchiveExport } from './archive-export.ts';
import { InspectArchiveFiles } from './archive-files.ts';
import { ReadArchive, TakeArchive } from './archive-reading.ts';
import { ArchivesController } from './archives.controller.ts';
import { ArchivesResolver, MunicipalityArchiveFields } from './archives.resolver.ts';
import { AskArchive } from './ask-archive.ts';
import { PackArchive } from './pack-archive.ts';
import { TakeSolution } from './take-solution.ts';

/** All that a municipality owns as one file: its way out of the platform, and in. */
@Module({
  imports: [SolutionsModule, DocumentsModule],
  controllers: [ArchivesController],
  providers: [
    ...[ArchivesResolver, MunicipalityArchiveFields, AskArchive],
    ...[PackArchive, ArchiveExport, ReadArchive, TakeArchive, InspectArchiveFiles, TakeSolution],
  ],
})
export class ArchivesModule {}
