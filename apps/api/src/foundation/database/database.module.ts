import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Configuration } from '../config/configuration.ts';
import { dataSourceOptions } from './data-source.ts';
import { Database } from './database.ts';

@Module({})
export class DatabaseModule {
  /** The tables are handed in from above: the foundation knows no room. */
  static with(entities: DataSourceOptions['entities']): DynamicModule {
    const source = {
      provide: DataSource,
      inject: [Configuration],
      useFactory: ({ settings }: Configuration) =>
        new DataSource(dataSourceOptions(settings.DATABASE_URL, settings.DATABASE_POOL, entities)).initialize(),
    };
    return { module: DatabaseModule, global: true, providers: [source, Database], exports: [Database, DataSource] };
  }
}
