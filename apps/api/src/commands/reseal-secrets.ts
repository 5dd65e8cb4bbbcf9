import { Command } from 'commander';
import { secretsOfProviders } from '../features/identity-providers/sealed-secrets.ts';
import { secretsOfFactors } from '../features/second-factors/sealed-secrets.ts';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { ResealSecrets } from '../foundation/identity/reseal-secrets.ts';
import { Secrets } from '../foundation/identity/secrets.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

export const resealSecretsCommand = new Command('reseal-secrets')
  .description('seals with ALLMENDE_SECRET what was sealed with ALLMENDE_SECRET_BEFORE; may be run again at any time')
  .action(() =>
    withDatabase(async (database) => {
      const resealing = new ResealSecrets(database, new Secrets(readConfiguration()));
      const { resealed, closed } = await resealing.do([...secretsOfFactors, ...secretsOfProviders]);
      process.stdout.write(`${resealed} sealed anew.\n`);
      if (closed.length > 0)
        throw new CommandRefused(
          `${closed.length} open with neither secret and were left as they are:\n${closed.join('\n')}`,
        );
      process.stdout.write('Everything opens with ALLMENDE_SECRET alone: take ALLMENDE_SECRET_BEFORE away.\n');
    }),
  );
