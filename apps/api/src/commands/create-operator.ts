import { Command, Option } from 'commander';
import { platformRoles, type PlatformRole } from '@allmende/domain/rights';
import { createPlatformAccount } from '../features/accounts/create-platform-account.ts';
import { withDatabase } from './command-data-source.ts';
import { PASSWORD_HELP, passwordFor } from './given-password.ts';

interface Options {
  name?: string;
  role: PlatformRole;
  generate: boolean;
}

export const createOperatorCommand = new Command('create-operator')
  .description('creates an account for the platform itself, or gives an existing one a new password')
  .argument('<email>', 'address to sign in with')
  .option('--name <name>', 'name of the person (default: the address)')
  .addOption(new Option('--role <role>', 'what they do').choices(platformRoles).default('operator'))
  .option('--generate', 'makes a password and prints it', false)
  .addHelpText('after', PASSWORD_HELP)
  .action(async (email: string, { name, role, generate }: Options) => {
    const password = await passwordFor(generate);
    await withDatabase(async (database) => {
      const isNew = await createPlatformAccount(database, { email, name: name ?? email, role, password });
      process.stdout.write(`${email}: ${isNew ? 'account created' : 'password and role replaced'} (${role})\n`);
      if (generate) process.stdout.write(`password: ${password}\n`);
    });
  });
