import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from '@allmende/local-services/build';
import { REPOSITORY } from '@allmende/local-services/product-settings';
import { explain } from './explain.ts';

const folder = join(REPOSITORY, 'apps/api/bench');
const [name = '', ...args] = process.argv.slice(2);
const program = ['.ts', '.mjs']
  .map((ending) => join(folder, `${name}${ending}`))
  .find((file) => name !== '' && existsSync(file));

if (program === undefined) {
  const names = existsSync(folder)
    ? readdirSync(folder).flatMap((file) => /^([a-z-]+)\.(?:ts|mjs)$/.exec(file)?.[1] ?? [])
    : [];
  process.stderr.write(`npm run bench -- ${names.join('|') || '<name>'}\n`);
  process.exit(2);
}

try {
  await buildWhenStale();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
