import type { Params } from '@allmende/domain/texts';
import type { ReportCode } from './import-report-sentences.ts';

/** Where in a document something stands. */
export interface ReportPlace {
  /** Null where it belongs to no clause: title, header, footer. */
  readonly clauseId: string | null;
  readonly heading: string;
  readonly excerpt: string;
}

/** What a person should know before a document is taken over. */
export interface ReportEntry extends ReportPlace {
  readonly code: ReportCode;
  readonly count: number;
  readonly params: Params;
  /** What the caller hands back where a person wants it otherwise, e.g. to make this line a heading. */
  readonly offer: string | null;
}

export type ChangeKind = 'inserted' | 'deleted' | 'moved-from' | 'moved-to' | 'formatting';

/** A change that a word processor recorded. */
export interface TrackedChange extends ReportPlace {
  readonly kind: ChangeKind;
  readonly author: string;
  /** As the document says it, ISO 8601; empty where it does not. */
  readonly date: string;
}

export interface DocumentComment extends ReportPlace {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** A form field or content control that became a variable, and what it was filled in with. */
export interface FilledField extends ReportPlace {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface ImportReport {
  readonly entries: readonly ReportEntry[];
  readonly changes: readonly TrackedChange[];
  readonly comments: readonly DocumentComment[];
  readonly fields: readonly FilledField[];
}

/** A heading as far as places are told by it, before it is known what becomes of it. */
export interface HeadingRef {
  readonly id: string;
  readonly words: string;
}

/** A place while the document is still being read. */
export interface OpenPlace {
  readonly heading: HeadingRef | null;
  readonly excerpt: string;
}

type Open<Kind extends ReportPlace> = Omit<Kind, keyof ReportPlace> & { readonly place: OpenPlace };

/** Found so often that they are counted for each heading, with the first place. */
const counted = new Set<ReportCode>([
  'underline-left',
  'raised-left',
  'highlight-left',
  'colour-left',
  'numbering-left',
  'contents-left',
  'cover-left',
  'heading-numbers-left',
]);

const MAX_ENTRIES = 1_000;
const MAX_EXCERPT = 160;

/** Collects what is to be reported while a document is read; it knows under which heading the reading is. */
export class Reporter {
  readonly headings: HeadingRef[] = [];
  readonly entries: Open<ReportEntry>[] = [];
  readonly changes: Open<TrackedChange>[] = [];
  readonly comments: Open<DocumentComment>[] = [];
  readonly fields: Open<FilledField>[] = [];

  enter(heading: HeadingRef): void {
    this.headings.push(heading);
  }

  here(excerpt = ''): OpenPlace {
    return { heading: this.headings.at(-1) ?? null, excerpt: shortened(excerpt) };
  }

  /** The same remark under the same heading about the same words counts up. */
  remark(code: ReportCode, excerpt = '', params: Params = {}, offer: string | null = null): void {
    const place = this.here(excerpt);
    const same = this.entries.findIndex(
      (entry) =>
        entry.code === code &&
        offer === null &&
        entry.place.heading === place.heading &&
        (counted.has(code) || entry.place.excerpt === place.excerpt) &&
        JSON.stringify(entry.params) === JSON.stringify(params),
    );
    if (same >= 0) this.entries[same] = { ...this.entries[same]!, count: this.entries[same]!.count + 1 };
    else if (this.entries.length < MAX_ENTRIES) this.entries.push({ code, count: 1, params, offer, place });
  }

  /** Changes and comments from these numbers on were found in the heading that has just been entered. */
  moveHere(changes: number, comments: number): void {
    const heading = this.headings.at(-1) ?? null;
    const moved = <One extends { place: OpenPlace }>(one: One): One => ({ ...one, place: { ...one.place, heading } });
    this.changes.push(...this.changes.splice(changes).map(moved));
    this.comments.push(...this.comments.splice(comments).map(moved));
  }

  /** The report, once it is known which headings became clauses: what stands below another is in the clause above. */
  result(clauseIds: ReadonlySet<string>, first: string | null): ImportReport {
    const owner = new Map<HeadingRef, string | null>();
    let above = first;
    for (const heading of this.headings) owner.set(heading, (above = clauseIds.has(heading.id) ? heading.id : above));
    const settled = <Kind extends ReportPlace>({ place, ...rest }: Open<Kind>): Kind =>
      ({
        ...rest,
        clauseId: place.heading ? (owner.get(place.heading) ?? null) : first,
        heading: place.heading?.words ?? '',
        excerpt: place.excerpt,
      }) as unknown as Kind;
    return {
      entries: this.entries.map((entry) => settled<ReportEntry>(entry)),
      changes: this.changes.map((change) => settled<TrackedChange>(change)),
      comments: this.comments.map((comment) => settled<DocumentComment>(comment)),
      fields: this.fields.map((field) => settled<FilledField>(field)),
    };
  }
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_EXCERPT ? line : `${line.slice(0, MAX_EXCERPT - 1).trimEnd()}…`;
}
