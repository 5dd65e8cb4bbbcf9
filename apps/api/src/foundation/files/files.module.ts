import { join, resolve } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.ts';
import { LocalFileStore } from './local-file-store.ts';

/** The name under which the store of files is injected, whatever it is made of. */
export const FILE_STORE = Symbol('the store of files');

const store = {
  provide: FILE_STORE,
  inject: [Configuration],
  useFactory: ({ settings }: Configuration) => new LocalFileStore(join(resolve(settings.ALLMENDE_DATA_DIR), 'files')),
};

/** Where uploaded files lie. */
@Global()
@Module({ providers: [store], exports: [store] })
export class FilesModule {}
