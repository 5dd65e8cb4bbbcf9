import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** What `start-and-report.ts` says. */
export interface Report {
  readonly pid?: number;
  readonly url?: string;
  readonly uid?: number;
  readonly refusal?: string;
  readonly message?: string;
  readonly fault?: string;
}

/** A folder for one trial, removed by `clear`. */
export function trialFolder(): { path: string; clear: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'allmende-trial-'));
  return { path, clear: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts a service in another process, optionally behind a command such as `unshare`. */
export async function inAnotherProcess(
  args: readonly string[],
  before: readonly string[] = [],
): Promise<{ owner: ChildProcess; report: Report }> {
  const script = join(import.meta.dirname, 'start-and-report.ts');
  const [command = process.execPath, ...rest] = [...before, process.execPath, script, ...args];
  const owner = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (owner.stdout === null) throw new Error('no output');
  for await (const line of createInterface(owner.stdout)) return { owner, report: JSON.parse(line) as Report };
  throw new Error('ended without a report');
}

/** Whether a process is there and not just a zombie that its parent has not collected. */
export function lives(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when it still lives after `withinMs`. */
export async function isGone(pid: number, withinMs = 10_000): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (lives(pid)) {
    if (Date.now() > until) return false;
    await pause(50);
  }
  return true;
}
