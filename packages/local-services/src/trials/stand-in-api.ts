/** Stands in for the api in the specs of this package: healthy, answers with its environment, notes its end. */
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const {
  ALLMENDE_API_PORT,
  ALLMENDE_DATA_DIR = '',
  ALLMENDE_DEMO,
  ALLMENDE_WORKER,
  ALLMENDE_PUBLIC_URL,
  NODE_ENV,
} = process.env;
const said = JSON.stringify({ ALLMENDE_DEMO, ALLMENDE_WORKER, ALLMENDE_PUBLIC_URL, NODE_ENV });

const server = createServer((_request, response) => response.end(said)).listen(Number(ALLMENDE_API_PORT), '127.0.0.1');

process.once('SIGTERM', () => {
  appendFileSync(join(ALLMENDE_DATA_DIR, 'events'), 'api ended\n');
  server.close();
  server.closeAllConnections();
});
