import type { Content } from './content.ts';
import { type Detection, detections } from './finding-patterns.ts';

export type FindingCode = Detection['code'];
export type FindingSeverity = Detection['severity'];

/** What was detected automatically before a person looks. */
export interface Finding {
  readonly code: FindingCode;
  /** An error is refused at the door, a warning asks a person to look. */
  readonly severity: FindingSeverity;
  /** The clause, or null where it was found in the metadata. */
  readonly clauseId: string | null;
  /** The first place with some words around it; secrets are shown by their first two characters only. */
  readonly excerpt: string;
  readonly count: number;
}

/**
 * Detects what should not be passed on: marks of classification, secrets, traces of the internal network, personal data.
 * One finding per code and clause. Examples of variables are invented and are not looked at; contacts of maintainers are
 * meant to be read.
 */
export function findingsIn(content: Content): Finding[] {
  const { title, shortVersion, summary, legalBasis, prerequisites, keywords } = content.metadata;
  const places = [
    { clauseId: null, text: [title, shortVersion, summary, legalBasis, prerequisites, ...keywords].join('\n') },
    ...content.clauses.map(({ id, heading, body, guidance }) => ({
      clauseId: id,
      text: [heading, body, guidance].join('\n'),
    })),
  ];
  return places.flatMap(({ clauseId, text }) => findingsInText(text).map((finding) => ({ ...finding, clauseId })));
}

/** The same for a single text, such as a comment. */
export function findingsInText(text: string): Omit<Finding, 'clauseId'>[] {
  return detections.flatMap(({ code, severity, find, masked = false }) => {
    const matches = find(text);
    const first = matches[0];
    if (!first) return [];
    return [{ code, severity, excerpt: excerptOf(text, first, masked), count: matches.length }];
  });
}

/** What was found, each wording by itself: a person looks at every one. Secrets are not told apart. */
export interface FoundWording extends Omit<Finding, 'clauseId'> {
  /** As it stands in the text; empty for secrets. */
  readonly found: string;
}

export function wordingsFoundIn(text: string): FoundWording[] {
  return detections.flatMap(({ code, severity, find, masked = false }) => {
    const matches = find(text);
    const byWording = Map.groupBy(matches, ({ start, end }) => (masked ? '' : text.slice(start, end)));
    return [...byWording].map(([found, alike]) => {
      const excerpt = excerptOf(text, alike[0]!, masked);
      return { code, severity, found, excerpt, count: alike.length };
    });
  });
}

const AROUND = 40;

function excerptOf(text: string, { start, end }: { start: number; end: number }, masked: boolean): string {
  const found = text.slice(start, end);
  const shown = masked ? `${found.slice(0, 2)}…` : found.slice(0, 120);
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = masked ? '' : text.slice(end, end + AROUND);
  const cut = (start > AROUND ? '…' : '') + before + shown + after + (end + AROUND < text.length && !masked ? '…' : '');
  return cut.replace(/\s+/g, ' ').trim();
}
