import { Module } from '@nestjs/common';
import { CarryChanges } from './carry-changes.ts';
import { catalogueIndexProvider } from './catalogue-index.provider.ts';
import { FindCatalogueFigures } from './find-catalogue-figures.ts';
import { IndexSource } from './index-source.ts';
import { IndexWorker } from './index-worker.ts';
import { RebuildIndex } from './rebuild-index.ts';
import { SearchCatalogue } from './search-catalogue.ts';
import { SearchResolver } from './search.resolver.ts';
import { SearchWithoutIndex } from './search-without-index.ts';

/** Finding solutions, and keeping the index true to the rows. */
@Module({
  providers: [
    catalogueIndexProvider,
    SearchResolver,
    SearchCatalogue,
    SearchWithoutIndex,
    FindCatalogueFigures,
    IndexSource,
    CarryChanges,
    IndexWorker,
    RebuildIndex,
  ],
  exports: [RebuildIndex, CarryChanges],
})
export class SearchModule {}
