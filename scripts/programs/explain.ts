import { BuildFailed } from '@allmende/local-services/build';
import { StartRefusal } from '@allmende/local-services/start-refusals';

/** What to print for a failure: the sentences for what a person can act on, the whole stack for a fault of ours. */
export function explain(error: unknown): string {
  if (error instanceof StartRefusal || error instanceof BuildFailed) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
