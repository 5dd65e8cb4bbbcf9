import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { AnswerDelegation } from './answer-delegation.ts';
import { ChangeDelegation } from './change-delegation.ts';
import { DelegationsResolver } from './delegations.resolver.ts';
import { EndDelegation } from './end-delegation.ts';
import { FindDelegations } from './find-delegations.ts';
import { MunicipalityDelegationsFields } from './municipality-delegations.fields.ts';
import { OfferDelegation } from './offer-delegation.ts';

/** A municipality lets a body act for it: another one, a district, an association or an IT provider. */
@Module({
  imports: [MunicipalitiesModule],
  providers: [
    ...[DelegationsResolver, MunicipalityDelegationsFields],
    ...[FindDelegations, OfferDelegation, ChangeDelegation, AnswerDelegation, EndDelegation],
  ],
})
export class DelegationsModule {}
