import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.ts';
import { Log } from './log.ts';

@Global()
@Module({
  providers: [
    {
      provide: Log,
      inject: [Configuration],
      useFactory: ({ settings }: Configuration) => new Log(settings.ALLMENDE_LOG),
    },
  ],
  exports: [Log],
})
export class LogModule {}
