import { Global, Module } from '@nestjs/common';
import { AskConversion } from './ask-conversion.ts';
import { CancelConversion } from './cancel-conversion.ts';
import { ConversionKinds } from './conversion-kinds.ts';
import { ConversionQueue } from './conversion-queue.ts';
import { ConversionWorker } from './conversion-worker.ts';
import { ConversionsController } from './conversions.controller.ts';
import { ConversionsResolver } from './conversions.resolver.ts';
import { FindConversions } from './find-conversions.ts';
import { RunConversion } from './run-conversion.ts';

/** Documents are made and read in processes of their own: asking, waiting, fetching. */
@Global()
@Module({
  controllers: [ConversionsController],
  providers: [
    ...[AskConversion, FindConversions, CancelConversion, ConversionsResolver],
    ...[ConversionKinds, ConversionQueue, RunConversion, ConversionWorker],
  ],
  exports: [AskConversion, CancelConversion, ConversionKinds, FindConversions, ConversionWorker],
})
export class ConversionsModule {}
