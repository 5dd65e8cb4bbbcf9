import type { ChangeKind, Reporter } from './import-report.ts';

/** Which text is read: the one with all recorded changes, or the one before them. */
export type ChangedText = 'accepted' | 'rejected';

export interface FoundChange {
  readonly kind: ChangeKind;
  readonly author: string;
  readonly date: string;
  text: string;
}

/** Stands in the text where a change was, so that its place is known when the text is read. */
export const CHANGE_MARK = 'allmende:change';

/** Tells the report that the reading has come to a recorded change. */
export function reportChange(found: readonly FoundChange[], at: string | undefined, reporter: Reporter): void {
  const change = found[Number(at ?? -1)];
  if (!change) return;
  const { kind, author, date, text } = change;
  reporter.changes.push({ kind, author, date, place: reporter.here(text) });
}
