/**
 * Run as a process of its own by the specs: starts one service, prints a line of JSON, stays until it is ended.
 * Arguments: postgres|meilisearch, data folder, and `once` to stop right after the report.
 */
import { startMeilisearch } from '../meilisearch.ts';
import { startPostgres } from '../postgres.ts';
import { StartRefusal } from '../start-refusals.ts';

const [service, dataDir = '', once] = process.argv.slice(2);

try {
  const server =
    service === 'postgres' ? await startPostgres({ dataDir, durability: 'none' }) : await startMeilisearch({ dataDir });
  process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.url, uid: process.geteuid?.() })}\n`);
  if (once === 'once') await server.stop();
  else setInterval(() => undefined, 60_000);
} catch (error) {
  const refusal =
    error instanceof StartRefusal ? { refusal: error.code, message: error.message } : { fault: String(error) };
  process.stdout.write(`${JSON.stringify(refusal)}\n`);
  process.exitCode = 1;
}
