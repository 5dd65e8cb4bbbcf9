import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { PackArchive } from '../features/archives/pack-archive.ts';
import { recipientMark } from '../features/documents/recipient-mark.ts';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { statement } from '../foundation/database/database.ts';
import { LocalFileStore } from '../foundation/files/local-file-store.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

const byAgs = statement<{ id: string }>('municipality-to-export', `SELECT id FROM municipality WHERE ags = $1`);

export const exportMunicipalityCommand = new Command('export-municipality')
  .description('packs all that a municipality owns into one ZIP, as its administrators get it; a new file only')
  .argument('<ags>', 'official key of the municipality')
  .argument('<file>', 'where the ZIP goes')
  .action(async (ags: string, file: string) => {
    const configuration = readConfiguration();
    const store = new LocalFileStore(join(resolve(configuration.settings.ALLMENDE_DATA_DIR), 'files'));
    await withDatabase(async (database) => {
      const [municipality] = await database.read(byAgs, [ags]);
      if (!municipality) throw new CommandRefused(`There is no municipality ${ags}.`);
      const packing = new PackArchive(database, configuration, store);
      const now = new Date();
      const { bytes } = await packing.of({
        municipalityId: municipality.id,
        // What everybody sees of others.
        doors: ['everyone'],
        recipientIn: (city) => recipientMark({ name: 'Betrieb der Plattform', city, at: now }, 'de'),
        now,
        onProgress: () => undefined,
      });
      await pipeline(bytes, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
      const about = { kind: 'municipality', id: municipality.id } as const;
      await database.change((work) => work.record({ verb: 'municipality.exportArchive', by: 'command', about }));
      process.stdout.write(`Everything of ${ags} is in ${file}.\n`);
    });
  });
