import { Command } from 'commander';
import { catalogueIndexProvider } from '../features/search/catalogue-index.provider.ts';
import { IndexSource } from '../features/search/index-source.ts';
import { RebuildIndex } from '../features/search/rebuild-index.ts';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { Database } from '../foundation/database/database.ts';
import { withDataSource } from './command-data-source.ts';

export const rebuildIndexCommand = new Command('rebuild-index')
  .description('builds the search index anew from the database, beside the one in use, and swaps them')
  .action(() =>
    withDataSource(async (source) => {
      const index = catalogueIndexProvider.useFactory(readConfiguration());
      try {
        const database = new Database(source);
        const count = await new RebuildIndex(new IndexSource(database), source, index).do();
        await database.change((work) =>
          work.record({
            verb: 'platform.rebuildIndex',
            by: 'command',
            about: { kind: 'platform', id: null },
            facts: { solutions: count },
          }),
        );
        process.stdout.write(`${count} solutions are in the new index.\n`);
      } finally {
        await index.close();
      }
    }),
  );
