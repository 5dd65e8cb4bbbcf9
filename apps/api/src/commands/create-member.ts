import { Command, Option } from 'commander';
import { cityRoles, type CityRole } from '@allmende/domain/rights';
import { createMember } from '../features/accounts/create-member.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';
import { PASSWORD_HELP, passwordFor } from './given-password.ts';

interface Options {
  name?: string;
  role: CityRole;
  function: string;
  generate: boolean;
}

export const createMemberCommand = new Command('create-member')
  .description('lets a person act for a municipality; a new person gets an account, a known one keeps theirs')
  .argument('<email>', 'address to sign in with')
  .argument('<ags>', 'AGS of the municipality, eight digits, five for districts')
  .option('--name <name>', 'name of the person (default: the address)')
  .addOption(new Option('--role <role>', 'what they may do').choices(cityRoles).default('administrator'))
  .option('--function <function>', 'their function there, for example ISB', '')
  .option('--generate', 'makes a password and prints it', false)
  .addHelpText('after', PASSWORD_HELP)
  .action(async (email: string, ags: string, { name, role, function: duty, generate }: Options) => {
    const password = await passwordFor(generate);
    await withDatabase(async (database) => {
      const member = { email, name: name ?? email, password, ags, role, function: duty };
      const made = await createMember(database, member);
      if (!made) throw new CommandRefused(`There is no municipality with the AGS ${ags}: see import-municipalities.`);
      process.stdout.write(
        `${email}: ${role} for ${made.municipality}${made.isNew ? ', account created' : ', the account was there'}\n`,
      );
      if (generate && made.isNew) process.stdout.write(`password: ${password}\n`);
    });
  });
