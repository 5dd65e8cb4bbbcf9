import { open, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { tlpName } from '@allmende/domain/checks';
import { PackArchive } from '../features/archives/pack-archive.ts';
import { recipientMark } from '../features/documents/recipient-mark.ts';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { statement } from '../foundation/database/database.ts';
import { StoreFull } from '../foundation/files/file-store.ts';
import { LocalFileStore, refusalFor } from '../foundation/files/local-file-store.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

const byAgs = statement<{ id: string }>('municipality-to-export', `SELECT id FROM municipality WHERE ags = $1`);

export const exportMunicipalityCommand = new Command('export-municipality')
  .description('packs all that a municipality owns into one ZIP, as its administrators get it; writes no file over')
  .argument('<ags>', 'official key of the municipality: eight digits, five for a district', ags)
  .argument('<file>', 'where the ZIP goes: a new file in a folder that is there', (file: string) => resolve(file))
  .action(async (key: string, file: string) => {
    const configuration = readConfiguration();
    const store = new LocalFileStore(join(resolve(configuration.settings.ALLMENDE_DATA_DIR), 'files'));
    await withDatabase(async (database) => {
      const [municipality] = await database.read(byAgs, [key]);
      if (!municipality) throw new CommandRefused(`There is no municipality with the AGS ${key}.`);
      const now = new Date();
      const packed = await new PackArchive(database, configuration, store).of({
        municipalityId: municipality.id,
        // What everybody sees of others.
        doors: ['everyone'],
        recipientIn: (city) => recipientMark({ name: 'Betrieb der Plattform', city, at: now }, 'de'),
        now,
        onProgress: () => undefined,
      });
      await writeNew(file, packed.bytes, async () => {
        const about = { kind: 'municipality', id: municipality.id } as const;
        await database.change((work) => work.record({ verb: 'municipality.exportArchive', by: 'command', about }));
      });
      const size = inMegabytes((await stat(file)).size);
      process.stdout.write(
        `Everything of ${packed.municipality.name} (${key}) is in ${file}: ${size}, ${tlpName(packed.label)}.\n`,
      );
    });
  });

const inMegabytes = (bytes: number): string =>
  `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(bytes / 1_000_000)} MB`;

/** Writes a file that was not there before. Where it does not come about, or is not recorded, nothing stays behind. */
async function writeNew(file: string, bytes: AsyncIterable<Uint8Array>, record: () => Promise<void>): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
    throw whyNot(file, error);
  });
  try {
    await pipeline(bytes, handle.createWriteStream({ flush: true }));
    await record();
  } catch (error) {
    await rm(file, { force: true });
    throw whyNot(file, error);
  }
}

function whyNot(file: string, error: unknown): unknown {
  if (refusalFor(error) instanceof StoreFull)
    return new CommandRefused(`There is no room for ${file}. What had been written was removed.`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new CommandRefused(`${file} is there already. Name a file that is not.`);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CommandRefused(`There is no folder ${dirname(file)}.`);
  return error;
}

function ags(given: string): string {
  if (!/^[0-9]{5}([0-9]{3})?$/.test(given)) throw new InvalidArgumentError('An AGS has eight digits, or five.');
  return given;
}
