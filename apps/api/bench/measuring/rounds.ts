import { availableParallelism } from 'node:os';
import type { LoadAnswer, LoadClient } from './load.ts';
import { cpuOf, cpuOfMachine } from './processes.ts';

/** One server that answers one kind of question. */
export interface Side {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The questions of a round; the same for all sides. */
  readonly bodies: (round: number) => readonly string[];
  /** Requests that make up one question; one where it is not given. */
  readonly parts?: number;
  /** Process of the server; null for a side that is itself the service asked. */
  readonly pid: number | null;
  /** Name of the side that this one is compared with. */
  readonly limit?: string;
}

export interface Round extends Omit<LoadAnswer, 'sample'> {
  readonly perSecond: number;
  /** CPU milliseconds per answer: of the server itself, and of the database or index behind it. */
  readonly serverCpu: number | null;
  readonly serviceCpu: number | null;
  /** Share of the machine that others used meanwhile. */
  readonly others: number | null;
}

export interface Course {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** Seconds of the round that does not count: until the hot code is compiled. */
const WARM_UP = 8;

/** Asks the sides in turn, A B C A B C …, so that the machine's moods hit them alike. The first round only warms up. */
export async function runRounds(
  client: LoadClient,
  sides: readonly Side[],
  course: Course,
  servicePid: number,
  say: (line: string) => void,
): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round <= course.rounds; round += 1) {
    for (const side of sides) {
      const measured = await runOne(
        client,
        side,
        round,
        { ...course, seconds: round === 0 ? WARM_UP : course.seconds },
        servicePid,
      );
      if (round > 0) results.get(side.name)!.push(measured);
    }
    if (round > 0)
      say(
        `round ${round}: ${sides.map(({ name }) => `${name} ${Math.round(results.get(name)!.at(-1)!.perSecond)}/s`).join(', ')}`,
      );
  }
  return results;
}

async function runOne(
  client: LoadClient,
  side: Side,
  round: number,
  course: Course,
  servicePid: number,
): Promise<Round> {
  const { connections, seconds } = course;
  const read = () => ({
    server: side.pid === null ? null : cpuOf(side.pid),
    service: cpuOf(servicePid),
    machine: cpuOfMachine(),
    own: process.cpuUsage(),
  });
  const before = read();
  const { sample, ...answer } = await client.run({
    url: side.url,
    headers: side.headers,
    bodies: side.bodies(round),
    parts: side.parts ?? 1,
    connections,
    seconds,
  });
  const after = read();
  if (answer.refused > 0)
    throw new Error(`${side.name} refused ${answer.refused} of ${answer.answers} requests: ${sample}`);
  const spent = (of: 'server' | 'service' | 'machine') =>
    before[of] === null || after[of] === null ? null : after[of] - before[of];
  const each = (milliseconds: number | null) => (milliseconds === null ? null : milliseconds / answer.answers);
  const machine = spent('machine');
  const ours = (spent('server') ?? 0) + (spent('service') ?? 0) + answer.clientCpu;
  return {
    ...answer,
    perSecond: answer.answers / answer.seconds,
    serverCpu: each(spent('server')),
    serviceCpu: each(spent('service')),
    others: machine === null ? null : Math.max(0, (machine - ours) / (answer.seconds * 1000 * availableParallelism())),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The median over rounds of a figure that some rounds may not know. */
export function medianOf(rounds: readonly Round[], figure: (round: Round) => number | null): number | null {
  const known = rounds.map(figure).filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}

/** CPU per answer, the server's and the service's together; null where one of them is not known. */
export const cpuEach = ({ serverCpu, serviceCpu }: Round): number | null =>
  serviceCpu === null ? null : (serverCpu ?? 0) + serviceCpu;

/** Throughput in relation to the limit, round by round: both were asked within the same few seconds. */
export const ratiosOf = (rounds: readonly Round[], limit: readonly Round[]): number[] =>
  rounds.map(({ perSecond }, round) => perSecond / limit[round]!.perSecond);
