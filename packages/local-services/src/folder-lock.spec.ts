import { afterAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, lockFolder } from './folder-lock.ts';
import { trialFolder } from './trials/trial.ts';

describe('the lock of a data folder', () => {
  const folder = trialFolder();
  const file = join(folder.path, 'lock');

  afterAll(() => folder.clear());

  it('is held by one start at a time', () => {
    const lock = lockFolder(folder.path);
    expect(holderOf(folder.path)).toBe(process.pid);
    expect(() => lockFolder(folder.path)).toThrow(new RegExp(`Prozess ${process.pid}`));
    lock.release();
    expect(holderOf(folder.path)).toBeNull();
    lockFolder(folder.path).release();
  });

  it.each([
    ['a process that is gone', '4194304 1'],
    ['a living process that only inherited the number', `${process.pid} 1`],
    ['nobody at all', ''],
  ])('is taken over from %s', (_holder, content) => {
    writeFileSync(file, content);
    const lock = lockFolder(folder.path);
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} \\d+$`));
    lock.release();
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
