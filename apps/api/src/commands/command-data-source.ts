import { DataSource } from 'typeorm';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { dataSourceOptions } from '../foundation/database/data-source.ts';
import { Database } from '../foundation/database/database.ts';
import { entities } from '../entities.ts';

/** The database of the settings, for as long as one command takes. */
export async function withDataSource<Result>(act: (source: DataSource) => Promise<Result>): Promise<Result> {
  const { settings } = readConfiguration();
  const source = await new DataSource(dataSourceOptions(settings.DATABASE_URL, 2, entities)).initialize();
  try {
    return await act(source);
  } finally {
    await source.destroy();
  }
}

/** The same through the door that every change goes through. */
export const withDatabase = <Result>(act: (database: Database) => Promise<Result>): Promise<Result> =>
  withDataSource((source) => act(new Database(source)));
