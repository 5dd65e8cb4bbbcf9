import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const TICK_MS = 10;

interface Stat {
  readonly parent: number;
  readonly cpu: number;
  readonly cpuOfEndedChildren: number;
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      parent: fields[1]!,
      cpu: (fields[11]! + fields[12]!) * TICK_MS,
      cpuOfEndedChildren: (fields[13]! + fields[14]!) * TICK_MS,
    };
  } catch {
    return null;
  }
}

/** CPU milliseconds that a process and all its children, ended ones included, have used so far; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  const own = statOf(pid);
  if (!own) return null;
  let sum = own.cpu + own.cpuOfEndedChildren;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat?.parent === pid) sum += stat.cpu + stat.cpuOfEndedChildren;
  }
  return sum;
}

/** CPU milliseconds that all processes of the machine have used so far. */
export function cpuOfMachine(): number | null {
  try {
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
      .split('\n')[0]!
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number);
    return (user + nice + system + irq + softirq) * TICK_MS;
  } catch {
    return null;
  }
}

/** Resident memory of a process in MB (10⁶ bytes); null where the system does not tell. */
export function memoryOf(pid: number): number | null {
  try {
    const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes ? Math.round((Number(kibibytes) * 1024) / 1e6) : null;
  } catch {
    return null;
  }
}
