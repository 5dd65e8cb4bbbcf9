import { problemSentences, type Reason } from './problem-sentences.ts';

export const problemCodes = [
  'INVALID_INPUT',
  'TOO_LARGE',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'NOT_ALLOWED',
  'STALE_REVISION',
  'WRONG_STATE',
  'CONFLICT',
  'LICENCE_INCOMPATIBLE',
  'RATE_LIMITED',
  'WRONG_CREDENTIALS',
  'REAUTHENTICATION_REQUIRED',
  'STORAGE_FULL',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type Language = 'de' | 'en';

/**
 * An expected no: the transaction around it is rolled back and the person is told, as data, what they can do.
 * Whatever is not a Refusal is a fault.
 */
export class Refusal extends Error {
  /** What else stands in the way, so that a person can mend all of it at once. */
  others: readonly Refusal[] = [];

  constructor(
    readonly code: ProblemCode,
    readonly reason: Reason,
    readonly path: readonly string[] = [],
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}: ${reason}`);
  }

  /** What the person reads, in their language. */
  sentence(language: Language): string {
    return problemSentences[this.reason][language].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(this.parameters[name] ?? ''),
    );
  }
}

/** Refuses for all these reasons at once; where there are none, nothing happens. */
export function refuseFor(refusals: readonly Refusal[]): void {
  const [first, ...others] = refusals;
  if (!first) return;
  first.others = others;
  throw first;
}

/** What is not there, or not for this viewer's eyes: the two are never told apart. */
export const notFound = (path: readonly string[] = []): Refusal => new Refusal('NOT_FOUND', 'notFound', path);
