import type { Gap } from '@allmende/domain/variables';

/**
 * A document as any format writes it: clauses with blocks, blocks with runs. Everything in it is text that says itself;
 * values are in place, addresses are judged, conditions are obeyed. It is plain data, so that it may go to another program.
 */
export interface DocumentText {
  readonly title: string;
  readonly clauses: readonly ClauseText[];
  /** What the runs of kind `footnote` refer to, in the order of the text. */
  readonly footnotes: readonly (readonly Block[])[];
  /** What is not filled in yet, named in front of the text; empty where nothing is filled in at all. */
  readonly gaps: readonly Gap[];
  /** Names of pictures that stand in the text as words. */
  readonly picturesInWords: readonly string[];
}

/** Clauses from which on a list of contents helps. */
export const MANY_CLAUSES = 5;

export interface ClauseText extends Changed {
  readonly id: string;
  /** `2.1`; empty where the headings bring their own numbers. */
  readonly number: string;
  /** 1 for the highest; none is skipped, whatever the levels of the clauses are. */
  readonly depth: number;
  readonly heading: readonly Run[];
  /** `Nur wenn: MDM im Einsatz = Ja`, in a document in which nothing is filled in; empty otherwise. */
  readonly condition: string;
  readonly blocks: readonly Block[];
}

export type Alignment = 'left' | 'center' | 'right' | null;

export type Block = Changed &
  (
    | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
    /** A heading within a clause; depth as of clauses. */
    | { readonly kind: 'heading'; readonly depth: number; readonly runs: readonly Run[] }
    | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Item[] }
    | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
    | { readonly kind: 'code'; readonly text: string }
    | {
        readonly kind: 'table';
        readonly alignments: readonly Alignment[];
        readonly header: readonly (readonly Run[])[];
        readonly rows: readonly Row[];
      }
    | { readonly kind: 'rule' }
  );

/** What became of a piece in a comparison of two versions; absent for what both have. */
export interface Changed {
  readonly change?: 'added' | 'removed';
}

export interface Row extends Changed {
  readonly cells: readonly (readonly Run[])[];
}

export interface Item extends Changed {
  /** For a list of tasks; null for other lists. */
  readonly done: boolean | null;
  readonly blocks: readonly Block[];
}

/** How words are marked. */
export interface Marks extends Changed {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
  /** An address on the web, a mail address, or `#` with the id of a clause that is in the document. */
  readonly link?: string;
}

/** A stretch of text in one hand. */
export type Run = Marks &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'variable'; readonly text: string; readonly key: string; readonly state: VariableState }
    | { readonly kind: 'break' }
    /** `at` is its place among the footnotes, `number` what its reader sees; `again` where it was referred to before. */
    | { readonly kind: 'footnote'; readonly at: number; readonly number: number; readonly again: boolean }
    | { readonly kind: 'picture'; readonly picture: PictureText }
  );

/** With a value, without one where others have theirs, or in a document in which nothing is filled in. */
export type VariableState = 'filled' | 'missing' | 'open';

export interface PictureText {
  /** Name of the file. */
  readonly name: string;
  /** Empty for what is called decorative. */
  readonly alt: string;
  readonly type: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type PictureType = 'png' | 'jpg' | 'gif' | 'webp';

/** What became of something, without the rest of it. */
export const changeOf = ({ change }: Changed): Changed => (change ? { change } : {});

/** A gap as it stands in a text, so that nobody overlooks it, in print as well. */
export const shownGap = (label: string): string => `⟦${label}⟧`;

/** The words of runs, without marks. */
export const wordsOfRuns = (runs: readonly Run[]): string =>
  runs.map((run) => ('text' in run ? run.text : run.kind === 'break' ? ' ' : '')).join('');

/** Text as every format takes it: no signs that XML forbids, no halves of characters. */
export const cleanText = (text: string): string =>
  // What is cleaned here are the control characters themselves.
  text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
