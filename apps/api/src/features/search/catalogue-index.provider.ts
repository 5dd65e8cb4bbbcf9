import type { CatalogueIndex } from '@allmende/search-index/catalogue-index';
import { meilisearchCatalogue } from '@allmende/search-index/meilisearch-catalogue';
import { Configuration } from '../../foundation/config/configuration.ts';

export const CATALOGUE_INDEX = Symbol('the catalogue as it is searched');

export const catalogueIndexProvider = {
  provide: CATALOGUE_INDEX,
  inject: [Configuration],
  useFactory: ({ settings }: Configuration): CatalogueIndex =>
    meilisearchCatalogue({ url: settings.MEILI_URL, apiKey: settings.MEILI_MASTER_KEY, index: settings.MEILI_INDEX }),
};
