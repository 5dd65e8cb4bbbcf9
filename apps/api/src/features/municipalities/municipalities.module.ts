import { Module } from '@nestjs/common';
import { FindCityProfile } from './find-city-profile.ts';
import { FindMunicipalities } from './find-municipalities.ts';
import { MunicipalitiesResolver } from './municipalities.resolver.ts';
import { MunicipalityLoader } from './municipality.loader.ts';
import { SaveCityProfile } from './save-city-profile.ts';
import { SetFourEyes } from './set-four-eyes.ts';

@Module({
  providers: [
    FindMunicipalities,
    FindCityProfile,
    MunicipalityLoader,
    SaveCityProfile,
    SetFourEyes,
    MunicipalitiesResolver,
  ],
  exports: [FindMunicipalities, FindCityProfile, MunicipalityLoader],
})
export class MunicipalitiesModule {}
