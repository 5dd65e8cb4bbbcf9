import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { CreateFromDocument } from './create-from-document.ts';
import { DocumentsResolver } from './documents.resolver.ts';
import { OriginOfDocumentLoader } from './origin-of-document.loader.ts';
import { VersionDocumentFields } from './version-document.fields.ts';

/** Documents come in as solutions and go out of them. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [DocumentsResolver, VersionDocumentFields, OriginOfDocumentLoader, CreateFromDocument],
  exports: [CreateFromDocument],
})
export class DocumentsModule {}
