import { Command } from 'commander';
import { TellAccount } from '../features/accounts/tell-account.ts';
import { resetSecondFactor } from '../features/second-factors/reset-second-factor.ts';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { OutgoingMail } from '../foundation/mail/outgoing-mail.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

export const resetSecondFactorCommand = new Command('reset-second-factor')
  .description('for somebody who has lost phone, keys and paper: removes their second factors and ends their sessions')
  .argument('<email>', 'whose; make sure by another way that it is really them who ask')
  .action((email: string) =>
    withDatabase(async (database) => {
      const configuration = readConfiguration();
      const telling = new TellAccount(new OutgoingMail(configuration), configuration);
      if (!(await resetSecondFactor(database, telling, email)))
        throw new CommandRefused(`There is no account ${email}.`);
      process.stdout.write(`${email}: sets up a new second factor at the next sign-in\n`);
    }),
  );
