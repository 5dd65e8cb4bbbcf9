import type { Language, Params } from './texts.ts';

/**
 * What becomes of a conversion: a document that is made, or read, in a process of its own. It waits, is taken by a
 * worker, and ends; an end is for ever, and whoever wants it again asks again.
 */
export const conversionStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type ConversionState = (typeof conversionStates)[number];

/** What may follow what. `release`: a worker that is shut down in good order gives back what it has not finished. */
export const conversionTransitions = {
  take: { from: ['waiting', 'running'], to: 'running' },
  release: { from: ['running'], to: 'waiting' },
  finish: { from: ['running'], to: 'done' },
  fail: { from: ['waiting', 'running'], to: 'failed' },
  cancel: { from: ['waiting', 'running'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly ConversionState[]; to: ConversionState }>;
export type ConversionStep = keyof typeof conversionTransitions;

export function conversionAfter(state: ConversionState, step: ConversionStep): ConversionState | null {
  const { from, to } = conversionTransitions[step];
  return (from as readonly ConversionState[]).includes(state) ? to : null;
}

export const isConversionOver = (state: ConversionState): boolean =>
  conversionStates.indexOf(state) >= conversionStates.indexOf('done');

interface ConversionLimit {
  /** How many times the usual limit of time one attempt may take. */
  readonly times: number;
}

/** What is converted, and what one attempt of it may cost. */
export const conversionLimits = {
  exportDocument: { times: 1 },
  openLetterhead: { times: 1 },
  readDocument: { times: 1 },
  exportArchive: { times: 30 },
  readArchive: { times: 10 },
  takeArchive: { times: 10 },
} as const satisfies Record<string, ConversionLimit>;
export type ConversionKind = keyof typeof conversionLimits;
export const conversionKinds = Object.keys(conversionLimits) as ConversionKind[];

/** Seconds that one attempt may take where the operator says nothing else; what takes longer will not end. */
export const CONVERSION_SECONDS = 60;
/** Megabytes of memory that it may take, those of the programs that it starts included. */
export const CONVERSION_MEGABYTES = 1_024;

export const secondsFor = (kind: ConversionKind, usual: number): number => usual * conversionLimits[kind].times;

/** How often a conversion is begun whose worker died over it: it may have been the document that killed it. */
export const MAX_ATTEMPTS = 2;
/** Conversions of one account that may wait or run at the same time. */
export const MAX_WAITING = 5;
/** Conversions that may wait in all; more would wait longer than people do. */
export const MAX_QUEUE = 200;
/** Seconds after which a worker that gives no sign of life has lost what it had taken. */
export const LEASE_SECONDS = 30;

/** What a conversion is doing, for those who wait for it. */
const phases = {
  start: { de: 'Es geht los', en: 'It begins' },
  read: { de: 'Das Dokument wird gelesen', en: 'The document is being read' },
  write: { de: 'Das Dokument wird geschrieben', en: 'The document is being written' },
  office: { de: 'LibreOffice wandelt das Dokument um', en: 'LibreOffice converts the document' },
  pack: { de: 'Das Archiv wird gepackt', en: 'The archive is being packed' },
  check: { de: 'Das Archiv wird geprüft', en: 'The archive is being checked' },
  inspect: { de: 'Die Dateien werden geprüft', en: 'The files are being checked' },
  keep: { de: 'Das Ergebnis wird abgelegt', en: 'The result is being kept' },
} as const;
export type ConversionPhase = keyof typeof phases;

export const isConversionPhase = (code: string): code is ConversionPhase => Object.hasOwn(phases, code);
export const phaseSentence = (phase: ConversionPhase, language: Language = 'de'): string => phases[phase][language];

/** Why a conversion failed, whatever it was about; why a document is refused is said by whoever reads it. */
const problems = {
  NOT_FOUND: {
    de: 'Das gibt es hier nicht mehr, oder Sie dürfen es nicht mehr sehen.',
    en: 'This does not exist any more, or you may not see it any more.',
  },
  TIMED_OUT: {
    de: 'Der Vorgang hat länger als {seconds} Sekunden gedauert und wurde abgebrochen. Teilen Sie das Dokument, oder versuchen Sie es später noch einmal.',
    en: 'This took longer than {seconds} seconds and was stopped. Split the document, or try again later.',
  },
  OUT_OF_MEMORY: {
    de: 'Das Dokument ist zu groß dafür. Teilen Sie es, oder verkleinern Sie seine Bilder.',
    en: 'The document is too large for this. Split it, or make its pictures smaller.',
  },
  CRASHED: {
    de: 'Dabei ist etwas schiefgegangen. Versuchen Sie es noch einmal; hilft das nicht, nehmen Sie ein anderes Format oder sagen Sie dem Betrieb der Plattform Bescheid.',
    en: 'Something went wrong. Try again; if that does not help, take another format or tell the operator of the platform.',
  },
  STORAGE_FULL: {
    de: 'Für die Datei ist kein Platz mehr. Bitte sagen Sie dem Betrieb der Plattform Bescheid.',
    en: 'There is no room for the file any more. Please tell the operator of the platform.',
  },
} as const;
export type ConversionProblemCode = keyof typeof problems;
export const conversionProblemCodes = Object.keys(problems) as ConversionProblemCode[];

export const isConversionProblem = (code: string): code is ConversionProblemCode => Object.hasOwn(problems, code);
export const conversionProblemSentence = (
  code: ConversionProblemCode,
  language: Language = 'de',
  params: Params = {},
): string => problems[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '–'));
