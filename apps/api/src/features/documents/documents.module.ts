import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AttachFiles } from './attach-files.ts';
import { ChangeLetterhead } from './change-letterhead.ts';
import { ComposeDocument } from './compose-document.ts';
import { ConversionDocumentFields } from './conversion-document.fields.ts';
import { CreateFromDocument } from './create-from-document.ts';
import { DocumentExport } from './document-export.ts';
import { DocumentFacts } from './document-facts.ts';
import { DocumentsResolver } from './documents.resolver.ts';
import { DownloadsResolver } from './downloads.resolver.ts';
import { ExportDocument } from './export-document.ts';
import { FilesController } from './files.controller.ts';
import { FindDownloads } from './find-downloads.ts';
import { FindFile } from './find-file.ts';
import { FindLetterhead } from './find-letterhead.ts';
import { LetterheadKind } from './letterhead-kind.ts';
import { LetterheadController } from './letterhead.controller.ts';
import { MunicipalityLetterheadFields } from './municipality-letterhead.fields.ts';
import { OriginOfDocumentLoader } from './origin-of-document.loader.ts';
import { ReadForSolution } from './read-for-solution.ts';
import { NoteDownload } from './note-download.ts';
import { ReceiveFiles } from './receive-files.ts';
import { RemoveOrphans } from './remove-orphans.ts';
import { UploadAllowance } from './upload-allowance.ts';
import { VersionDocumentFields } from './version-document.fields.ts';

/** Documents come in as solutions and go out of them; files come in with them and are given out. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  controllers: [FilesController, LetterheadController],
  providers: [
    DocumentsResolver,
    VersionDocumentFields,
    OriginOfDocumentLoader,
    CreateFromDocument,
    ReadForSolution,
    ReceiveFiles,
    AttachFiles,
    FindFile,
    NoteDownload,
    FindDownloads,
    DownloadsResolver,
    RemoveOrphans,
    UploadAllowance,
    ...[DocumentFacts, ComposeDocument, DocumentExport, ExportDocument],
    ...[FindLetterhead, LetterheadKind, ChangeLetterhead, MunicipalityLetterheadFields, ConversionDocumentFields],
  ],
  exports: [AttachFiles, CreateFromDocument, FindFile, RemoveOrphans, UploadAllowance],
})
export class DocumentsModule {}
