import { createHash } from 'node:crypto';

type Variables = Readonly<Record<string, unknown>>;

/** The bodies of requests for an operation: with its text, as strangers ask, and by its hash, as the web does. */
export function operation(operationName: string, query: string) {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  return {
    byText: (variables: Variables) => JSON.stringify({ query, operationName, variables }),
    byHash: (variables: Variables) => JSON.stringify({ operationName, variables, extensions }),
    /** Sends the text once, after which its hash is known. */
    async introduce(url: string, variables: Variables): Promise<void> {
      const body = JSON.stringify({ query, operationName, variables, extensions });
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!answer.ok) throw new Error(`${operationName}: ${answer.status} ${await answer.text()}`);
    },
  };
}
