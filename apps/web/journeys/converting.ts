import { randomUUID } from 'node:crypto';
import { statement } from '@allmende/local-services/databases';
import { house } from './house.ts';
import { ask } from './prepared.ts';
import type { Visit } from './visit.ts';

/**
 * A document of an own version that another process is at, and will be for as long as a journey looks: most are made
 * before anybody could look. Answers the address of its page.
 */
export async function waitingFor(visit: Visit, own: string): Promise<string> {
  const { node } = await ask<{ node: { workingCopy: { id: string } } }>(
    visit,
    'query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { id } } } }',
    { id: own.split('/').at(-1) },
  );
  const { viewer } = await ask<{ viewer: { account: { id: string } } }>(visit, '{ viewer { account { id } } }', {});
  const id = randomUUID();
  const task = { versionId: inner(node.workingCopy.id), format: 'docx', filled: true, letterhead: null };
  await statement(
    house().databaseUrl,
    `INSERT INTO conversion (id, kind, state, account_id, session_id, language, task, phase, attempts, lease_until, started_at)
     SELECT $1, 'exportDocument', 'running', s.account_id, s.id, 'de', $2, 'write', 1, now() + interval '1 hour', now()
     FROM session s WHERE s.account_id = $3 ORDER BY s.last_used_at DESC LIMIT 1`,
    [id, JSON.stringify({ ...task, fromVersionId: null, label: 'CLEAR' }), inner(viewer.account.id)],
  );
  return `/umwandlungen/cnv_${id}`;
}

/** That process has died; the one of the product takes over. */
export async function takenOver(address: string): Promise<void> {
  await statement(
    house().databaseUrl,
    `UPDATE conversion SET lease_until = now() - interval '1 second' WHERE id = $1`,
    [inner(address)],
  );
}

const inner = (id: string): string => id.slice(id.lastIndexOf('_') + 1);
