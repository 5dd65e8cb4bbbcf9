import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readRegister } from '@allmende/vocabularies/gv100ad';
import { importMunicipalities } from '../features/municipalities/import-municipalities.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

export const importMunicipalitiesCommand = new Command('import-municipalities')
  .description('brings in all municipalities from the official Gemeindeverzeichnis (GV100AD); never deletes one')
  .argument('<file>', 'the text file GV100AD_….txt of the Statistisches Bundesamt')
  .action(async (file: string) => {
    const { asOf, rows, problems } = readRegister(await readFile(file));
    for (const { line, message } of problems) process.stderr.write(`line ${line}: ${message}\n`);
    if (rows.length === 0) throw new CommandRefused(`${file} holds no municipality in the format GV100AD.`);
    const { added, changed } = await withDatabase((database) => importMunicipalities(database, rows));
    const unchanged = rows.length - added - changed;
    process.stdout.write(
      `State of ${asOf ?? 'unknown date'}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${problems.length} lines not understood.\n`,
    );
  });
