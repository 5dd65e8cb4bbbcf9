import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { importDomains } from '../features/municipalities/import-domains.ts';
import { readDomains } from '../features/municipalities/read-domains.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

export const importDomainsCommand = new Command('import-domains')
  .description('brings in which mail domains belong to which municipality; never deletes one')
  .argument('<file>', 'a text file with one AGS;domain a line')
  .action(async (file: string) => {
    const { rows, problems } = readDomains(await readFile(file, 'utf8'));
    for (const { line, message } of problems) process.stderr.write(`line ${line}: ${message}\n`);
    if (rows.length === 0) throw new CommandRefused(`${file} names no domain: one AGS;domain a line is expected.`);
    const { added, unknown } = await withDatabase((database) => importDomains(database, rows));
    if (unknown.length > 0) process.stderr.write(`not in the register: ${unknown.join(', ')}\n`);
    process.stdout.write(
      `${added} added, ${rows.length - added} known or not in the register, ${problems.length} lines not understood.\n`,
    );
  });
