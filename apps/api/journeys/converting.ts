import { done } from './city.ts';
import type { Client } from './client.ts';

/** A conversion as whoever asked sees it. */
export interface Seen {
  readonly id: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly cancellable: boolean;
  readonly ahead: number;
  readonly progress: { readonly phase: string };
  readonly file: { readonly name: string; readonly size: number; readonly url: string } | null;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly expiresAt: string | null;
}

const fields =
  'id state cancellable ahead progress { phase done total } file { name size url } notes { code message } problem { code message } expiresAt';

/** The id of the version that somebody sees: the one in force, or that of a number. */
export async function versionIdOf(who: Client, slug: string, number: string | null = null): Promise<string> {
  const { solution } = await who.data<{ solution: { version: { id: string } } }>(
    `query ($slug: String!, $number: String) { solution(slug: $slug, number: $number) { version(number: $number) { id } } }`,
    { slug, number },
  );
  return solution.version.id;
}

/** Asks for a version as a document. @throws with what the api says against it */
export async function exported(who: Client, slug: string, input: object): Promise<Seen> {
  const versionId = await versionIdOf(who, slug);
  const { conversion } = await done<{ conversion: Seen }>(
    who,
    'exportDocument',
    { versionId, ...input },
    `conversion { ${fields} }`,
  );
  return conversion;
}

export async function seenConversion(who: Client, id: string): Promise<Seen | null> {
  const { conversion } = await who.data<{ conversion: Seen | null }>(
    `query ($id: ID!) { conversion(id: $id) { ${fields} } }`,
    { id },
  );
  return conversion;
}

/** Waits until it has ended, or is in this state. */
export async function converted(who: Client, id: string, until?: Seen['state'], seconds = 60): Promise<Seen> {
  const ends = new Set<string>(until ? [until, 'DONE', 'FAILED', 'CANCELLED'] : ['DONE', 'FAILED', 'CANCELLED']);
  for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
    const seen = await seenConversion(who, id);
    if (seen && ends.has(seen.state)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`conversion ${id} has not ended within ${seconds} seconds`);
}
