import { running } from './running.ts';

export default async function globalTeardown(): Promise<void> {
  for (const stop of running.stop.toReversed()) await stop();
}
