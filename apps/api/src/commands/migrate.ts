import { Command } from 'commander';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { migrate } from '../foundation/database/data-source.ts';

export const migrateCommand = new Command('migrate')
  .description('brings the database to the newest schema')
  .action(async () => {
    const applied = await migrate(readConfiguration().settings.DATABASE_URL);
    process.stdout.write(
      applied.length === 0 ? 'The schema is up to date.\n' : applied.map((name) => `applied ${name}\n`).join(''),
    );
  });
