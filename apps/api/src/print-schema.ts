import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schemaOfRooms } from './schema-of-rooms.ts';

const target = new URL('../../../packages/contract/schema.graphql', import.meta.url);

/** The contract: sorted, described. */
const printed = `${printSchema(lexicographicSortSchema(await schemaOfRooms()))}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== printed) {
    process.stderr.write(
      'packages/contract/schema.graphql is not what the api prints: npm run schema -w @allmende/api\n',
    );
    process.exitCode = 1;
  }
} else if (process.argv.includes('--stdout')) process.stdout.write(printed);
else writeFileSync(target, printed);
