import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { isGuessable } from '../features/accounts/guessable.ts';
import { CommandRefused } from './command-refused.ts';

/** Said under the help of every command that takes a password. */
export const PASSWORD_HELP =
  '\nThe password comes from ALLMENDE_PASSWORD, or from standard input; with --generate one is made.';

/** The password for a new account: made, or given by environment or input, never as an argument, which others could read. */
export async function passwordFor(generate: boolean): Promise<string> {
  if (generate) return randomBytes(18).toString('base64url');
  const given =
    process.env['ALLMENDE_PASSWORD'] ??
    (process.stdin.isTTY ? await asked() : (await text(process.stdin)).split(/\r?\n/)[0]);
  if (!given)
    throw new CommandRefused('No password: set ALLMENDE_PASSWORD, pass it on standard input, or use --generate.');
  if (await isGuessable(given))
    throw new CommandRefused('This password is easy to guess: choose another one, or use --generate.');
  return given;
}

/** What an identity provider knows us by, from ALLMENDE_CLIENT_SECRET. */
export function givenClientSecret(): string {
  const given = process.env['ALLMENDE_CLIENT_SECRET'];
  if (!given) throw new CommandRefused('No client secret: set ALLMENDE_CLIENT_SECRET.');
  return given;
}

/** Asks on the terminal without showing what is typed. */
async function asked(): Promise<string> {
  process.stdout.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    for await (const line of prompt) return line;
    return '';
  } finally {
    prompt.close();
    process.stdout.write('\n');
  }
}
