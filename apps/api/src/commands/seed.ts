import { Command } from 'commander';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { sowSampleWorld } from '../sample-world/sow-sample-world.ts';

export const seedCommand = new Command('seed')
  .description('fills an empty database with the sample world: invented people and documents, real municipalities')
  .action(async () => {
    const done = await sowSampleWorld(readConfiguration().settings.DATABASE_URL);
    process.stdout.write(done ? 'The sample world is there.\n' : 'Somebody lives here already; nothing was changed.\n');
  });
