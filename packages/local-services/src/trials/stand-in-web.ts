/** Stands in for the web in the specs of this package: passes everything on to the api, notes its end. */
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const { ALLMENDE_PORT, ALLMENDE_HOST, ALLMENDE_API_URL = '', ALLMENDE_DATA_DIR = '' } = process.env;

const server = createServer((request, response) => {
  if (request.url === '/health') {
    response.end('ok');
    return;
  }
  fetch(`${ALLMENDE_API_URL}${request.url ?? '/'}`)
    .then(async (answer) => response.end(await answer.text()))
    .catch(() => response.writeHead(502).end());
}).listen(Number(ALLMENDE_PORT), ALLMENDE_HOST);

process.once('SIGTERM', () => {
  appendFileSync(join(ALLMENDE_DATA_DIR, 'events'), 'web ended\n');
  server.close();
  server.closeAllConnections();
});
