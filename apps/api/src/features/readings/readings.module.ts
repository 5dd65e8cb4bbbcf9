import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.ts';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AskForReading } from './ask-for-reading.ts';
import { BeginReading } from './begin-reading.ts';
import { ChooseReading } from './choose-reading.ts';
import { DiscardReading } from './discard-reading.ts';
import { DocumentReader } from './document-reader.ts';
import { FindReadings } from './find-readings.ts';
import { PrepareReading } from './prepare-reading.ts';
import { ReadAgain } from './read-again.ts';
import { ReadingFields } from './reading.fields.ts';
import { ReadingsController } from './readings.controller.ts';
import { ReadingsResolver } from './readings.resolver.ts';
import { ReceiveDocument } from './receive-document.ts';
import { TakeReading } from './take-reading.ts';

/** Office documents come in: read in a process of their own, shown with all that was found, and taken over by a person. */
@Module({
  imports: [DocumentsModule, MunicipalitiesModule, SolutionsModule],
  controllers: [ReadingsController],
  providers: [
    ...[ReadingsResolver, ReadingFields, FindReadings, PrepareReading, DocumentReader],
    ...[ReceiveDocument, AskForReading, BeginReading, ChooseReading, ReadAgain, TakeReading, DiscardReading],
  ],
})
export class ReadingsModule {}
