import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { cpuEach, median, medianOf, ratiosOf, type Course, type Round, type Side } from './rounds.ts';

export interface Target {
  readonly what: string;
  readonly value: number | null;
  readonly aim: number;
  readonly atLeast: boolean;
}

export interface Report {
  readonly bench: string;
  readonly entries: number;
  readonly course: Course;
  readonly sides: readonly Side[];
  readonly results: ReadonlyMap<string, readonly Round[]>;
  readonly targets: readonly Target[];
  readonly service: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly memory: Readonly<Record<string, number | null>>;
  readonly notMeasured: readonly string[];
}

/** Above this share of the machine in other hands, figures are shown and nobody is judged by them. */
const TOO_BUSY = 0.25;

const shown = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

/** The ratio of a side to its limit: the median of the rounds' ratios. */
export function ratioOf(side: Side, results: ReadonlyMap<string, readonly Round[]>): number | null {
  return side.limit ? median(ratiosOf(results.get(side.name)!, results.get(side.limit)!)) : null;
}

/** How much less CPU an answer of the limit costs: a ratio that other people's work on the machine disturbs less. */
function cpuRatioOf(side: Side, results: ReadonlyMap<string, readonly Round[]>): number | null {
  const own = medianOf(results.get(side.name)!, cpuEach);
  const limit = side.limit ? medianOf(results.get(side.limit)!, cpuEach) : null;
  return own && limit ? limit / own : null;
}

/** Prints the table and one line of JSON. Returns whether all targets are met, or null where the machine was too busy to say. */
export function print(report: Report): boolean | null {
  const { bench, entries, course, sides, results, targets, service, versions, memory, notMeasured } = report;
  const others = median([...results.values()].flat().map((round) => round.others ?? 0));
  const header = [
    '',
    'req/s',
    'lowest–highest',
    'ratio',
    'CPU ratio',
    'p50 ms',
    'p99 ms',
    'CPU ms server',
    `CPU ms ${service}`,
    'bytes',
  ];
  const rows = sides.map((side) => {
    const rounds = results.get(side.name)!;
    const rates = rounds.map(({ perSecond }) => perSecond);
    return [
      side.name,
      shown(median(rates), 0),
      `${shown(Math.min(...rates), 0)}–${shown(Math.max(...rates), 0)}`,
      shown(ratioOf(side, results), 2),
      shown(cpuRatioOf(side, results), 2),
      shown(median(rounds.map(({ p50 }) => p50)), 1),
      shown(median(rounds.map(({ p99 }) => p99)), 1),
      shown(
        medianOf(rounds, ({ serverCpu }) => serverCpu),
        3,
      ),
      shown(
        medianOf(rounds, ({ serviceCpu }) => serviceCpu),
        3,
      ),
      shown(median(rounds.map(({ bytes }) => bytes)), 0),
    ];
  });
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write(
    `\n${bench}: ${entries} entries, ${course.connections} connections, median of ${course.rounds} interleaved rounds of ${course.seconds} s\n`,
  );
  for (const line of table([header, ...rows])) write(line);
  write(
    `\nMemory of the api, MB: ${Object.entries(memory)
      .map(([when, size]) => `${when} ${shown(size, 0)}`)
      .join(', ')}`,
  );
  write(
    `Machine: ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), others used ${shown(others * 100, 0)} % of it, load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  write(
    `Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
  );
  for (const line of notMeasured) write(`Not measured: ${line}`);
  const judged = others <= TOO_BUSY;
  for (const target of targets)
    write(
      `${verdict(target, judged)}  ${target.what}: ${shown(target.value, 2)} (aim ${target.atLeast ? '≥' : '≤'} ${target.aim})`,
    );
  const figures = sides.map((side) => ({
    name: side.name,
    ratio: ratioOf(side, results),
    cpuRatio: cpuRatioOf(side, results),
    rounds: results.get(side.name),
  }));
  write(
    JSON.stringify({
      bench,
      date: new Date().toISOString(),
      entries,
      ...course,
      versions,
      cores: availableParallelism(),
      others,
      memory,
      figures,
      targets,
      notMeasured,
    }),
  );
  return judged ? targets.every(isMet) : null;
}

const isMet = ({ value, aim, atLeast }: Target): boolean => value !== null && (atLeast ? value >= aim : value <= aim);

function verdict(target: Target, judged: boolean): string {
  if (isMet(target)) return 'reached';
  return judged ? 'MISSED ' : 'unclear';
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
}

/** The state of the sources, so that a figure can be traced back. */
export function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
