import { afterAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { startBound } from './bound-process.ts';
import { saysNoSpace } from './data-folder.ts';
import { isGone, trialFolder } from './trials/trial.ts';

describe('a process bound to its owner', () => {
  const folder = trialFolder();
  const sh = (script: string) =>
    startBound({ command: '/bin/sh', args: ['-c', script], logFile: join(folder.path, 'sh.log') });

  afterAll(() => folder.clear());

  it('is asked to stop first', async () => {
    const child = await sh(`trap 'echo bye; exit 3' TERM; echo hello; while :; do sleep 0.05; done`);
    while (!child.tail().includes('hello')) await isGone(child.pid, 20);
    expect(await child.stop()).toEqual({ code: 3, signal: null });
    expect(child.tail()).toBe('hello\nbye\n');
  });

  it('is killed when it does not listen', async () => {
    const child = await sh(`trap '' TERM; echo deaf; while :; do sleep 0.05; done`);
    while (!child.tail().includes('deaf')) await isGone(child.pid, 20);
    expect(await child.stop(200)).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await child.stop()).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('reports a command that does not exist', async () => {
    await expect(
      startBound({ command: '/nowhere/at/all', args: [], logFile: join(folder.path, 'none.log') }),
    ).rejects.toThrow('ENOENT');
  });

  it('has its complaint about a full disk understood', () => {
    expect(
      saysNoSpace('FATAL:  could not write lock file "postmaster.pid": No space left on device', folder.path),
    ).toBe(true);
    expect(saysNoSpace('Error: No space left on device (os error 28)', folder.path)).toBe(true);
    expect(saysNoSpace('LOG:  database system is ready', folder.path)).toBe(false);
  });
});
