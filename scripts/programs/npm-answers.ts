import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { REPOSITORY } from '@allmende/local-services/product-settings';

/** What npm has written, and how it ended. */
export interface NpmAnswer {
  readonly output: string;
  readonly code: number | null;
}

/** Asks npm for something that it answers on standard output: the npm that runs this, else the one on the path. */
export async function npmAnswers(...args: readonly string[]): Promise<NpmAnswer> {
  const own = process.env['npm_execpath'];
  const [command, first] = own && /\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(command, [...first, ...args], { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  const output = child.stdout ? await text(child.stdout) : '';
  return { output, code: await ended };
}
