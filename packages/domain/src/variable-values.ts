import type { Variable } from './content.ts';

/** What is wrong with an answer; the sentences are in `texts.ts`. */
export const valueProblems = [
  'value-no-number',
  'value-no-date',
  'value-no-yes-no',
  'value-no-option',
  'value-too-many-lines',
] as const;
export type ValueProblem = (typeof valueProblems)[number];

type Described = Pick<Variable, 'type'> & { readonly options?: readonly string[] };

/** Longest list that a questionnaire takes, in lines. */
export const MAX_LINES = 100;

/**
 * An answer as it is kept: yes/no as `yes` or `no`, a number in German (`1234,5`), a date as `2026-07-01`, a list or
 * contact as lines. What cannot be read as its type is kept as it was written; `valueProblem` says so.
 */
export function keptValue({ type, options = [] }: Described, written: string): string {
  const text = written.replaceAll('\r\n', '\n').trim();
  // With a point, 0.125 would read as 125 when it is read again.
  if (type === 'number') return numberIn(text)?.replace('.', ',') ?? text;
  if (type === 'date') return dateIn(text) ?? text;
  if (type === 'boolean') return yesNoIn(text) ?? text;
  if (type === 'choice') return options.find((option) => option.toLowerCase() === text.toLowerCase()) ?? text;
  if (type === 'list' || type === 'contact') return linesIn(text).join('\n');
  return text;
}

/** What is wrong with an answer; null for one that fits and for an empty one, which is a gap and no mistake. */
export function valueProblem(variable: Described, written: string): ValueProblem | null {
  const { type, options = [] } = variable;
  const text = written.trim();
  if (text === '') return null;
  if (type === 'number' && numberIn(text) === null) return 'value-no-number';
  if (type === 'date' && dateIn(text) === null) return 'value-no-date';
  if (type === 'boolean' && yesNoIn(text) === null) return 'value-no-yes-no';
  if (type === 'choice' && options.length > 0 && !options.includes(keptValue(variable, text))) return 'value-no-option';
  if ((type === 'list' || type === 'contact') && linesIn(text).length > MAX_LINES) return 'value-too-many-lines';
  return null;
}

/** How an answer reads in a German text: `1. Juli 2026`, `12.500`, `Ja`, `Rathaus, Feuerwache und Bauhof`. */
export function writtenValue({ type }: Described, kept: string): string {
  const text = kept.trim();
  if (type === 'number') return numberIn(text) === null ? text : numbers.format(Number(numberIn(text)));
  if (type === 'date') return dateIn(text) === null ? text : dates.format(new Date(`${dateIn(text)}T12:00:00Z`));
  if (type === 'boolean') return yesNoIn(text) === null ? text : yesNoIn(text) === 'yes' ? 'Ja' : 'Nein';
  if (type === 'list') return lists.format(linesIn(text));
  if (type === 'contact') return linesIn(text).join(', ');
  return text;
}

const numbers = new Intl.NumberFormat('de-DE', { useGrouping: 'min2', maximumFractionDigits: 20 });
const dates = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' });
const lists = new Intl.ListFormat('de-DE', { type: 'conjunction' });

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** German and kept spelling: `1.234,5`, `1234,5` and `1234.5`; a single point before three digits groups thousands. */
function numberIn(text: string): string | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace('−', '-');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return shortest(plain.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+([.,]\d+)?$/.test(plain)) return shortest(plain.replace(',', '.'));
  return null;
}

/** No zeros that say nothing, and no number longer than a machine can tell. */
function shortest(digits: string): string | null {
  const number = Number(digits);
  return Number.isFinite(number) && Math.abs(number) < 1e15 ? String(number) : null;
}

/** `2026-07-01`, `1.7.2026` or `1. Juli 2026`, if there is such a day. */
function dateIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const german = /^(\d{1,2})\.\s*(\d{1,2}|\p{L}+)\.?\s*(\d{4})$/u.exec(text);
  const [year, month, day] = iso
    ? [iso[1]!, Number(iso[2]), Number(iso[3])]
    : german
      ? [german[3]!, monthIn(german[2]!), Number(german[1])]
      : ['', 0, 0];
  if (month < 1 || day < 1) return null;
  const found = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const moment = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(found) ? found : null;
}

const months = Array.from({ length: 12 }, (_, at) =>
  new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, at, 1)).toLowerCase(),
);
const monthIn = (word: string): number =>
  /^\d+$/.test(word)
    ? Number(word)
    : months.findIndex((month) => word.length >= 3 && month.startsWith(word.toLowerCase())) + 1;

function yesNoIn(text: string): 'yes' | 'no' | null {
  if (/^(yes|ja)$/i.test(text)) return 'yes';
  return /^(no|nein)$/i.test(text) ? 'no' : null;
}
