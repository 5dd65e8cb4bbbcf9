import { Command } from 'commander';
import { addProvider } from '../features/municipalities/add-provider.ts';
import { withDatabase } from './command-data-source.ts';

export const addProviderCommand = new Command('add-provider')
  .description('enters an IT provider, to which municipalities can delegate; a known one gets the new name')
  .argument('<key>', 'in place of an AGS: it-, then small letters, digits and dashes, for example it-krz-nord')
  .argument('<name>', 'name of the provider')
  .requiredOption('--land <land>', 'code of the Land of its seat, two letters')
  .addHelpText('after', '\nIts people are entered with create-member, with the key in place of the AGS.')
  .action(async (key: string, name: string, { land }: { land: string }) => {
    await withDatabase(async (database) => {
      const isNew = await addProvider(database, { key, name, land });
      process.stdout.write(`${key}: ${name} ${isNew ? 'is entered' : 'was there, its name is set'}\n`);
    });
  });
