import { Command } from 'commander';
import { withDataSource } from './command-data-source.ts';

export const demoAccountsCommand = new Command('demo-accounts')
  .description('lists the people of the sample world: name, role and e-mail address, separated by tabs')
  .action(() =>
    withDataSource(async (source) => {
      const rows: { name: string; role: string; email: string }[] = await source.query(
        `SELECT name, demo_role AS role, email::text AS email FROM account WHERE demo_role IS NOT NULL AND disabled_at IS NULL ORDER BY id`,
      );
      process.stdout.write(rows.map(({ name, role, email }) => `${name}\t${role}\t${email}\n`).join(''));
    }),
  );
