import { readdir, readFile } from 'node:fs/promises';
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

/** Waits until it has ended. */
export async function converted(who: Client, id: string, seconds = 100): Promise<Seen> {
  const ends = new Set<string>(['DONE', 'FAILED', 'CANCELLED']);
  for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
    const seen = await seenConversion(who, id);
    if (seen && ends.has(seen.state)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`conversion ${id} has not ended within ${seconds} seconds`);
}

/** Waits until its process is at it: it has been started, and works. */
export const written = (who: Client, id: string): Promise<void> => underway(who, id, 'Das Dokument wird geschrieben');

export async function underway(who: Client, id: string, phase: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const seen = await seenConversion(who, id);
    if (seen?.progress.phase === phase) return;
    if (seen?.state !== 'WAITING' && seen?.state !== 'RUNNING') break;
  }
  throw new Error(`conversion ${id} was not seen: ${phase}`);
}

/** A document of many pages: what a process has to do for a while. */
export const longText = (clauses: number): string =>
  Array.from({ length: clauses }, (_, at) => {
    const sentence = `Satz ${at}: Wer in der Verwaltung arbeitet, hält sich an diese Regel und fragt die Informationssicherheit, wo sie nicht passt. `;
    return `## Abschnitt ${at + 1}\n\n${sentence.repeat(24)}\n\n| Rolle | Aufgabe |\n|---|---|\n| ISB | prüft |\n| Leitung | entscheidet |\n`;
  }).join('\n');

/** The processes that convert documents for this one, as the system lists them. */
export async function conversionProcesses(parent: number = process.pid): Promise<number[]> {
  const entries = await readdir('/proc');
  const found = await Promise.all(
    entries
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        const [status, command] = await Promise.all([
          readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
          readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
        ]);
        const isChild = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === parent;
        return isChild && command.includes('conversion-process.ts') ? [Number(pid)] : [];
      }),
  );
  return found.flat();
}
