import { parseArgs } from 'node:util';
import type { Course } from './rounds.ts';

export interface BenchSettings extends Course {
  readonly entries: number;
  /** Whether missed targets end with an error, unless the machine was too busy to say. */
  readonly check: boolean;
}

/** `npm run bench -- <name> [--entries 100000] [--rounds 5] [--seconds 4] [--connections 32] [--check]` */
export function benchSettings(): BenchSettings {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      connections: { type: 'string', default: '32' },
      check: { type: 'boolean', default: false },
    },
  });
  const number = (text: string, least: number) => Math.max(least, Math.floor(Number(text)) || least);
  return {
    entries: number(values.entries, 100),
    rounds: number(values.rounds, 1),
    seconds: number(values.seconds, 1),
    connections: number(values.connections, 1),
    check: values.check,
  };
}
