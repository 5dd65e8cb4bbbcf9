import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import {
  AdoptionFields,
  AdoptionFiguresFields,
  MunicipalityAdoptionFields,
  SolutionAdoptionFields,
} from './adoption.fields.ts';
import { AdoptionLoader } from './adoption.loader.ts';
import { AdoptionsResolver } from './adoptions.resolver.ts';
import { ClientWorkResolver } from './client-work.resolver.ts';
import { DeclareAdoption } from './declare-adoption.ts';
import { FindAdoptions } from './find-adoptions.ts';
import { FindClientWork } from './find-client-work.ts';

/** Who uses what, and what each shows of it. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [
    AdoptionsResolver,
    AdoptionFields,
    SolutionAdoptionFields,
    AdoptionFiguresFields,
    MunicipalityAdoptionFields,
    FindAdoptions,
    FindClientWork,
    ClientWorkResolver,
    AdoptionLoader,
    DeclareAdoption,
  ],
  exports: [AdoptionLoader, DeclareAdoption],
})
export class AdoptionsModule {}
