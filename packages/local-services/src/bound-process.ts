import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

/** How a bound process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that never outlives the one that started it. */
export interface BoundProcess {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<Ending>;
  readonly ended: () => boolean;
  /** The last lines of what it wrote, at most `bytes` long. */
  readonly tail: (bytes?: number) => string;
  /** Sends the stop signal, waits `graceMs`, then kills. Safe to call twice. */
  readonly stop: (graceMs?: number) => Promise<Ending>;
}

export interface BoundProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Standard output and error are appended here. */
  readonly logFile: string;
  readonly stopSignal?: 'SIGINT' | 'SIGTERM';
  readonly uid?: number;
  readonly gid?: number;
}

const LOG_LIMIT_BYTES = 8 * 1048576;

// Reading from a pipe whose other end only the owner holds: it ends exactly when the owner ends, even by kill -9,
// and needs neither polling nor a Linux-only call.
const WATCHDOG = `
read -r _
kill -s "$2" "$1" 2>/dev/null || exit 0
i=0
while kill -0 "$1" 2>/dev/null && [ "$i" -lt 100 ]; do sleep 0.1; i=$((i+1)); done
kill -s KILL "$1" 2>/dev/null
`;

/** Starts a process in its own session, so that Ctrl-C reaches only the owner, who stops everything in order. */
export async function startBound(options: BoundProcessOptions): Promise<BoundProcess> {
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  const log = openLog(options.logFile);
  const logStart = fstatSync(log).size;
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
  });
  closeSync(log);
  const exited = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const pid = await spawned(child);
  const watchdog = watch(pid, stopSignal);
  void exited.then(() => watchdog.kill('SIGKILL'));
  const ended = () => child.exitCode !== null || child.signalCode !== null;

  return {
    pid,
    exited,
    ended,
    tail: (bytes = 4000) => readTail(options.logFile, logStart, bytes),
    stop: async (graceMs = 10_000) => {
      if (ended()) return exited;
      child.kill(stopSignal);
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      try {
        return await exited;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function watch(pid: number, stopSignal: string): ChildProcess {
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', String(pid), stopSignal.slice(3)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  });
  watchdog.unref();
  // Killing the watchdog breaks its pipe; that is the normal end, not an error.
  watchdog.stdin?.on('error', () => undefined);
  const pipe = watchdog.stdin as (typeof watchdog.stdin & { unref?: () => void }) | null;
  pipe?.unref?.();
  return watchdog;
}

function spawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

function readTail(file: string, from: number, bytes: number): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const size = fstatSync(handle).size;
      const start = Math.max(from > size ? 0 : from, size - bytes);
      const buffer = Buffer.alloc(Math.max(0, size - start));
      readSync(handle, buffer, 0, buffer.length, start);
      return buffer.toString('utf8');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
