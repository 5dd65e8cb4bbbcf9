import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AnswerHandOver } from './answer-hand-over.ts';
import { FindHandOvers } from './find-hand-overs.ts';
import { MunicipalityHandOverFields, SolutionHandOverFields } from './hand-over.fields.ts';
import { HandOversResolver } from './hand-overs.resolver.ts';
import { OfferHandOver } from './offer-hand-over.ts';
import { WithdrawHandOver } from './withdraw-hand-over.ts';

/** A solution goes to another municipality, which goes on with it. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [
    ...[HandOversResolver, MunicipalityHandOverFields, SolutionHandOverFields],
    ...[FindHandOvers, OfferHandOver, WithdrawHandOver, AnswerHandOver],
  ],
})
export class HandOversModule {}
