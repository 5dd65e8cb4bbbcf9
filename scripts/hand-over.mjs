// Installs when needed, then runs a TypeScript program on the Node that came with the packages.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { install, newNode, repository } from './installation.mjs';

/** @param {string} program file in scripts/programs */
export async function handOver(program) {
  await install();
  const node = newNode();
  const path = [dirname(node), join(repository, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [join(repository, 'scripts/programs', program), ...process.argv.slice(2)], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ALLMENDE_LAUNCHER: String(process.pid) },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));

  // npm that is ended by a signal leaves its children behind without a word; nobody could stop them afterwards.
  const npm = npmAbove();
  if (npm !== null) {
    const watch = setInterval(() => {
      if (lives(npm)) return;
      clearInterval(watch);
      child.kill('SIGTERM');
    }, 500);
    watch.unref();
  }
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Process id of the npm that runs this script: the parent, or the parent of the shell in between; null without one. */
function npmAbove() {
  if (!process.env.npm_lifecycle_event) return null;
  for (let pid = process.ppid, steps = 0; steps < 3 && pid > 1; steps += 1) {
    try {
      if (/^npm\b|[/\\]npm(-cli\.js)?\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return pid;
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      pid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    } catch {
      return process.ppid;
    }
  }
  return null;
}

/** @param {number} pid */
function lives(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    // A zombie that its own parent has not collected yet still answers to signals.
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
