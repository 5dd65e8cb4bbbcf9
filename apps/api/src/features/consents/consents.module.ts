import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AnswerConsent } from './answer-consent.ts';
import { AskConsent } from './ask-consent.ts';
import { ConsentFields } from './consent.fields.ts';
import { ConsentLoader } from './consent.loader.ts';
import { ConsentsResolver } from './consents.resolver.ts';
import { FindConsents } from './find-consents.ts';
import { MunicipalityConsentFields, SolutionConsentFields } from './solution-consents.fields.ts';
import { TakeBackConsent } from './take-back-consent.ts';
import { WithdrawConsent } from './withdraw-consent.ts';

/** The owner of a narrowed original agrees, or does not, that own versions take more of it over or are published. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [
    ...[ConsentsResolver, ConsentFields, SolutionConsentFields, MunicipalityConsentFields],
    ...[FindConsents, ConsentLoader],
    ...[AskConsent, WithdrawConsent, AnswerConsent, TakeBackConsent],
  ],
})
export class ConsentsModule {}
