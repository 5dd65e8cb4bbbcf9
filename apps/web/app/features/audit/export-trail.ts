import type { TrailExportFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';
import type { Language } from '../../i18n/languages.ts';
import { aboutWords, factWords, verbWords, whoWords } from './entry-words.ts';

export const TrailExportPart = graphql(`
  fragment TrailExport on AuditEntryConnection {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...TrailRow
        text
        previousHash
        hash
      }
    }
  }
`);

type Entry = TrailExportFragment['edges'][number]['node'];

/** One page after another, as the receiver takes them: no trail is ever whole in memory. */
function streamed(
  head: string,
  pageAfter: (after: string | null) => Promise<TrailExportFragment>,
  line: (entry: Entry) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | null = null;
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      const { edges, pageInfo } = await pageAfter(after);
      controller.enqueue(encoder.encode((isFirst ? head : '') + edges.map(({ node }) => line(node)).join('')));
      isFirst = false;
      after = pageInfo.endCursor ?? null;
      if (!pageInfo.hasNextPage) controller.close();
    },
  });
}

export type TrailFormat = 'csv' | 'jsonl';

const types: Record<TrailFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** The trail as a file, in the order of the chain. */
export function trailFile(
  format: TrailFormat,
  name: string,
  language: Language,
  pageAfter: (after: string | null) => Promise<TrailExportFragment>,
): Response {
  const body =
    format === 'csv'
      ? streamed(`\uFEFF${HEAD}`, pageAfter, (entry) => csvLine(entry, language))
      : streamed('', pageAfter, jsonLine);
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const jsonLine = ({ position, previousHash, hash, text }: Entry): string =>
  `${JSON.stringify({ position, previous: previousHash, hash, text })}\n`;

const HEAD = 'position;time;verb;what;who;municipality;about;details;hash\r\n';

const csvLine = (entry: Entry, language: Language): string =>
  `${[
    String(entry.position),
    entry.happenedAt,
    entry.verb,
    verbWords(entry.verb, language),
    whoWords(entry, language),
    entry.actingFor?.name ?? '',
    aboutWords(entry, language),
    factWords(entry, language).join(', '),
    entry.hash,
  ]
    .map(csvCell)
    .join(';')}\r\n`;

/** What a spreadsheet would take for a formula begins with an apostrophe instead (OWASP, CSV injection). */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
