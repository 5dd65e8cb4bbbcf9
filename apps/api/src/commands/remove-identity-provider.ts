import { Command } from 'commander';
import { removeIdentityProvider } from '../features/identity-providers/set-identity-provider.ts';
import { withDataSource } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

export const removeIdentityProviderCommand = new Command('remove-identity-provider')
  .description('removes an identity provider; sessions through it end, accounts stay')
  .argument('<slug>', 'which one')
  .action((slug: string) =>
    withDataSource(async (source) => {
      if (!(await removeIdentityProvider(source, slug))) throw new CommandRefused(`There is no provider ${slug}.`);
      process.stdout.write(`${slug} is removed\n`);
    }),
  );
