import { type DynamicModule, Module } from '@nestjs/common';
import { Configuration } from './configuration.ts';

@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration): DynamicModule {
    const provider = { provide: Configuration, useValue: configuration };
    return { module: ConfigurationModule, global: true, providers: [provider], exports: [provider] };
  }
}
