import { readFile } from 'node:fs/promises';

/** Megabytes that a process and all that it has started hold, as Linux counts them; 0 where the system does not tell. */
export async function memoryOf(pid: number): Promise<number> {
  const [status, children] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''),
  ]);
  const own = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
  const pids = children.split(' ').filter((one) => one !== '');
  const theirs = await Promise.all(pids.map((one) => memoryOf(Number(one))));
  return theirs.reduce((sum, one) => sum + one, own);
}
