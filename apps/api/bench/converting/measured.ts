export interface Converted {
  readonly seconds: number;
  /** CPU time, of which there may be more than one second in a second. */
  readonly cpuSeconds: number;
  /** Pages of all documents together, as PDF counts them. */
  readonly pages: number;
  /** Most memory of the process until all were converted, MB. */
  readonly megabytes: number;
}

/** What it costs to convert all of them at once, in a process that does nothing else. */
export async function measured(convert: () => Promise<unknown>): Promise<Omit<Converted, 'pages'>> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await convert();
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1_000_000, megabytes: process.resourceUsage().maxRSS / 1_024 };
}

/** Different documents: a second copy of the same one would be half remembered. */
export const takenInTurn = <Of>(all: readonly Of[], count: number): Of[] =>
  Array.from({ length: count }, (_, at) => all[(at + 1) % all.length]!);
