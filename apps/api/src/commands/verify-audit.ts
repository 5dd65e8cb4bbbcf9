import { Command, InvalidArgumentError } from 'commander';
import { type Break, verifyTrail } from '../features/audit/verify-trail.ts';
import { withDatabase } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';

const sentences: Readonly<Record<Break, string>> = {
  gap: 'A link is missing',
  entryMissing: 'The entry is gone',
  hashWrong: 'The entry is not what was chained, or the hash is not the one computed then',
  entriesUnlinked: 'All links hold, but there are entries that no link names; the next link would stand',
  expectedMissing:
    'All links hold, but the expected hash is not among them: the end was cut off or all was written anew; the end stands',
};

export const verifyAuditCommand = new Command('verify-audit')
  .description('recomputes the chain of the audit trail and says where it first does not hold')
  .option('--from <position>', 'begins there and believes the hash before it', position, 1)
  .option(
    '--expect <hash>',
    'a head noted earlier that must still be in the chain; finds an end that was cut off',
    hash,
  )
  .action(async (wanted: { from: number; expect?: string }) => {
    const { count, head, broken } = await withDatabase((database) => verifyTrail(database, wanted));
    if (broken) {
      process.stdout.write(`${count} entries hold before it.\nhead: ${head}\n`);
      throw new CommandRefused(`${sentences[broken.kind]} at position ${broken.position}.`);
    }
    process.stdout.write(`${count} entries, the chain holds.\nhead: ${head}\n`);
  });

function position(given: string): number {
  const value = Number(given);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('A position is a whole number from 1.');
  return value;
}

function hash(given: string): string {
  if (!/^[0-9a-f]{64}$/i.test(given)) throw new InvalidArgumentError('A hash has 64 hexadecimal digits.');
  return given.toLowerCase();
}
