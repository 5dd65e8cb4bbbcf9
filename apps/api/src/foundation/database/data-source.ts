import { DataSource, type DataSourceOptions } from 'typeorm';
import { TheHouse1764000000000 } from './migrations/1764000000000-the-house.ts';
import { Merges1764000003000 } from './migrations/1764000003000-merges.ts';
import { Proposals1764000004000 } from './migrations/1764000004000-proposals.ts';
import { Involvement1764000005000 } from './migrations/1764000005000-involvement.ts';
import { Files1764000017000 } from './migrations/1764000017000-files.ts';
import { WakeByRows1764000019000 } from './migrations/1764000019000-wake-by-rows.ts';
import { Editing1764000020000 } from './migrations/1764000020000-editing.ts';
import { ReleasedValues1764000021000 } from './migrations/1764000021000-released-values.ts';
import { Families1764000022000 } from './migrations/1764000022000-families.ts';
import { Consents1764000023000 } from './migrations/1764000023000-consents.ts';
import { OfferedPictures1764000024000 } from './migrations/1764000024000-offered-pictures.ts';
import { Groups1764000025000 } from './migrations/1764000025000-groups.ts';
import { SecondWall1764000025100 } from './migrations/1764000025100-second-wall.ts';
import { Downloads1764000025200 } from './migrations/1764000025200-downloads.ts';
import { SecondFactors1764000026000 } from './migrations/1764000026000-second-factors.ts';
import { IdentityProviders1764000026100 } from './migrations/1764000026100-identity-providers.ts';
import { Mail1764000026200 } from './migrations/1764000026200-mail.ts';
import { Audit1764000027000 } from './migrations/1764000027000-audit.ts';
import { KeptKeys1764000029500 } from './migrations/1764000029500-kept-keys.ts';
import { Admissions1764000030000 } from './migrations/1764000030000-admissions.ts';
import { Members1764000030100 } from './migrations/1764000030100-members.ts';
import { Delegations1764000031000 } from './migrations/1764000031000-delegations.ts';
import { HandOvers1764000031100 } from './migrations/1764000031100-hand-overs.ts';
import { Conversions1764000032000 } from './migrations/1764000032000-conversions.ts';
import { DocumentsGoingOut1764000032100 } from './migrations/1764000032100-documents-going-out.ts';
import { DocumentReadings1764000032200 } from './migrations/1764000032200-document-readings.ts';
import { Archives1764000032300 } from './migrations/1764000032300-archives.ts';

/** Reviewed migrations, oldest first. The application never synchronises a schema. */
export const migrations = [
  TheHouse1764000000000,
  Merges1764000003000,
  Proposals1764000004000,
  Involvement1764000005000,
  Files1764000017000,
  WakeByRows1764000019000,
  Editing1764000020000,
  ReleasedValues1764000021000,
  Families1764000022000,
  Consents1764000023000,
  OfferedPictures1764000024000,
  Groups1764000025000,
  SecondWall1764000025100,
  Downloads1764000025200,
  SecondFactors1764000026000,
  IdentityProviders1764000026100,
  Mail1764000026200,
  Audit1764000027000,
  KeptKeys1764000029500,
  Admissions1764000030000,
  Members1764000030100,
  Delegations1764000031000,
  HandOvers1764000031100,
  Conversions1764000032000,
  DocumentsGoingOut1764000032100,
  DocumentReadings1764000032200,
  Archives1764000032300,
];

export function dataSourceOptions(url: string, poolSize: number, entities: DataSourceOptions['entities'] = []) {
  return {
    type: 'postgres',
    url,
    poolSize,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'allmende',
    extra: { max: poolSize, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 15_000 },
  } as const satisfies DataSourceOptions;
}

/** Brings the database to the newest schema; two processes at once wait for each other. Returns the names applied. */
export async function migrate(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('allmende migrations'))`);
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
