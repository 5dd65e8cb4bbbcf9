import { Command } from 'commander';
import { resetSecondFactor } from '../features/second-factors/reset-second-factor.ts';
import { withDataSource } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

export const resetSecondFactorCommand = new Command('reset-second-factor')
  .description('for somebody who has lost phone, keys and paper: removes their second factors and ends their sessions')
  .argument('<email>', 'whose; make sure by another way that it is really them who ask')
  .action((email: string) =>
    withDataSource(async (source) => {
      if (!(await resetSecondFactor(source, email))) throw new CommandRefused(`There is no account ${email}.`);
      process.stdout.write(`${email}: sets up a new second factor at the next sign-in\n`);
    }),
  );
